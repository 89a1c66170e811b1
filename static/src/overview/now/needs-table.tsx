import type { ReactElement } from 'react';
import { dateText, momentText } from '../../../../src/wording/moments';
import type { Viewer } from '../../bridge/viewer';
import { ChooseBox } from '../../ui/choose-box';
import { IssueLink } from '../../ui/issue-link';
import { Lozenge, type LozengeTone } from '../../ui/lozenge';
import { StackCell, StackRow, StackTable } from '../../ui/stack-table';
import type { Selection } from '../bulk/use-selection';
import type { OpenCase } from '../live/open-case';
import { bulkWords } from '../words/bulk-words';
import { nowWords, clockText } from '../words/now-words';

const tones: Readonly<Partial<Record<string, LozengeTone>>> = { breached: 'danger', 'at-risk': 'warning' };

/** A paused clock has no deadline; what Jira shows as due date stays. */
function deadlineText({ deadline, dueDate }: OpenCase, timeZone: string): string {
  if (deadline !== null) return momentText(deadline, timeZone);
  return dueDate === null ? nowWords.needs.noDeadline : dateText(dueDate);
}

interface Choosing {
  readonly selection: Selection;
  /** True while selected issues are changed. */
  readonly isLocked: boolean;
}

function Row({
  found,
  viewer,
  choosing: { selection, isLocked },
}: {
  readonly found: OpenCase;
  readonly viewer: Viewer;
  readonly choosing: Choosing;
}): ReactElement {
  const { columns, unassigned, noProgram } = nowWords.needs;
  const { id, key, summary, severity, band, isWaiting, assignee, status, program } = found;
  const isChosen = selection.has(id);
  return (
    <StackRow>
      <StackCell className="select">
        <ChooseBox
          label={bulkWords.select.one(key)}
          state={isChosen ? 'all' : 'none'}
          isLocked={isLocked || (selection.isFull && !isChosen)}
          onToggle={() => {
            selection.toggle(id);
          }}
        />
      </StackCell>
      <StackCell>
        <IssueLink issueKey={key} siteUrl={viewer.siteUrl} /> {summary}
      </StackCell>
      <StackCell of={columns.severity}>{nowWords.severity(severity)}</StackCell>
      <StackCell of={columns.clock} className="clock">
        <span className="lozenges">
          <Lozenge tone={tones[band ?? ''] ?? 'neutral'}>{clockText(found)}</Lozenge>
          {isWaiting && <Lozenge tone="information">{nowWords.standings.waiting}</Lozenge>}
        </span>
      </StackCell>
      <StackCell of={columns.deadline} className="deadline">
        {deadlineText(found, viewer.timeZone)}
      </StackCell>
      <StackCell of={columns.assignee}>{assignee?.name ?? unassigned}</StackCell>
      <StackCell of={columns.status}>{status}</StackCell>
      <StackCell of={columns.program}>{program ?? noProgram}</StackCell>
    </StackRow>
  );
}

function ChooseAll({
  listed,
  choosing: { selection, isLocked },
}: {
  readonly listed: number;
  readonly choosing: Choosing;
}): ReactElement {
  const { chosen, isFull } = selection;
  const isAll = isFull || chosen.length === listed;
  return (
    <ChooseBox
      label={bulkWords.select.all(listed)}
      state={chosen.length === 0 ? 'none' : isAll ? 'all' : 'some'}
      isLocked={isLocked}
      onToggle={selection.toggleAll}
    />
  );
}

/** Cases in the order in which they were found, to be selected. */
export function NeedsTable({
  cases,
  viewer,
  choosing,
}: {
  readonly cases: readonly OpenCase[];
  readonly viewer: Viewer;
  readonly choosing: Choosing;
}): ReactElement {
  const { title, columns } = nowWords.needs;
  const control = <ChooseAll listed={cases.length} choosing={choosing} />;
  return (
    <StackTable
      label={title}
      columns={[{ name: bulkWords.select.column, control }, ...Object.values(columns)]}
    >
      {cases.map((found) => (
        <Row key={found.key} found={found} viewer={viewer} choosing={choosing} />
      ))}
    </StackTable>
  );
}
