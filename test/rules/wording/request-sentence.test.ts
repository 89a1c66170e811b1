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
    [{ type: 'pause' }, 'A pause of the clock is requested', 'Reason: Two stages'],
  ])('%j', (change, title, reason) => {
    expect(requestTitle({ change })).toBe(title);
    expect(requestReason({ change, reason: 'Two stages' })).toBe(reason);
  });
});
