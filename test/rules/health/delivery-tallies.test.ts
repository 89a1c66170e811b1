import { fc } from '../../support/properties';
import {
  countDeliveries,
  emptyTallies,
  isSuccess,
  lastDeliveryOf,
  WINDOW_DAYS,
  type DeliveryTallies,
} from '../../../src/domain/health/delivery-tallies';
import { figuresOf } from '../../../src/domain/health/delivery-figures';
import {
  deliveryOutcomes,
  type DeliveryOutcome,
  type DeliveryRecord,
} from '../../../src/domain/deliveries/delivery';
import { toEpochMs, toInstant } from '../../../src/domain/sla/instant';

const SECOND = 1000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = '2026-11-10T12:30:00Z';
const NOW_MS = toEpochMs(NOW);
const START = toInstant(NOW_MS - WINDOW_DAYS * DAY);

function settled(agoMs: number, changes: Partial<DeliveryRecord> = {}): DeliveryRecord {
  const settledAt = toInstant(NOW_MS - agoMs);
  return {
    source: 'bugcrowd',
    connectionId: 'demo',
    eventId: 'event-1',
    eventKey: 'submission.updated',
    submissionId: 'sub-1',
    channel: 'webhook',
    receivedAt: settledAt,
    settledAt,
    eventAt: null,
    outcome: 'created',
    reason: null,
    issueKey: null,
    signedWith: null,
    ...changes,
  };
}

/** An issue that was created this many seconds after its event. */
function made(seconds: number, changes: Partial<DeliveryRecord> = {}): DeliveryRecord {
  const record = settled(1);
  return { ...record, eventAt: toInstant(NOW_MS - 1 - seconds * SECOND), ...changes };
}

function figures(records: readonly DeliveryRecord[], tallies = emptyTallies(START)) {
  return figuresOf(tallies, records, NOW);
}

describe('nothing', () => {
  it('gives no ratio and no delay', () => {
    const nothing = { hour: {}, day: {}, fourWeeks: {}, successRatio: null, delay: null };
    expect(figures([])).toEqual(nothing);
    expect(figures([settled(1, { settledAt: null, outcome: 'accepted' })])).toEqual(nothing);
  });
});

describe('a delivery counts', () => {
  it.each([
    ['in the last hour', HOUR - 1, 1, 1, 1],
    ['no more in it after an hour', HOUR, 0, 1, 1],
    // By started hours: that of half past twelve yesterday is over, that of one o'clock is not.
    ['in the last day while its hour is one of the last 24', 23.5 * HOUR, 0, 1, 1],
    ['no more in it after that', 23.5 * HOUR + 1, 0, 0, 1],
    ['in four weeks while its day is one of the last 28', 27.5 * DAY + 0.5 * HOUR, 0, 0, 1],
    ['in nothing after that', 27.5 * DAY + 0.5 * HOUR + 1, 0, 0, 0],
  ])('%s', (_name, agoMs, hour, day, fourWeeks) => {
    const expected = (count: number): object => (count === 0 ? {} : { created: count });
    const found = figures([settled(agoMs)]);
    expect([found.hour, found.day, found.fourWeeks]).toEqual([hour, day, fourWeeks].map(expected));
    // The same once it is in the tallies.
    const counted = countDeliveries(emptyTallies(START), [settled(agoMs)], toInstant(NOW_MS - agoMs + 1));
    const later = figures(agoMs < HOUR ? [settled(agoMs)] : [], counted);
    expect([later.hour, later.day, later.fourWeeks]).toEqual([hour, day, fourWeeks].map(expected));
  });

  it.each<[DeliveryOutcome, boolean]>([
    ['created', true],
    ['updated', true],
    ['recorded', true],
    ['unchanged', true],
    ['waiting', true],
    ['ignored', true],
    ['dead', false],
    ['discarded', false],
  ])('as worked off, or not: %s', (outcome, good) => {
    expect(isSuccess(outcome)).toBe(good);
    const three = [settled(1, { outcome }), settled(2), settled(3)];
    expect(figures(three).successRatio).toBeCloseTo(good ? 1 : 2 / 3);
  });
});

describe('how long events took to become issues', () => {
  it.each([
    ['counts issues only', { outcome: 'updated' }],
    ['not what was found by asking', { channel: 'comparison' }],
    ['nor what was imported', { channel: 'import' }],
    ['nor where the event has no time', { eventAt: null }],
  ] as const)('%s', (_name, changes) => {
    expect(figures([made(60, changes)]).delay).toBeNull();
    expect(figures([made(60), made(60, changes)]).delay).toMatchObject({ issues: 1 });
  });

  it('is ignored if clocks differ', () => {
    expect(figures([made(-30)]).delay).toEqual({ medianSeconds: 0, p95Seconds: 0, issues: 1 });
  });

  it('is off by a tenth at most, or a tenth of a second', () => {
    const seconds = fc.oneof(
      fc.double({ min: 0, max: 120, noNaN: true }),
      fc.integer({ min: 0, max: 90 * 86_400 }),
    );
    fc.assert(
      fc.property(fc.array(seconds, { minLength: 1, maxLength: 300 }), (delays) => {
        const { delay } = figures(delays.map((each) => made(Math.round(each * 1000) / 1000)));
        const sorted = [...delays].sort((a, b) => a - b);
        const exact = (part: number): number =>
          sorted.find((_, index) => index + 1 >= part * sorted.length) ?? Number.NaN;
        const isNear = (found: number | undefined, part: number): boolean =>
          Math.abs((found ?? Number.NaN) - exact(part)) <= 0.1 * exact(part) + 0.1;
        expect(delay?.issues).toBe(delays.length);
        expect([isNear(delay?.medianSeconds, 0.5), isNear(delay?.p95Seconds, 0.95)]).toEqual([true, true]);
      }),
    );
  });
});

