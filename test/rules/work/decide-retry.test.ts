import { decideRetry } from '../../../src/domain/work/decide-retry';

const failure = {
  permanent: false,
  mayHeal: false,
  message: 'Jira answered with 500.',
  retryAfterSeconds: null,
};
const DAY_MS = 86_400_000;
const spreadSeconds = 0;
const ageMs = 0;

describe('a temporary failure', () => {
  it.each([
    [0, 15],
    [1, 30],
    [2, 60],
    [5, 480],
    [6, 900],
    [60, 900],
  ])('after %d retries waits %d s', (retryCount, afterSeconds) => {
    expect(decideRetry(failure, { retryCount, remainingMs: DAY_MS, spreadSeconds, ageMs })).toEqual({
      type: 'retry',
      afterSeconds,
    });
  });

  it.each([
    ['as long as Jira asks', 7, 7],
    ['a whole second where Jira asks for a part', 0.2, 1],
    ['at least a second', 0, 1],
    ['no longer than the platform allows', 3600, 900],
  ])('waits %s', (_name, retryAfterSeconds, afterSeconds) => {
    expect(
      decideRetry(
        { ...failure, retryAfterSeconds },
        { retryCount: 4, remainingMs: DAY_MS, spreadSeconds, ageMs },
      ),
    ).toEqual({
      type: 'retry',
      afterSeconds,
    });
  });

  it.each([
    ['as much later as the work is less urgent', 7, 3.2, 11],
    ['not a second earlier than Jira asks', 7, 0, 7],
    ['by its own count where Jira does not say', null, 3.2, 15],
  ])('comes back %s', (_name, retryAfterSeconds, spread, afterSeconds) => {
    const attempt = { retryCount: 0, remainingMs: DAY_MS, spreadSeconds: spread, ageMs };
    expect(decideRetry({ ...failure, retryAfterSeconds }, attempt)).toEqual({ type: 'retry', afterSeconds });
  });

  it('becomes a dead letter while there is still time to write one', () => {
    expect(decideRetry(failure, { retryCount: 90, remainingMs: 1_800_000, spreadSeconds, ageMs }).type).toBe(
      'retry',
    );
    expect(decideRetry(failure, { retryCount: 90, remainingMs: 1_799_999, spreadSeconds, ageMs })).toEqual({
      type: 'dead-letter',
      reason: failure.message,
    });
  });
});

it('a permanent failure becomes a dead letter immediately, with the reason', () => {
  const refused = { ...failure, permanent: true, message: 'Jira refused creating the issue with 400.' };
  expect(decideRetry(refused, { retryCount: 0, remainingMs: DAY_MS, spreadSeconds, ageMs })).toEqual({
    type: 'dead-letter',
    reason: refused.message,
  });
});

describe('a refusal for a reason outside of the call', () => {
  const refused = { ...failure, mayHeal: true, message: 'Jira refused creating the issue with 403.' };
  const HOURS_4 = 4 * 3_600_000;

  it.each([
    ['at once', 0, 'retry'],
    ['just before four hours', HOURS_4 - 1, 'retry'],
    ['after four hours', HOURS_4, 'dead-letter'],
    ['after a day', DAY_MS, 'dead-letter'],
  ])('%s', (_when, age, type) => {
    const attempt = { retryCount: 3, remainingMs: DAY_MS, spreadSeconds, ageMs: age };
    expect(decideRetry(refused, attempt).type).toBe(type);
  });

  it('is patient with nothing else', () => {
    const attempt = { retryCount: 3, remainingMs: DAY_MS, spreadSeconds, ageMs: HOURS_4 };
    expect(decideRetry(failure, attempt).type).toBe('retry');
    expect(decideRetry({ ...refused, permanent: true }, { ...attempt, ageMs: 0 }).type).toBe('dead-letter');
  });
});
