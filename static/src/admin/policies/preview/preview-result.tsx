import type { ReactElement } from 'react';
import { countText, numberText } from '../../../../../src/wording/figures';
import { Fact, Facts } from '../../../ui/facts';
import { Message } from '../../../ui/message';
import type { PreviewSum } from './preview-sum';
import { ChangedIssues } from './changed-issues';
import { previewResultWords as words } from './words';

/** What a policy, or rules, would do to open cases. */
export function PreviewFigures({ sum: { counts, changed } }: { readonly sum: PreviewSum }): ReactElement {
  const { open, notStarted, onIt, stay, earlier, later, gained, lost, waiting, breached } = counts;
  return (
    <>
      <Facts>
        <Fact name={words.openCases}>{numberText(open)}</Fact>
        <Fact name={words.dateMovesEarlier}>
          <strong>{numberText(earlier)}</strong>
        </Fact>
        <Fact name={words.dateMovesLater}>
          <strong>{numberText(later)}</strong>
        </Fact>
        <Fact name={words.dateStays}>{numberText(stay)}</Fact>
        {gained > 0 && <Fact name={words.getsDate}>{numberText(gained)}</Fact>}
        {lost > 0 && <Fact name={words.losesItsDate}>{numberText(lost)}</Fact>}
        {onIt > 0 && <Fact name={words.alreadyFollowsThisVersion}>{numberText(onIt)}</Fact>}
        {notStarted > 0 && <Fact name={words.clockNotStarted}>{numberText(notStarted)}</Fact>}
      </Facts>
      {notStarted > 0 && <p className="small subtle">{words.caseWhoseClock}</p>}
      {waiting > 0 && (
        <Message tone="neutral">
          <p>
            <strong>{words.wouldWaitForApprover(countText(waiting, 'case'))}</strong>{' '}
            {words.becauseDateWouldMove}
          </p>
        </Message>
      )}
      {breached > 0 && (
        <Message tone="warning">
          <p>
            <strong>{words.wouldBeOverdueImmediately(countText(breached, 'case'))}</strong>{' '}
            {words.eachOfTheseIssues}
          </p>
        </Message>
      )}
      {changed.length > 0 && <ChangedIssues changed={changed} />}
    </>
  );
}
