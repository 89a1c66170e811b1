import type { ReactElement } from 'react';
import { StackCell, StackRow, StackTable } from '../../ui/stack-table';
import { IssueLink } from '../../ui/issue-link';
import { bulkWords } from '../words/bulk-words';
import type { PlannedRun } from './preview-run';
import type { Change, RunItem } from '../run/run';

const words = bulkWords.planned;

function whatText(change: Change): string {
  if (change.type === 'assign') return words.will.assign;
  const { action, needsApproval } = change;
  return action.type === 'pause'
    ? words.will.pause[needsApproval ? 'asked' : 'done']
    : words.will[action.type];
}

function Row({
  item: { key, change },
  siteUrl,
}: {
  readonly item: RunItem;
  readonly siteUrl: string;
}): ReactElement {
  const { columns, dueText, nobody } = words;
  const [from, to] =
    change.type === 'assign'
      ? [change.from?.name ?? nobody, change.to.name]
      : [dueText(change.from), dueText(change.to)];
  return (
    <StackRow>
      <StackCell>
        <IssueLink issueKey={key} siteUrl={siteUrl} />
      </StackCell>
      <StackCell of={columns.from}>{from}</StackCell>
      <StackCell of={columns.to}>{to}</StackCell>
      <StackCell of={columns.what}>{whatText(change)}</StackCell>
    </StackRow>
  );
}

/** What will happen to each issue, and why to some nothing can. */
export function PlannedTable({
  planned: { run, left },
  siteUrl,
}: {
  readonly planned: PlannedRun;
  readonly siteUrl: string;
}): ReactElement {
  const { label, columns, cannot } = words;
  return (
    <StackTable label={label} columns={Object.values(columns)}>
      {run.items.map((item) => (
        <Row key={item.issueId} item={item} siteUrl={siteUrl} />
      ))}
      {left.map(({ key, because }) => (
        <StackRow key={key}>
          <StackCell>
            <IssueLink issueKey={key} siteUrl={siteUrl} />
          </StackCell>
          <StackCell of={columns.what} span={3}>
            {cannot(because)}
          </StackCell>
        </StackRow>
      ))}
    </StackTable>
  );
}