describe('counting', () => {
  const record = fc.record({
    agoMs: fc.integer({ min: 1, max: 40 * DAY }),
    outcome: fc.constantFrom(...deliveryOutcomes.filter((outcome) => outcome !== 'accepted')),
    seconds: fc.integer({ min: 0, max: 5000 }),
  });
  const records = fc.array(record, { maxLength: 60 }).map((all) =>
    all.map(({ agoMs, outcome, seconds }) => {
      const at = settled(agoMs, { outcome });
      return { ...at, eventAt: toInstant(NOW_MS - agoMs - seconds * SECOND) };
    }),
  );
  const from = toInstant(NOW_MS - 41 * DAY);

  /** What settled between two moments, the later one excluded. */
  const between = (all: readonly DeliveryRecord[], fromMs: number, untilMs: number) =>
    all.filter(({ settledAt }) => {
      const atMs = toEpochMs(settledAt ?? '');
      return atMs >= fromMs && atMs < untilMs;
    });

  it('in any steps gives the same result as at once: nothing twice, nothing missing', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 41 * DAY }), { maxLength: 20 });
    fc.assert(
      fc.property(records, steps, (all, offsets) => {
        const stops = offsets.map((offset) => NOW_MS - offset).sort((a, b) => a - b);
        const tallies = stops.reduce<DeliveryTallies>(
          (known, stop) =>
            stop <= toEpochMs(known.countedTo)
              ? known
              : countDeliveries(known, between(all, toEpochMs(known.countedTo), stop), toInstant(stop)),
          emptyTallies(from),
        );
        const tailFrom = Math.min(toEpochMs(tallies.countedTo), NOW_MS - HOUR);
        const stepwise = figuresOf(tallies, between(all, tailFrom, NOW_MS + 1), NOW);
        expect(stepwise).toEqual(figuresOf(emptyTallies(from), all, NOW));
        const inWindow = all.filter(
          ({ settledAt }) => NOW_MS - Math.floor(toEpochMs(settledAt ?? '') / DAY) * DAY < WINDOW_DAYS * DAY,
        );
        const total = Object.values(stepwise.fourWeeks).reduce((sum, count) => sum + count, 0);
        expect(total).toBe(inWindow.length);
      }),
    );
  });

  it('stays within its size limit, after 60 days of traffic in every hour', () => {
    let tallies = emptyTallies(toInstant(NOW_MS - 60 * DAY));
    for (let hour = 60 * 24; hour > 0; hour -= 1) {
      const some = deliveryOutcomes.map((outcome, index) => settled(hour * HOUR - index, { outcome }));
      const issues = Array.from({ length: 25 }, (_, index) => {
        const at = settled(hour * HOUR - index - 1);
        return { ...at, eventAt: toInstant(toEpochMs(at.settledAt ?? '') - 2 ** (index * 0.9) * SECOND) };
      });
      tallies = countDeliveries(tallies, [...some, ...issues], toInstant(NOW_MS - (hour - 1) * HOUR));
    }
    expect(tallies.hours.length).toBeLessThanOrEqual(50);
    expect(tallies.days.length).toBeLessThanOrEqual(WINDOW_DAYS + 2);
    expect(Buffer.byteLength(JSON.stringify(tallies))).toBeLessThan(100 * 1024);
    expect(figures([], tallies).day.created).toBe(26 * 23);
  });

  it('sums hours by day after two days, in order', () => {
    const until = NOW;
    const old = [settled(3 * DAY), settled(3 * DAY + HOUR), settled(5 * DAY)];
    const tallies = countDeliveries(emptyTallies(START), [...old, settled(HOUR)], until);
    expect(tallies.hours.map(({ at }) => at)).toEqual(['2026-11-10T11:00:00Z']);
    expect(tallies.days.map(({ at, outcomes }) => [at, outcomes])).toEqual([
      ['2026-11-05T00:00:00Z', { created: 1 }],
      ['2026-11-07T00:00:00Z', { created: 2 }],
    ]);
  });

  it('keeps the last success and the last delivery', () => {
    const first = countDeliveries(emptyTallies(START), [settled(2 * HOUR), settled(3 * HOUR)], NOW);
    const lost = settled(HOUR, { outcome: 'dead', channel: 'import' });
    expect(countDeliveries(first, [lost], NOW)).toMatchObject({
      lastSuccessAt: settled(2 * HOUR).settledAt,
      lastDeliveryAt: settled(2 * HOUR).receivedAt,
    });
    expect(lastDeliveryOf([lost, settled(1, { channel: 'comparison' })])).toBeNull();
  });
});
