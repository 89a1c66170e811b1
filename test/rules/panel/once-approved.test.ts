import type { ClockState } from '../../../src/domain/sla/clock';
import { onceApprovedText } from '../../../static/src/issue-panel/words/approval-words';

type Dates = readonly [state: ClockState, dueDate: string | null];

function text(before: Dates, after: Dates): string {
  const of = ([state, dueDate]: Dates): { state: ClockState; dueDate: string | null } => ({ state, dueDate });
  return onceApprovedText(of(before), of(after));
}

describe('what a request would do once it is approved', () => {
  it('names the date that the fix would get', () => {
    expect(text(['running', '2026-12-01'], ['running', '2026-12-15'])).toBe(
      'This would move the date later, so an approver has to agree. Nothing moves until then; once approved, the fix is due on Tue, 15 Dec 2026. A comment on this issue notifies the approvers.',
    );
  });

  it('says that a pause takes the date away', () => {
    expect(text(['running', '2026-12-01'], ['paused', null])).toContain(
      'once approved, there is no due date while the clock stands still.',
    );
  });

  it.each<[string, Dates, string]>([
    ['met', ['met', '2026-12-01'], 'The clock has stopped, so no date changes now.'],
    ['missed', ['missed', '2026-12-01'], 'The clock has stopped, so no date changes now.'],
    ['cancelled', ['cancelled', null], 'The clock has stopped, so no date changes now.'],
    ['paused', ['paused', null], 'The clock is paused, so no date changes now.'],
  ])('of a clock that is %s speaks of the time when it runs again', (_state, dates, says) => {
    const said = text(dates, dates);
    expect(said).toBe(
      `${says} If it runs again, the due date would be later, so an approver has to agree. A comment on this issue notifies the approvers.`,
    );
  });

  it('promises no new date for the fix where another deadline moves', () => {
    const said = text(['running', '2026-12-01'], ['running', '2026-12-01']);
    expect(said).toBe(
      'This would move a deadline later, although the fix stays due on Tue, 1 Dec 2026, so an approver has to agree. A comment on this issue notifies the approvers.',
    );
    expect(text(['running', null], ['running', null])).toBe(
      'This would move a deadline later, so an approver has to agree. A comment on this issue notifies the approvers.',
    );
  });

  it('says that a deadline that was missed would count as met', () => {
    expect(text(['missed', '2026-12-01'], ['met', '2026-12-01'])).toBe(
      'This would count a missed deadline as met, so an approver has to agree. Nothing changes until then. A comment on this issue notifies the approvers.',
    );
  });
});
