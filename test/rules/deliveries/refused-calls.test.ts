import { createLearningThrottle, createRefusalCounter } from '../../../src/adapters/forge/instance-memory';
import {
  addRefused,
  refusedInDay,
  totalOf,
  type RefusalCounts,
  type RefusalReason,
} from '../../../src/domain/deliveries/refused-calls';
import { BURST, fullBucket, takeToken } from '../../../src/domain/deliveries/token-bucket';

const NOW = '2026-11-10T12:30:00.000Z';
const hoursLater = (hours: number): string => new Date(Date.parse(NOW) + hours * 3_600_000).toISOString();

describe('refused calls of a day', () => {
  const first = addRefused(null, { 'signature-mismatch': 2 }, NOW);

  it('are summed by reason', () => {
    const next = addRefused(first, { 'signature-mismatch': 1, 'signature-missing': 4 }, hoursLater(1));
    expect(refusedInDay(next, hoursLater(2))).toEqual({ 'signature-mismatch': 3, 'signature-missing': 4 });
    expect(totalOf(refusedInDay(next, hoursLater(2)))).toBe(7);
  });

  it('share the value of their hour', () => {
    expect(addRefused(first, { 'signature-mismatch': 1 }, NOW).hours).toEqual([
      { at: '2026-11-10T12:00:00Z', counts: { 'signature-mismatch': 3 } },
    ]);
  });

  it.each([
    [23.4, 2],
    [23.5, 0],
  ])('%d hours later count %d', (hours, count) => {
    expect(totalOf(refusedInDay(first, hoursLater(hours)))).toBe(count);
  });

  it('never take more than 24 values', () => {
    let calls = first;
    for (let hour = 1; hour < 100; hour += 1)
      calls = addRefused(calls, { 'signature-missing': 1 }, hoursLater(hour));
    expect(calls.hours).toHaveLength(24);
  });

  it('are none if nothing was refused', () => {
    expect(refusedInDay(null, NOW)).toEqual({});
    expect(totalOf({})).toBe(0);
  });
});

describe('the counter of an instance', () => {
  it('has the first written at once, and the others of the minute with the next after it', () => {
    let nowMs = 0;
    const counter = createRefusalCounter(() => nowMs);
    const addAt = (atMs: number, reason: RefusalReason): RefusalCounts | null => {
      nowMs = atMs;
      return counter.add('demo', reason);
    };
    const first = addAt(0, 'signature-mismatch');
    expect(first).toEqual({ 'signature-mismatch': 1 });
    expect(addAt(1, 'signature-mismatch')).toBeNull();
    expect(addAt(59_999, 'signature-missing')).toBeNull();
    expect(addAt(60_000, 'signature-missing')).toEqual({
      'signature-mismatch': 1,
      'signature-missing': 2,
    });
    expect(addAt(60_001, 'signature-missing')).toBeNull();
    // What was handed out to be written no longer changes.
    expect(first).toEqual({ 'signature-mismatch': 1 });
  });

  it('has them written in time again after a clock that was set back', () => {
    let nowMs = 1_000_000;
    const counter = createRefusalCounter(() => nowMs);
    counter.add('demo', 'signature-mismatch');
    nowMs -= 60_000;
    expect(counter.add('demo', 'signature-mismatch')).toEqual({ 'signature-mismatch': 1 });
  });

  it('counts each connection for itself', () => {
    const counter = createRefusalCounter(() => 0);
    counter.add('demo', 'signature-mismatch');
    expect(counter.add('bare', 'signature-mismatch')).toEqual({ 'signature-mismatch': 1 });
  });
});

describe('the bucket that bounds learning', () => {
  it('lets a burst through, then one a second', () => {
    const throttle = createLearningThrottle();
    const taken = (nowMs: number): number => {
      let count = 0;
      while (throttle.take('demo', nowMs)) count += 1;
      return count;
    };
    expect(taken(0)).toBe(BURST);
    expect(taken(999)).toBe(0);
    expect(taken(1000)).toBe(1);
    expect(taken(3500)).toBe(2);
    expect(taken(1_000_000)).toBe(BURST);
    expect(throttle.take('bare', 1_000_000)).toBe(true);
  });

  it('gains nothing if the clock goes back', () => {
    let bucket = fullBucket(10_000);
    for (let call = 0; call < BURST; call += 1) bucket = takeToken(bucket, 10_000) ?? bucket;
    expect(takeToken(bucket, 0)).toBeNull();
  });
});
