import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { withTable } from '../../bench/readme-table';
import type { PartResult } from '../../bench/result';

const README = readFileSync(resolve(__dirname, '../../README.md'), 'utf8');

const results: readonly PartResult[] = [
  {
    part: 'edge',
    tables: [],
    ratios: [
      { key: 'a', what: 'edge: by the floor', values: [1.6, 1.4, 1.5], aim: 1.5 },
      { key: 'b', what: 'points', values: [3], aim: 2 },
      { key: 'c', what: 'bytes', values: [1.25], aim: null },
    ],
  },
];

describe('the table in the README', () => {
  it('has median, least, most, aim and verdict of each ratio', () => {
    const text = withTable(README, results);
    expect(text).toContain('| edge: by the floor | 1.50 | 1.40 | 1.60 | 1.5 | met |');
    expect(text).toContain('| points | 3.00 | 3.00 | 3.00 | 2 | missed |');
    expect(text).toContain('| bytes | 1.25 | 1.25 | 1.25 |  |  |');
  });

  it('takes the place of the one before, and touches nothing else', () => {
    const once = withTable(README, results);
    const twice = withTable(once, [{ part: 'edge', tables: [], ratios: [] }]);
    expect(twice).not.toContain('| points | 3.00');
    expect(withTable(twice, results)).toBe(once);
  });

  it('needs its marks', () => {
    expect(() => withTable('# A README without them', results)).toThrow('There is no place for the table');
  });
});
