import { nextPlace } from '../../../src/domain/policies/walk-place';

describe('a walk over the open cases of two connections', () => {
  it.each([
    ['one', 'page-2', { connectionId: 'one', page: 'page-2' }],
    ['one', null, { connectionId: 'two', page: null }],
    ['two', 'page-2', { connectionId: 'two', page: 'page-2' }],
    ['two', null, null],
  ])('continues from connection %s and page %s', (connectionId, page, next) => {
    expect(nextPlace(['one', 'two'], { connectionId, page: null }, page)).toEqual(next);
  });
});
