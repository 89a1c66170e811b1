import { firstInOrder } from '../../../devhost/forge/kvs/query';
import { fc } from '../../support/properties';

const byNumber = (a: { readonly at: number }, b: { readonly at: number }): number => a.at - b.at;

test('a page of a query has the rows that come first, and equal ones as they were stored', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(10), (numbers, count) => {
      const rows = numbers.map((at, place) => ({ at, place }));
      expect(firstInOrder(rows, count, byNumber)).toEqual(rows.toSorted(byNumber).slice(0, count));
    }),
  );
});
