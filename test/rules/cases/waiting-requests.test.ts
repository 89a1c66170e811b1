import type { DateRequest, RequestedChange } from '../../../src/domain/cases/date-request';
import {
  KEPT_REQUESTS,
  waitingRequest,
  waitingRequests,
  withEnded,
  withoutKind,
  withRequest,
} from '../../../src/domain/cases/waiting-requests';
import { caseWith } from '../../support/case-builders';

const at = '2026-11-10T12:00:00Z';
const request = (change: RequestedChange, reason = 'Soon'): DateRequest => ({
  askedBy: 'dev',
  askedAt: at,
  change,
  reason,
});
const extension = request({ type: 'extension', dueDate: '2026-12-15' });
const close = request({ type: 'close', resolution: 'Obsolete', isJudged: true });
const keep = request({ type: 'keep-date', dueDate: '2026-12-15', policyDate: '2026-11-20', before: null });
const declined = { outcome: 'declined', at, by: 'lead', why: 'No' } as const;

describe('requests that wait', () => {
  const both = withRequest(withRequest(caseWith(), extension), close);

  it('are decided in the order in which they were made', () => {
    expect(waitingRequests(both)).toEqual([extension, close]);
    expect(both.dateRequest).toEqual(extension);
    const next = withEnded(both, extension, declined);
    expect(next.dateRequest).toEqual(close);
    expect(waitingRequests(next)).toEqual([close]);
    expect(withEnded(next, close, declined).dateRequest).toBeNull();
  });

  it('are one of a kind: a second takes the place of the first', () => {
    const sooner = request({ type: 'extension', dueDate: '2026-12-10' });
    expect(waitingRequests(withRequest(both, sooner))).toEqual([sooner, close]);
  });

  it('are found by their kind, and end by it wherever they stand', () => {
    expect(waitingRequest(both, 'close')).toEqual(close);
    expect(waitingRequest(both, 'keep-date')).toBeNull();
    const left = withoutKind(both, 'close', { outcome: 'withdrawn', at, by: 'dev' });
    expect(waitingRequests(left)).toEqual([extension]);
    expect(left.decidedRequests).toEqual([{ ...close, outcome: 'withdrawn', at, by: 'dev', why: null }]);
    expect(withoutKind(left, 'close', { outcome: 'withdrawn', at })).toBe(left);
  });
});

describe('requests that wait no more', () => {
  const ending = (count: number, reason: string): ReturnType<typeof caseWith> =>
    Array.from({ length: count }, (_, place) => `${place} ${reason}`).reduce((kase, each) => {
      const asked = { ...keep, reason: each };
      return withEnded(withRequest(kase, asked), asked, declined);
    }, caseWith());

  it.each([
    [KEPT_REQUESTS, KEPT_REQUESTS, '0 short'],
    [KEPT_REQUESTS + 1, KEPT_REQUESTS, '1 short'],
  ])('of %i, %i are kept', (count, kept, first) => {
    const { decidedRequests = [] } = ending(count, 'short');
    expect(decidedRequests).toHaveLength(kept);
    expect(decidedRequests[0]?.reason).toBe(first);
  });

  it('are kept within 16 KiB, the latest in any case', () => {
    const { decidedRequests = [] } = ending(20, '対'.repeat(1000));
    expect(decidedRequests.at(-1)?.reason).toMatch(/^19 /);
    expect(decidedRequests).toHaveLength(4 + 1);
    expect(ending(1, '対'.repeat(9000)).decidedRequests).toHaveLength(1);
  });
});
