import type { ReactElement } from 'react';
import type { ConnectionSettings } from '../../../../src/contract/connections';
import type { ImportView } from '../../../../src/contract/reconcile';
import type { SourceView } from '../../../../src/contract/sources';
import { countText, numberText } from '../../../../src/wording/figures';
import { withoutIssueSentence } from '../../../../src/wording/import-words';
import { Button } from '../../ui/button';
import { Fact, Facts } from '../../ui/facts';
import { Message } from '../../ui/message';
import { issueTotals } from './issue-totals';
import { IssueTable } from './issue-table';
import { importCountWords as words } from './words';

function Overdue({ count, total }: { readonly count: number; readonly total: number }): ReactElement {
  const which = count === total ? words.allOfTheseIssues : words.ofTheseIssues(numberText(count));
  return (
    <Message tone="warning">
      <p>
        <strong>{words.wouldAlreadyBeOverdue(which)}</strong>
      </p>
      <p>{words.theirClocksStarted}</p>
    </Message>
  );
}

/** What an import would create, and the button that starts it. */
export function ImportCount({
  job: { tally, unreadable },
  settings,
  source,
  isOff,
  isBusy,
  onStart,
  onChoose,
}: {
  readonly job: ImportView;
  readonly settings: ConnectionSettings;
  readonly source: SourceView;
  readonly isOff: boolean;
  readonly isBusy: boolean;
  readonly onStart: () => void;
  readonly onChoose: () => void;
}): ReactElement {
  const { total, byBucket } = issueTotals(tally.issues);
  return (
    <>
      <Facts>
        <Fact name={words.submissionsChosen}>{numberText(tally.wanted)}</Fact>
        <Fact name={words.wouldGetIssue}>
          <strong>{numberText(total)}</strong>
        </Fact>
        <Fact name={words.alreadyHaveIssue}>{numberText(tally.known)}</Fact>
        <Fact name={words.wouldGetNoIssue}>{numberText(tally.withoutIssue)}</Fact>
        {unreadable > 0 && <Fact name={words.unreadable}>{numberText(unreadable)}</Fact>}
      </Facts>
      {tally.withoutIssue > 0 && (
        <p className="small subtle">
          {withoutIssueSentence(tally.withoutIssue, settings, source.createOn[0])}
        </p>
      )}
      {total > 0 && <IssueTable issues={tally.issues} />}
      {byBucket.overdue > 0 && <Overdue count={byBucket.overdue} total={total} />}
      {total === 0 && <p>{words.noIssuesWould}</p>}
      <div className="buttons">
        {total > 0 && !isOff && (
          <Button
            look="primary"
            label={words.import(countText(total, 'submission'))}
            busyLabel={words.starting}
            isBusy={isBusy}
            onClick={onStart}
          />
        )}
        {!isOff && <Button label={words.chooseOthers} isBusy={isBusy} onClick={onChoose} />}
      </div>
    </>
  );
}
