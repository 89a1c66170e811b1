import type { ClockState } from '../../../src/domain/sla/clock';
import { requestedNotice } from '../../../static/src/issue-panel/words/decision-notice';
import { trackedView } from '../../browser/panel/panel-views';

function text(state: ClockState, dueDate: string | null): string {
  return requestedNotice('Approval requested.', trackedView({ clock: { state, dueDate } })).text;
}

describe('the notice of a request', () => {
  it.each<[ClockState, string | null, string]>([
    ['running', '2026-12-01', 'The due date stays Tue, 1 Dec 2026 until it is approved.'],
    ['breached', '2026-12-01', 'The due date stays Tue, 1 Dec 2026 until it is approved.'],
    ['paused', null, 'Nothing changes until it is approved.'],
    // The date of a clock that has stopped does not change by the approval either.
    ['met', '2026-12-01', 'Nothing changes until it is approved.'],
    ['missed', '2026-12-01', 'Nothing changes until it is approved.'],
    ['cancelled', null, 'Nothing changes until it is approved.'],
  ])('on a clock that is %s, due %s', (state, dueDate, says) => {
    expect(text(state, dueDate)).toBe(`Approval requested. ${says}`);
  });
});
