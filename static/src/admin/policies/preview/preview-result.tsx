import type { ReactElement } from 'react';
import { countText, numberText } from '../../../../../src/wording/figures';
import { Fact, Facts } from '../../../ui/facts';
import { Message } from '../../../ui/message';
import type { PreviewSum } from './preview-sum';
import { ChangedIssues } from './changed-issues';

/** What a policy, or rules, would do to open cases. */
export function PreviewFigures({ sum: { counts, changed } }: { readonly sum: PreviewSum }): ReactElement {
  const { open, notStarted, onIt, stay, earlier, later, gained, lost, waiting, breached } = counts;
  return (
    <>
      <Facts>
        <Fact name="Open cases">{numberText(open)}</Fact>
        <Fact name="Date moves earlier">
          <strong>{numberText(earlier)}</strong>
        </Fact>
        <Fact name="Date moves later">
          <strong>{numberText(later)}</strong>
        </Fact>
        <Fact name="Date stays">{numberText(stay)}</Fact>
        {gained > 0 && <Fact name="Gets a date">{numberText(gained)}</Fact>}
        {lost > 0 && <Fact name="Loses its date">{numberText(lost)}</Fact>}
        {onIt > 0 && <Fact name="Already follows this version">{numberText(onIt)}</Fact>}
        {notStarted > 0 && <Fact name="Clock not started">{numberText(notStarted)}</Fact>}
      </Facts>
      {notStarted > 0 && (
        <p className="small subtle">
          A case whose clock has not started is not changed: it takes its connection’s policy when it starts.
        </p>
      )}
      {waiting > 0 && (
        <Message tone="neutral">
          <p>
            <strong>{countText(waiting, 'case')} would wait for an approver,</strong> because a date would
            move later. Until then each keeps the policy it has. Requests are decided one by one on the panel,
            or together under “Health”.
          </p>
        </Message>
      )}
      {breached > 0 && (
        <Message tone="warning">
          <p>
            <strong>{countText(breached, 'case')} would be overdue immediately.</strong> Each of these issues
            gets a notice. Tell the people who work on them first.
          </p>
        </Message>
      )}
      {changed.length > 0 && <ChangedIssues changed={changed} />}
    </>
  );
}
