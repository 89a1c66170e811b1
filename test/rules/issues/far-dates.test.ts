import {
  changesBetween,
  movesDeadline,
  readCase,
  untoldAtCreation,
  type Reading,
} from '../../../src/domain/issues/issue-view';
import { connectionWith, policyWith } from '../../support/builders';
import { caseWith, withEvents } from '../../support/case-builders';

const NOW = '2026-11-10T11:00:00Z';

const dueOn = (dueDate: string): Reading => {
  const kase = withEvents(caseWith(), { type: 'date-set', at: '2026-11-09T00:00:00Z', dueDate });
  return readCase(kase, connectionWith(), policyWith(), NOW);
};

describe('a due date far ahead', () => {
  it.each([
    ['2046-11-09', '2046-11-09'],
    ['2046-11-10', null],
    ['2101-01-01', null],
  ])('%s: the field has %s, and the clock keeps the date', (dueDate, shown) => {
    const { view, clock } = dueOn(dueDate);
    expect(view.dueDate).toBe(shown);
    expect(clock.dueDate).toBe(dueDate);
    expect(view.projection.dueDate).toBe(dueDate);
  });

  it('that leaves the field says so in the comment', () => {
    const [before, far] = [dueOn('2026-12-01'), dueOn('2101-01-01')];
    const [change] = changesBetween(before.view, far, true);
    expect(change).toMatchObject({ kind: 'due-date', from: '2026-12-01', to: null, beyond: '2101-01-01' });
  });

  it.each([
    ['2101-01-01', '2090-01-01', { from: '2101-01-01', to: null, beyond: '2090-01-01' }],
    ['2101-01-01', '2026-12-01', { from: '2101-01-01', to: '2026-12-01' }],
  ])('%s that moves to %s says so in the comment', (from, to, expected) => {
    const [change, ...others] = changesBetween(dueOn(from).view, dueOn(to), true);
    expect(others).toEqual([]);
    expect(change).toMatchObject(expected);
    expect(movesDeadline(dueOn(from).view, dueOn(to))).toBe(true);
  });

  it('that stays is no change', () => {
    expect(changesBetween(dueOn('2101-01-01').view, dueOn('2101-01-01'), true)).toEqual([]);
    expect(movesDeadline(dueOn('2101-01-01').view, dueOn('2101-01-01'))).toBe(false);
  });

  it('is told to a new issue, which otherwise needs no comment', () => {
    expect(untoldAtCreation(dueOn('2026-12-01'))).toEqual([]);
    expect(untoldAtCreation(dueOn('2101-01-01'))).toMatchObject([
      { kind: 'due-date', from: null, to: null, beyond: '2101-01-01', because: expect.any(Array) as unknown },
    ]);
  });
});
