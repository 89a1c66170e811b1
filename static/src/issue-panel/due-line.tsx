import type { ReactElement } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel';
import { dueTexts, movedText } from './words/headline-words';
import { panelWords } from './words/panel-words';
import { useViewer } from './viewer-context';

/** The due date in the viewer's zone, the policy's beside it, and who moved it. */
export function DueLine({
  view,
  isFirst = false,
}: {
  readonly view: TrackedPanel;
  readonly isFirst?: boolean;
}): ReactElement {
  const viewer = useViewer();
  const { clock, policy, moved } = view;
  if (clock.deadline === null)
    return (
      <p className="due-line" data-testid="sla-due">
        {panelWords.noDueDate}
      </p>
    );
  const { viewers, policys } = dueTexts(clock.deadline, policy.timeZone, viewer);
  return (
    <div className={isFirst ? 'due-line first' : 'due-line'} data-testid="sla-due">
      <p>
        {panelWords.due}{' '}
        <time dateTime={clock.deadline} dir="auto">
          <strong>{viewers}</strong>
        </time>
        {clock.provisional && ` ${panelWords.atTheLatest}`}
        {policys !== null && (
          <span className="small subtle">
            {' '}
            ({panelWords.inPolicyZone} <span dir="auto">{policys}</span>)
          </span>
        )}
      </p>
      {moved !== null && <p className="small">{movedText(moved, view)}</p>}
    </div>
  );
}
