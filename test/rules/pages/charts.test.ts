import { fc } from '../../support/properties';
import { firstRows, fitted, lengthOf, rowAt } from '../../../static/src/charts/bars';
import { columnText, type ChartData } from '../../../static/src/charts/chart';
import { columnAfter } from '../../../static/src/charts/column-after';
import { runsOf } from '../../../static/src/charts/runs';
import { ticksFor } from '../../../static/src/charts/scale';
import { stacksOf } from '../../../static/src/charts/stacks';
import { withTarget } from '../../../static/src/charts/target';

const data: ChartData = {
  columnName: 'Month',
  columns: ['Oct', 'Nov'],
  series: [
    { id: 'high', name: 'High', values: [2, null] },
    { id: 'low', name: 'Low', values: [3, 1] },
  ],
  valueText: String,
  nothing: 'none',
};

test('a column says its name and each value, also what is missing', () => {
  expect(columnText(data, 0)).toBe('Oct: High 2, Low 3');
  expect(columnText(data, 1)).toBe('Nov: High none, Low 1');
});

test('a target is a series of its own, in its own words', () => {
  const target = { name: 'Target', value: 28, text: '28 days' };
  expect(withTarget(data, null)).toBe(data);
  expect(columnText(withTarget(data, target), 1)).toBe('Nov: High none, Low 1, Target 28 days');
});

test('the parts of a column lie on each other, and nothing has no part', () => {
  expect(stacksOf(data)).toEqual([
    [
      { id: 'high', from: 0, to: 2 },
      { id: 'low', from: 2, to: 5 },
    ],
    [{ id: 'low', from: 0, to: 1 }],
  ]);
});

test.each([
  [[], []],
  [[null, null], []],
  [
    [1, 2, null, 3],
    [[0, 1], [3]],
  ],
  [[null, 0, 0], [[1, 2]]],
])('a line through %j runs through %j', (values, runs) => {
  expect(runsOf(values)).toEqual(runs);
});

test.each([
  [0, true, [0, 1]],
  [1, true, [0, 1]],
  [4, true, [0, 1, 2, 3, 4]],
  [5, true, [0, 2, 4, 6]],
  [100, true, [0, 50, 100]],
  [0.4, false, [0, 0.1, 0.2, 0.30000000000000004, 0.4]],
])('up to %d, whole: %s, the ticks are %j', (greatest, isWhole, ticks) => {
  expect(ticksFor(greatest, isWhole)).toEqual(ticks);
});

test('the last tick is at or above the greatest value, and there are few of them', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 1e9, noNaN: true }), fc.boolean(), (greatest, isWhole) => {
      const ticks = ticksFor(greatest, isWhole);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(greatest * (1 - 1e-9));
      expect(ticks.length).toBeLessThanOrEqual(6);
    }),
  );
});

test.each([
  ['ArrowRight', 0, 1],
  ['ArrowRight', 2, 2],
  ['ArrowLeft', 0, 0],
  ['ArrowLeft', 2, 1],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['Enter', 1, null],
])('%s leads from column %d to %s', (key, from, to) => {
  expect(columnAfter(key, from, 3)).toBe(to);
});

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 2, 2],
  ['ArrowUp', 0, 0],
  ['ArrowUp', 2, 1],
  ['End', 0, 2],
  ['ArrowRight', 1, null],
])('among rows %s leads from row %d to %s', (key, from, to) => {
  expect(columnAfter(key, from, 3, 'rows')).toBe(to);
});

test('the first rows of some numbers have their names and values', () => {
  expect(firstRows(data, 1)).toEqual({
    ...data,
    columns: ['Oct'],
    series: [
      { id: 'high', name: 'High', values: [2] },
      { id: 'low', name: 'Low', values: [3] },
    ],
  });
  expect(firstRows(data, 2)).toEqual(data);
});

test('rows lie one below the other, over the whole width', () => {
  expect(rowAt(320, 2)).toEqual({ x: 0, y: 80, width: 320, height: 40 });
});

test.each([
  [0, 0, 320, 0],
  [0, 4, 320, 0],
  [2, 4, 320, 136],
  [4, 4, 320, 272],
  [4, 4, 40, 0],
])('a bar of %d, the greatest being %d, is on %d pixels %d long', (value, greatest, width, length) => {
  expect(lengthOf(value, greatest, width)).toBe(length);
});

test.each([
  ['Dana Dev', 56, 'Dana Dev'],
  ['Dana Devi', 56, 'Dana De…'],
  ['D', 0, 'D'],
  ['👩‍💻👩‍💻', 7, '…'],
])('%s is on %d pixels written %s', (name, width, text) => {
  expect(fitted(name, width)).toBe(text);
});
