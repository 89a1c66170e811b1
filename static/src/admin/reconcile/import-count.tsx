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

function Overdue({ count, total }: { readonly count: number; readonly total: number }): ReactElement {
  const which = count === total ? 'All of these issues' : `${numberText(count)} of these issues`;
  return (
    <Message tone="warning">
      <p>
        <strong>{which} would already be overdue when created.</strong>
      </p>
      <p>
        Their clocks started when they were triaged or submitted. Tell the people who will get them, or choose
        fewer states or later days.
      </p>
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
        <Fact name="Submissions chosen">{numberText(tally.wanted)}</Fact>
        <Fact name="Would get an issue">
          <strong>{numberText(total)}</strong>
        </Fact>
        <Fact name="Already have an issue">{numberText(tally.known)}</Fact>
        <Fact name="Would get no issue">{numberText(tally.withoutIssue)}</Fact>
        {unreadable > 0 && <Fact name="Unreadable">{numberText(unreadable)}</Fact>}
      </Facts>
      {tally.withoutIssue > 0 && (
        <p className="small subtle">
          {withoutIssueSentence(tally.withoutIssue, settings, source.createOn[0])}
        </p>
      )}
      {total > 0 && <IssueTable issues={tally.issues} />}
      {byBucket.overdue > 0 && <Overdue count={byBucket.overdue} total={total} />}
      {total === 0 && <p>No issues would be created, so there is nothing to import.</p>}
      <div className="buttons">
        {total > 0 && !isOff && (
          <Button
            look="primary"
            label={`Import ${countText(total, 'submission')}`}
            busyLabel="Starting…"
            isBusy={isBusy}
            onClick={onStart}
          />
        )}
        {!isOff && <Button label="Choose others…" isBusy={isBusy} onClick={onChoose} />}
      </div>
    </>
  );
}
