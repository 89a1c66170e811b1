import { dateOriginWord } from '../../../src/wording/date-origin-word';
import { movedName, movedText } from '../../../static/src/issue-panel/words/headline-words';
import { enteredNotice } from '../../../static/src/admin/findings/finding-notice';

describe('a due date that the source states', () => {
  const moved = { by: 'outside', person: null, policyDueDate: '2026-11-29' } as const;

  it('is set outside, on the lozenge and on the panel, where the policy’s date is beside it', () => {
    expect(dateOriginWord({ kind: 'outside' })).toBe('date set outside');
    expect(movedName(moved)).toBe('Date set outside');
    expect(movedText(moved, { people: {} })).toBe('Date set outside, policy date was Sun, 29 Nov 2026');
    expect(movedText({ ...moved, policyDueDate: null }, { people: {} })).toBe(
      'Date set outside, the policy sets no date',
    );
  });

  it('stays if a later entry says none, and the page says so', () => {
    const queued = { type: 'queued', id: 'AMS-1' } as const;
    expect(enteredNotice('ams', queued)).toMatchObject({ tone: 'success' });
    expect(enteredNotice('ams', { ...queued, keptDueDate: '2026-12-24' })).toEqual({
      tone: 'warning',
      text: 'Finding “AMS-1” was entered at “ams”. Its issue follows in a moment. Its due date stays Thu, 24 Dec 2026: a date that was entered cannot be taken away. To change it, enter the finding with another date.',
    });
  });
});
