import { outcomeWords } from '../../../static/src/admin/deliveries/base/words';
import { outcomeRows } from '../../../static/src/admin/health/outcome-rows';
import { deliveryOutcomes } from '../../../src/domain/deliveries/delivery';

describe('outcomes of deliveries', () => {
  it('have a row each, with zeros for the others', () => {
    const rows = outcomeRows({ hour: {}, day: { dead: 1 }, fourWeeks: { created: 2, dead: 3 } });
    expect(rows).toEqual([
      { outcome: 'created', hour: 0, day: 0, fourWeeks: 2 },
      { outcome: 'dead', hour: 0, day: 1, fourWeeks: 3 },
    ]);
  });

  it('are empty if nothing was processed', () => {
    expect(outcomeRows({ hour: {}, day: {}, fourWeeks: {} })).toEqual([]);
  });

  it('have names of their own', () => {
    const names = deliveryOutcomes.map((outcome) => outcomeWords[outcome].name);
    expect(new Set(names).size).toBe(deliveryOutcomes.length);
  });
});
