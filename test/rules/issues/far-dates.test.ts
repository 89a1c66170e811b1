import { changesBetween, readCase, type Reading } from '../../../src/domain/issues/issue-view';
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
});
