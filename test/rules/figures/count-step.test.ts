import {
  changesOf,
  chunkNames,
  chunkOf,
  differencesOf,
  rollupNamesOf,
  withChanges,
} from '../../../src/domain/figures/count-step';
import type { CaseFigures } from '../../../src/domain/figures/case-figures';

const MONTH = '2026-11';
const figures = (changes: Partial<CaseFigures> = {}): CaseFigures => ({
  project: 'SEC',
  severity: 'high',
  policy: 'own@1',
  received: '2026-11-02',
  closed: null,
  due: null,
  times: {},
  exceptions: [],
  ...changes,
});

describe('the part that holds a case', () => {
  it('is the only one until the month is divided', () => {
    expect(chunkNames(MONTH, 1)).toEqual(['2026-11:0-1']);
    expect(chunkOf('bugcrowd:one', MONTH, {})).toBe('2026-11:0-1');
    expect(chunkOf('bugcrowd:one', MONTH, { '2026-10': 8 })).toBe('2026-11:0-1');
  });

  // It is part of stored names: other parts would lose what was counted.
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('follows from the published FNV-1a of its key: %j', (key, hash) => {
    expect(chunkOf(key, MONTH, { [MONTH]: 2 ** 32 })).toBe(`2026-11:${hash}-${2 ** 32}`);
  });

  it('is one of the names of its month, and all of them are used', () => {
    const used = Array.from({ length: 200 }, (_, number) =>
      chunkOf(`bugcrowd:${number}`, MONTH, { [MONTH]: 8 }),
    );
    expect([...new Set(used)].sort()).toEqual([...chunkNames(MONTH, 8)].sort());
  });
});

describe('the changes of a step', () => {
  it('are the cases that contribute something else than what is stored', () => {
    const [same, other] = [figures(), figures({ closed: '2026-11-09' })];
    const cases = {
      same: { month: MONTH, figures: same },
      changed: { month: MONTH, figures: other },
      new: { month: MONTH, figures: same },
      gone: { month: MONTH, figures: null },
      never: { month: MONTH, figures: null },
    };
    expect(changesOf(cases, { same, changed: same, gone: same })).toEqual([
      { key: 'changed', before: same, after: other },
      { key: 'new', before: null, after: same },
      { key: 'gone', before: same, after: null },
    ]);
  });

  it('leave in a part what its cases contribute now, and nothing of those that count no more', () => {
    const [before, after] = [figures(), figures({ closed: '2026-11-09' })];
    const part = { same: before, changed: before, gone: before };
    const changes = [
      { key: 'changed', before, after },
      { key: 'new', before: null, after },
      { key: 'gone', before, after: null },
    ];
    expect(withChanges(part, changes)).toEqual({ same: before, changed: after, new: after });
  });

  it('concern a rollup for each project and year that a case was or is counted in', () => {
    const before = figures({ received: '2025-12-30' });
    const after = figures({ project: 'PAY', received: '2025-12-30', closed: '2026-01-02' });
    expect([...rollupNamesOf([{ key: 'moved', before, after }])].sort()).toEqual([
      'PAY:2025',
      'PAY:2026',
      'SEC:2025',
    ]);
  });
});

it('two trees differ in each number that only one of them has, or has otherwise', () => {
  expect(differencesOf({ a: 1, b: { c: 2, d: 3 } }, { a: 1, b: { c: 2, d: 3 } })).toBe(0);
  expect(differencesOf({ a: 1, b: { c: 2, d: 3 } }, { a: 2, b: { c: 2, e: 3 } })).toBe(3);
  expect(differencesOf({}, { b: { c: 2, d: 3 } })).toBe(2);
});
