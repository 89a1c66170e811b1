import { afterAttempt } from '../../../devhost/forge/queue/after-attempt';
import type { QueuedEvent } from '../../../devhost/forge/queue/queued-event';

const NOW_MS = Date.parse('2026-11-03T09:12:00Z');

const event: QueuedEvent = {
  queueName: 'work',
  jobId: 'job-1',
  eventId: 'event-1',
  body: {},
  concurrency: undefined,
  isCopy: false,
  firstAtMs: NOW_MS,
  expiresAtMs: NOW_MS + 86_400_000,
  availableAtMs: NOW_MS,
  retry: null,
};

describe('an event whose function failed comes again', () => {
  const retryAfter = (
    failure: 'time-out' | 'out-of-memory' | 'unknown',
    from = event,
  ): QueuedEvent['retry'] => {
    const next = afterAttempt(from, { ok: false, failure }, NOW_MS);
    return next.type === 'retry' ? next.event.retry : null;
  };

  it.each([
    ['time-out', 'FUNCTION_TIME_OUT'],
    ['out-of-memory', 'FUNCTION_OUT_OF_MEMORY'],
    ['unknown', 'FUNCTION_PLATFORM_UNKNOWN_ERROR'],
  ] as const)('after %s with the reason %s', (failure, reason) => {
    expect(retryAfter(failure)).toMatchObject({ reason });
  });

  it('counted, unless it ran out of time', () => {
    const second = { ...event, retry: { count: 3, reason: '', data: undefined } };
    expect(retryAfter('unknown', second)).toMatchObject({ count: 4 });
    expect(retryAfter('out-of-memory', second)).toMatchObject({ count: 4 });
    expect(retryAfter('time-out', second)).toMatchObject({ count: 3 });
  });
});
