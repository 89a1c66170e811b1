import { dateChangeSentence } from '../../../static/src/issue-panel/words/form-words';

function sentence(from: string | null, to: string | null, isNew = false): string {
  return dateChangeSentence({
    before: isNew ? null : { state: 'running', dueDate: from },
    after: { state: 'running', dueDate: to, deadline: null, explanation: [] },
    onceApproved: null,
  });
}

describe('the change of the due date', () => {
  it.each([
    ['2026-12-01', '2026-12-15', 'The due date will be 14 days later.'],
    ['2026-12-01', '2026-11-30', 'The due date will be 1 day earlier.'],
    // Across the end of daylight saving time, where a day has 25 hours.
    ['2026-10-24', '2026-10-26', 'The due date will be 2 days later.'],
    ['2026-12-01', '2026-12-01', 'The due date stays as it is.'],
    ['2026-12-01', null, 'The due date will be removed.'],
    [null, '2026-12-01', 'There will be a due date.'],
    [null, null, 'There will be no due date.'],
  ])('%s to %s', (from, to, text) => {
    expect(sentence(from, to)).toBe(text);
  });

  it('of a clock that is started', () => {
    expect(sentence(null, '2026-12-01', true)).toBe('There will be a due date.');
    expect(sentence(null, null, true)).toBe('There will be no due date.');
  });
});
