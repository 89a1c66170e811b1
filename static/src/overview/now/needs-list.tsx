import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { Viewer } from '../../bridge/viewer';
import { LazyPart } from '../../ui/lazy-part';
import { SelectionBar } from '../bulk/selection-bar';
import { useSelection } from '../bulk/use-selection';
import type { OpenCase } from '../live/open-case';
import { openRun } from '../run/present-run';
import { NeedsTable } from './needs-table';

/**
 * The list, and what can be done with the issues that are selected in it. A run that was left before it was closed comes
 * first, and keeps others from beginning. Escape clears the selection.
 */
export function NeedsList({
  cases,
  viewer,
  onRan,
  onChanged,
}: {
  readonly cases: readonly OpenCase[];
  readonly viewer: Viewer;
  /** Called when a run has come to its end, or stands. @param issueIds of those that it has changed. */
  readonly onRan: (issueIds: readonly string[]) => void;
  /** Called when issues may have been changed. */
  readonly onChanged: () => void;
}): ReactElement {
  const selection = useSelection(cases);
  const [kept, setKept] = useState(() => openRun(viewer.accountId));
  const [isActing, setIsActing] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const clear = (): void => {
    selection.clear();
    // The buttons that may have had the focus are gone.
    list.current?.querySelector<HTMLElement>('thead input')?.focus();
  };
  const close = (hasRun: boolean): void => {
    setIsActing(false);
    setKept(null);
    if (!hasRun) return;
    clear();
    onChanged();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !isActing && selection.chosen.length > 0) clear();
  };
  return (
    <div className="needs-list" ref={list} onKeyDown={onKeyDown}>
      {kept !== null && (
        <LazyPart load={() => import('../bulk/bulk-flow')}>
          {({ BulkFlow }) => (
            <BulkFlow
              kind={kept.read().run.wanted.type}
              issues={[]}
              begun={kept}
              viewer={viewer}
              onRan={onRan}
              onClose={close}
            />
          )}
        </LazyPart>
      )}
      {(cases.length > 0 || isActing) && (
        <SelectionBar
          selection={{ ...selection, clear }}
          listed={cases}
          viewer={viewer}
          isActing={isActing}
          hasUnfinished={kept !== null}
          onOpen={() => {
            setIsActing(true);
          }}
          onRan={onRan}
          onClose={close}
        />
      )}
      {cases.length > 0 && (
        <NeedsTable cases={cases} viewer={viewer} choosing={{ selection, isLocked: isActing }} />
      )}
    </div>
  );
}
