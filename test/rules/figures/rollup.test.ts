import { fc } from '../../support/properties';
import { asCounted, countsOf, emptyRollup, exchange, type Rollup } from '../../../src/domain/figures/rollup';
import type { CaseFigures } from '../../../src/domain/figures/case-figures';
import { randomFigures } from '../../support/random-figures';

function rollupOf(all: readonly CaseFigures[]): Rollup {
  return all.reduce((rollup, each) => exchange(rollup, null, each), emptyRollup);
}

const many = fc.array(randomFigures, { maxLength: 20 });

test('what is added and taken away leaves nothing behind', () => {
  fc.assert(
    fc.property(many, randomFigures, (others, one) => {
      const rollup = rollupOf(others);
      expect(exchange(exchange(rollup, null, one), one, null)).toEqual(rollup);
    }),
  );
});

test('cases that changed one by one give what a rebuild gives', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(randomFigures, randomFigures), { maxLength: 20 }), (changes) => {
      const changed = changes.reduce(
        (rollup, [before, after]) => exchange(rollup, before, after),
        rollupOf(changes.map(([before]) => before)),
      );
      expect(changed).toEqual(rollupOf(changes.map(([, after]) => after)));
    }),
  );
});

test('the order of cases makes no difference', () => {
  fc.assert(
    fc.property(many, (all) => {
      expect(rollupOf([...all].reverse())).toEqual(rollupOf(all));
    }),
  );
});

test('a case that contributes what it has contributed changes nothing', () => {
  fc.assert(
    fc.property(randomFigures, (one) => {
      expect(exchange(exchange(emptyRollup, null, one), one, one)).toEqual(exchange(emptyRollup, null, one));
    }),
  );
});

const plain: CaseFigures = {
  project: 'SEC',
  severity: 'high',
  policy: 'own@1',
  received: '2026-11-02',
  closed: null,
  due: null,
  times: {},
  exceptions: [],
};

test('a time of nothing counts, and one without a target only by calendar', () => {
  const time = { month: '2026-11', calendarMs: 0 };
  const times = { fix: { ...time, policyMs: 0 }, triage: { ...time, policyMs: null } };
  expect(exchange(emptyRollup, null, { ...plain, times })['time']).toEqual({
    '2026-11': {
      fix: { high: { calendar: { 0: 1 }, policy: { 0: 1 } } },
      triage: { high: { calendar: { 0: 1 } } },
    },
  });
});

test('an exception counts in whole minutes, to the nearest', () => {
  const exceptions = [
    { kind: 'pause', month: '2026-11', ms: 89_999 },
    { kind: 'extension', month: '2026-11', ms: 90_000 },
  ] as const;
  expect(exchange(emptyRollup, null, { ...plain, exceptions })['exception']).toEqual({
    '2026-11': { pause: { count: 1, minutes: 1 }, extension: { count: 1, minutes: 2 } },
  });
});

describe('a contribution that is no more exact than it is counted', () => {
  const exact = fc.record({
    figures: randomFigures,
    ms: fc.integer({ min: -90_000, max: 5 * 366 * 86_400_000 }),
  });
  const withMs = ({ figures, ms }: { readonly figures: CaseFigures; readonly ms: number }): CaseFigures => ({
    ...figures,
    times: { ...figures.times, fix: { month: '2026-11', calendarMs: Math.max(0, ms), policyMs: ms } },
    exceptions: [...figures.exceptions, { kind: 'set-date', month: '2026-11', ms }],
  });

  test('counts as the exact one does', () => {
    fc.assert(
      fc.property(exact, (random) => {
        const figures = withMs(random);
        expect(countsOf(asCounted(figures))).toEqual(countsOf(figures));
      }),
    );
  });

  test('is the same for all durations of a bucket, and stays what it is', () => {
    const of = (calendarMs: number): CaseFigures =>
      asCounted({ ...plain, times: { fix: { month: '2026-11', calendarMs, policyMs: null } } });
    expect(of(66_000 * 1.1 - 1)).toEqual(of(66_001));
    expect(of(66_001)).not.toEqual(of(65_999));
    fc.assert(
      fc.property(exact, (random) => {
        const once = asCounted(withMs(random));
        expect(asCounted(once)).toEqual(once);
      }),
    );
  });
});
