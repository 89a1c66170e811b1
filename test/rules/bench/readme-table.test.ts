import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readBudget } from '../../../bench/budget';
import { headlines, withTable } from '../../../bench/readme-table';
import type { PartResult } from '../../../bench/result';

const README = readFileSync(resolve(__dirname, '../../../README.md'), 'utf8');

const results: readonly PartResult[] = [
  {
    part: 'edge',
    tables: [],
    ratios: [
      { key: 'a', what: 'edge: vs. the minimum', values: [1.6, 1.4, 1.5], aim: 1.5 },
      { key: 'b', what: 'points', values: [3], aim: 2 },
      { key: 'c', what: 'bytes', values: [1.25], aim: null },
    ],
  },
];

describe('the table in the README', () => {
  it('has median, least, most, aim and verdict of each ratio', () => {
    const text = withTable(README, results, () => true);
    expect(text).toContain('| edge: vs. the minimum | 1.50 | 1.40 | 1.60 | 1.5 | met |');
    expect(text).toContain('| points | 3.00 | 3.00 | 3.00 | 2 | missed |');
    expect(text).toContain('| bytes | 1.25 | 1.25 | 1.25 |  |  |');
  });

  it('shows the requested figures, small ones too, and the counts beside the ratios', () => {
    const part: PartResult = {
      part: 'sla',
      tables: [],
      facts: [{ what: 'dollars', value: '0.015' }],
      ratios: [
        { key: 'small', what: 'a day', values: [0.00014], aim: 0.1 },
        { key: 'other', what: 'nobody asked for', values: [0], aim: 0 },
      ],
    };
    const text = withTable(README, [part], ({ key }) => key === 'small');
    expect(text).toContain('| a day | 0.0001 | 0.0001 | 0.0001 | 0.1 | met |');
    expect(text).toContain('| dollars | 0.015 |');
    expect(text).not.toContain('nobody asked for');
  });

  it('quotes measured ratios', () => {
    expect(headlines.filter((key) => !(key in readBudget()))).toEqual([]);
  });

  it('replaces the previous one, and changes nothing else', () => {
    const once = withTable(README, results, () => true);
    const twice = withTable(once, [{ part: 'edge', tables: [], ratios: [] }], () => true);
    expect(twice).not.toContain('| points | 3.00');
    expect(withTable(twice, results, () => true)).toBe(once);
  });

  it('needs its markers', () => {
    expect(() => withTable('# A README without them', results, () => true)).toThrow(
      'There is no place for the table',
    );
  });
});
