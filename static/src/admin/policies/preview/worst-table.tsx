import type { ReactElement } from 'react';
import type { CaseEffect } from '../../../../../src/domain/policies/case-effect';
import { countText } from '../../../../../src/wording/figures';
import { dateText } from '../../../../../src/wording/moments';
import { severityName } from '../../../../../src/wording/names';
import { DataTable } from '../../../ui/data-table';
import { Lozenge } from '../../../ui/lozenge';
import { IssueButton } from '../../deliveries/base/issue-button';

function orNone(date: string | null): string {
  return date === null ? 'None' : dateText(date);
}

function moveText({ daysEarlier }: CaseEffect): string {
  return daysEarlier > 0 ? `${countText(daysEarlier, 'day')} earlier` : '';
}

/** The open cases that another policy would affect most, the worst first. */
export function WorstTable({
  worst,
  before,
  after,
}: {
  readonly worst: readonly CaseEffect[];
  /** Headings of the two dates. */
  readonly before: string;
  readonly after: string;
}): ReactElement {
  return (
    <DataTable label="Largest changes" columns={['Issue', 'Severity', before, after, 'Change']}>
      {worst.map((effect) => (
        <tr key={effect.issueKey}>
          <td className="nowrap">
            <IssueButton issueKey={effect.issueKey} />
          </td>
          <td>{effect.severity === null ? 'Not rated' : severityName(effect.severity)}</td>
          <td className="nowrap">{orNone(effect.before.dueDate)}</td>
          <td className="nowrap">{orNone(effect.after.dueDate)}</td>
          <td>
            {moveText(effect)}{' '}
            {effect.after.isBreached && !effect.before.isBreached && (
              <Lozenge tone="danger">Overdue immediately</Lozenge>
            )}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
