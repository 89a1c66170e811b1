import type { ReactElement } from 'react';
import type { Viewer } from '../../bridge/viewer';
import { Button } from '../../ui/button';
import { FormOpener, type FormChoice } from '../../ui/form-opener';
import { bulkWords } from '../words/bulk-words';
import type { RunKind } from '../run/run';
import type { Selection } from './use-selection';
import './bulk.css';

const words = bulkWords.select;

function choice(key: RunKind): FormChoice<RunKind> {
  return { key, label: bulkWords.names[key] };
}

/** How many issues are selected, and what can be done with them. */
export function SelectionBar({
  selection: { chosen, clear },
  listed,
  viewer,
  isActing,
  hasUnfinished,
  onOpen,
  onClose,
}: {
  readonly selection: Selection;
  readonly listed: number;
  readonly viewer: Viewer;
  readonly isActing: boolean;
  /** True while a run waits to go on: then no other begins. */
  readonly hasUnfinished: boolean;
  readonly onOpen: () => void;
  readonly onClose: (hasRun: boolean) => void;
}): ReactElement {
  const isEmpty = chosen.length === 0 && !isActing;
  const kinds: readonly RunKind[] = [
    ...(['ask-extension', 'pause'] as const),
    ...(chosen.some(({ state }) => state === 'paused') ? (['resume'] as const) : []),
    'assign',
  ];
  return (
    <div className="selection-bar" role="group" aria-label={words.group}>
      <p role="status" className="small subtle">
        {isEmpty ? words.none : words.count(chosen.length, listed)}
        {!isEmpty && hasUnfinished && ` ${words.unfinished}`}
      </p>
      {!isEmpty && !hasUnfinished && (
        <FormOpener
          label={words.group}
          choices={kinds.map(choice)}
          load={() => import('./bulk-flow')}
          onOpen={onOpen}
        >
          {({ BulkFlow }, kind, close) => (
            <BulkFlow
              kind={kind}
              issues={chosen}
              begun={null}
              viewer={viewer}
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
