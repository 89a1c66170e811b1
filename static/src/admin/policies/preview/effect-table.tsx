import type { ReactElement } from 'react';
import type { CaseEffect } from '../../../../../src/domain/policies/case-effect';
import { countText } from '../../../../../src/wording/figures';
import { dateText } from '../../../../../src/wording/moments';
import { severityName } from '../../../../../src/wording/names';
import { DataTable } from '../../../ui/data-table';
import { Lozenge } from '../../../ui/lozenge';
import { IssueButton } from '../../deliveries/base/issue-button';
import { effectTableWords as words } from './words';

export function orNone(date: string | null): string {
  return date === null ? words.none : dateText(date);
}

export function moveText({ daysEarlier, before, after, waits }: CaseEffect): string {
  if (before.dueDate === null && after.dueDate !== null) return words.getsDate;
  if (before.dueDate !== null && after.dueDate === null) return words.losesItsDate;
  // That of another clock, or at another hour of the same day.
  if (daysEarlier === 0) return waits ? words.deadlineMovesLater : '';
  return `${countText(Math.abs(daysEarlier), 'day')} ${daysEarlier > 0 ? 'earlier' : 'later'}`;
}

/** Open cases with their dates under two policies. */
export function EffectTable({
  label,
  effects,
  before,
  after,
}: {
  readonly label: string;
  readonly effects: readonly CaseEffect[];
  /** Headings of the two dates. */
  readonly before: string;
  readonly after: string;
}): ReactElement {
  return (
    <DataTable label={label} columns={[words.issue, words.severity, before, after, words.change]}>
      {effects.map((effect) => (
        <tr key={effect.issueKey}>
          <td className="nowrap">
            <IssueButton issueKey={effect.issueKey} />
          </td>
          <td>{effect.severity === null ? words.notRated : severityName(effect.severity)}</td>
          <td className="nowrap">{orNone(effect.before.dueDate)}</td>
          <td className="nowrap">{orNone(effect.after.dueDate)}</td>
          <td>
            {moveText(effect)} {effect.waits && <Lozenge tone="neutral">{words.waitsForApprover}</Lozenge>}{' '}
            {effect.after.isBreached && !effect.before.isBreached && (
              <Lozenge tone="danger">{words.overdueImmediately}</Lozenge>
            )}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
