import {
  noTargets,
  sameForAll,
  targetRows,
  toTargetsForm,
} from '../../../../static/src/admin/policies/editor/target-cells';

describe('the same target for all rows', () => {
  it('is that of the first row, with its unit and calendar, the row without a severity included', () => {
    const some = toTargetsForm({ critical: { hours: 8, calendar: '24x7' }, low: { days: 90 } }, null);
    const { cells } = sameForAll(some);
    for (const row of targetRows) expect(cells[row]).toEqual(some.cells.critical);
    expect(cells.low).toMatchObject({ unit: 'hours', amount: '8' });
  });

  it('takes every target away where the first row has none', () => {
    const { cells } = sameForAll(toTargetsForm({ critical: null, low: { days: 90 } }, null));
    for (const row of targetRows) expect(cells[row].unit).toBe('none');
  });

  it('leaves what a document says about the rest as it is', () => {
    expect(sameForAll(noTargets).isThere).toBe(noTargets.isThere);
  });
});
