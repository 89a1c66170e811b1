import type { NoticeKind } from '../../../src/domain/sla/notices';
import type { TargetName } from '../../../src/domain/sla/policy';
import { noticeSentence } from '../../../src/wording/notice-sentence';

describe('a notice in words', () => {
  it.each<[TargetName, NoticeKind, string]>([
    ['fix', { when: 'before', days: 3 }, 'The fix is due on Tue, 1 Dec 2026, in 3 days or less.'],
    ['fix', { when: 'breach' }, 'Overdue: the fix was due on Tue, 1 Dec 2026.'],
    ['fix', { when: 'after', days: 1 }, 'Overdue by 1 day (due Tue, 1 Dec 2026).'],
    ['first-response', { when: 'before', days: 3 }, 'First response is due by Tue, 1 Dec 2026, 09:12 UTC.'],
    ['triage', { when: 'breach' }, 'Triage is overdue: it was due by Tue, 1 Dec 2026, 09:12 UTC.'],
    [
      'first-response',
      { when: 'after', days: 2 },
      'First response has been overdue for 2 days: it was due by Tue, 1 Dec 2026, 09:12 UTC.',
    ],
  ])('of the %s: %j', (clock, notice, sentence) => {
    const said = { clock, notice, deadline: '2026-12-01T09:12:00Z', dueDate: '2026-12-01' };
    expect(noticeSentence(said, 'UTC')).toBe(sentence);
  });
});
