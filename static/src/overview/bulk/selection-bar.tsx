import type { ReactElement } from 'react';
import type { Viewer } from '../../bridge/viewer';
import { Button } from '../../ui/button';
import { FormOpener, type FormChoice } from '../../ui/form-opener';
import { bulkWords } from '../words/bulk-words';
import type { OpenCase } from '../live/open-case';
import { refusalOfKind } from '../run/bulk-rights';
import type { RunKind } from '../run/run';
import { useRights } from './use-rights';
import type { Selection } from './use-selection';
import './bulk.css';

const words = bulkWords.select;

/** How many issues are selected, and what can be done with them. */
export function SelectionBar({
  selection: { chosen, clear },
  listed,
  viewer,
  isActing,
  hasUnfinished,
  onOpen,
  onRan,
  onClose,
}: {
  readonly selection: Selection;
  readonly listed: readonly OpenCase[];
  readonly viewer: Viewer;
  readonly isActing: boolean;
  /** True while a run waits to go on: then no other begins. */
  readonly hasUnfinished: boolean;
  readonly onOpen: () => void;
  /** See `BulkFlow`. */
  readonly onRan: (issueIds: readonly string[]) => void;
  readonly onClose: (hasRun: boolean) => void;
}): ReactElement {
  const isEmpty = chosen.length === 0 && !isActing;
  const kinds: readonly RunKind[] = [
    ...(['ask-extension', 'pause'] as const),
    ...(chosen.some(({ state }) => state === 'paused') ? (['resume'] as const) : []),
    'assign',
  ];
  const ids = chosen.map(({ id }) => id);
  const rights = useRights(
    listed.map(({ id }) => id),
    ids,
  );
  const choices = kinds.map((key): FormChoice<RunKind> => {
    const refusal = rights && refusalOfKind(key, ids, rights);
    const label = bulkWords.names[key];
    return refusal === null ? { key, label } : { key, label, refusal: words.refusals[refusal] };
  });
  return (
    <div className="selection-bar" role="group" aria-label={words.group}>
      <p role="status" className="small subtle">
        {isEmpty ? words.none : words.count(chosen.length, listed.length)}
        {!isEmpty && hasUnfinished && ` ${words.unfinished}`}
      </p>
      {!isEmpty && !hasUnfinished && (
        <FormOpener label={words.group} choices={choices} load={() => import('./bulk-flow')} onOpen={onOpen}>
          {({ BulkFlow }, kind, close) => (
            <BulkFlow
              kind={kind}
              issues={chosen}
              begun={null}
              viewer={viewer}
              onRan={onRan}
              onClose={(hasRun) => {
                close();
                onClose(hasRun);
              }}
            />
          )}
        </FormOpener>
      )}
      {!isEmpty && !isActing && <Button look="subtle" label={words.clear} onClick={clear} />}
    </div>
  );
}
