import type { MouseEvent, ReactElement } from 'react';
import { dateText, momentText } from '../../../../src/wording/moments';
import { openIssue } from '../../bridge/open-page';
import type { Viewer } from '../../bridge/viewer';
import { Lozenge, type LozengeTone } from '../../ui/lozenge';
import { StackCell, StackRow, StackTable } from '../../ui/stack-table';
import type { OpenCase } from '../live/open-case';
import { nowWords } from '../words/now-words';
import { clockText } from '../words/clock-text';

const tones: Readonly<Partial<Record<string, LozengeTone>>> = { breached: 'danger', 'at-risk': 'warning' };

/** A link to the issue, whose address can be copied. */
function IssueLink({
  issueKey,
  siteUrl,
}: {
  readonly issueKey: string;
  readonly siteUrl: string;
}): ReactElement {
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    openIssue(issueKey);
  };
  return (
    <a href={`${siteUrl}/browse/${encodeURIComponent(issueKey)}`} onClick={open}>
      {issueKey}
    </a>
  );
}

/** A paused clock has no deadline; what Jira shows as due date stays. */
function deadlineText({ deadline, dueDate }: OpenCase, timeZone: string): string {
  if (deadline !== null) return momentText(deadline, timeZone);
  return dueDate === null ? nowWords.needs.noDeadline : dateText(dueDate);
}

function Row({ found, viewer }: { readonly found: OpenCase; readonly viewer: Viewer }): ReactElement {
  const { columns, unassigned, noProgram } = nowWords.needs;
  const { key, summary, severity, band, isWaiting, assignee, status, program } = found;
  return (
    <StackRow>
      <StackCell>
        <IssueLink issueKey={key} siteUrl={viewer.siteUrl} /> {summary}
      </StackCell>
      <StackCell of={columns.severity}>{nowWords.severity(severity)}</StackCell>
      <StackCell of={columns.clock}>
        <span className="lozenges">
          <Lozenge tone={tones[band ?? ''] ?? 'neutral'}>{clockText(found)}</Lozenge>
          {isWaiting && <Lozenge tone="information">{nowWords.standings.waiting}</Lozenge>}
        </span>
      </StackCell>
      <StackCell of={columns.deadline}>{deadlineText(found, viewer.timeZone)}</StackCell>
      <StackCell of={columns.assignee}>{assignee?.name ?? unassigned}</StackCell>
      <StackCell of={columns.status}>{status}</StackCell>
      <StackCell of={columns.program}>{program ?? noProgram}</StackCell>
    </StackRow>
  );
}

/** Cases in the order in which they were found. */
export function NeedsTable({
  cases,
  viewer,
}: {
  readonly cases: readonly OpenCase[];
  readonly viewer: Viewer;
}): ReactElement {
  const { title, columns } = nowWords.needs;
  return (
    <StackTable label={title} columns={Object.values(columns)}>
      {cases.map((found) => (
        <Row key={found.key} found={found} viewer={viewer} />
      ))}
    </StackTable>
  );
}
