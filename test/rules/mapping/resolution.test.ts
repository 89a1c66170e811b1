import { standingOf, usualMeaning, type ResolutionMeaning } from '../../../src/domain/mapping/resolution';

describe('the meaning of a resolution by its English name', () => {
  it.each<[string, ResolutionMeaning | null]>([
    ['Done', 'fixed'],
    [' fixed ', 'fixed'],
    ['Won’t Do', 'closed'],
    ['Known Error', 'closed'],
    ['Done partly', null],
    ['Not done', null],
    ['False positive', null],
    ['Erledigt', null],
    ['', null],
  ])('“%s”: %s', (name, meaning) => {
    expect(usualMeaning(name)).toBe(meaning);
  });
});

describe('why a resolution counts as it does', () => {
  it.each([
    ['Done', 'fixed', 'rule'],
    ["Won't Do", 'closed', 'rule'],
    ['Done', 'closed', 'judged'],
    ['Known Error', 'fixed', 'judged'],
    ['False positive', 'closed', 'judged'],
    ['Obsolete', 'fixed', 'judged'],
    ['False positive', null, 'unjudged'],
    // Renamed after it was met: it is asked about all the same.
    ['Done', null, 'unjudged'],
  ] as const)('“%s”, which counts as %s: %s', (name, counts, standing) => {
    expect(standingOf({ name, counts })).toBe(standing);
  });
});
