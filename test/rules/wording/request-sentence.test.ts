import type { RequestedChange } from '../../../src/domain/cases/date-request';
import { requestReason, requestTitle } from '../../../src/wording/request-sentence';

describe('a request in words', () => {
  it.each<[RequestedChange, string, string]>([
    [
      { type: 'extension', dueDate: '2026-12-24' },
      'An extension to Thu, 24 Dec 2026 is requested',
      'Plan: Two stages',
    ],
    [
      { type: 'set-date', dueDate: '2026-12-24' },
      'The due date Thu, 24 Dec 2026 is requested',
      'Reason: Two stages',
    ],
    [{ type: 'set-severity', severity: 'low' }, 'The severity Low is requested', 'Reason: Two stages'],
    [
      { type: 'delete-issue', issueKey: 'SEC-1' },
      'Ending the clock of the deleted issue SEC-1 is requested',
      'It was not fixed.',
    ],
    [{ type: 'pause' }, 'A pause of the clock is requested', 'Reason: Two stages'],
  ])('%j', (change, title, reason) => {
    expect(requestTitle({ change })).toBe(title);
    expect(requestReason({ change, reason: 'Two stages' })).toBe(reason);
  });

  const policy = { id: 'acme', version: 1, name: 'Acme' };
  it.each([
    [
      { from: '2026-12-01', to: '2026-12-15' },
      'It would move the due date from Tue, 1 Dec 2026 to Tue, 15 Dec 2026.',
    ],
    [{ from: '2026-12-01', to: null }, 'It would move the due date from Tue, 1 Dec 2026 to none.'],
    // The clock has stopped, or another deadline moves.
    [{ from: '2026-12-01', to: '2026-12-01' }, 'It would move a deadline later.'],
    [{ from: null, to: null }, 'It would move a deadline later.'],
    [undefined, 'It would move a deadline later.'],
  ])('of a policy with the effect %j', (effect, says) => {
    const change = { type: 'policy', from: policy, to: { ...policy, version: 2 } } as const;
    expect(requestReason({ change, reason: '', ...(effect !== undefined && { effect }) })).toBe(says);
  });
});
