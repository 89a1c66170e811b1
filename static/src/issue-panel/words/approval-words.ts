import type { DatePreview } from '../../../../src/contract/panel';
import { dateText } from '../../../../src/wording/moments';

type Dates = Pick<DatePreview['after'], 'state' | 'dueDate'>;

const NOTIFIES = 'A comment on this issue notifies the approvers.';
const AGREES = 'so an approver has to agree.';

/** Words for a clock that stands still: there the deadline counts that it would have if it went on. */
const standing: Partial<Readonly<Record<Dates['state'], string>>> = {
  met: 'The clock has stopped',
  missed: 'The clock has stopped',
  cancelled: 'The clock has stopped',
  paused: 'The clock is paused',
};

function moved({ dueDate }: Dates): string {
  const then =
    dueDate === null
      ? 'there is no due date while the clock stands still'
      : `the fix is due on ${dateText(dueDate)}`;
  return `This would move the date later, ${AGREES} Nothing moves until then; once approved, ${then}. ${NOTIFIES}`;
}

/**
 * Why an action becomes a request, and what follows once it is approved.
 * @param before the clock of the fix now.
 * @param after the clock of the fix if the request is approved.
 */
export function onceApprovedText(before: Dates, after: Dates): string {
  if (before.state === 'missed' && after.state === 'met')
    return `This would count a missed deadline as met, ${AGREES} Nothing changes until then. ${NOTIFIES}`;
  if (before.dueDate !== after.dueDate || before.state !== after.state) return moved(after);
  const stands = standing[before.state];
  if (stands !== undefined)
    return `${stands}, so no date changes now. If it runs again, the due date would be later, ${AGREES} ${NOTIFIES}`;
  const stays = before.dueDate === null ? '' : ` although the fix stays due on ${dateText(before.dueDate)},`;
  return `This would move a deadline later,${stays} ${AGREES} ${NOTIFIES}`;
}
