import { isAsCounted } from '../../../src/domain/policies/recounted';

describe('what a preview counted', () => {
  it.each([
    ['as many', 2, { counted: 2, more: false }, true],
    ['none', 0, { counted: 0, more: false }, true],
    ['one fewer', 2, { counted: 1, more: false }, false],
    ['one more', 2, { counted: 3, more: false }, false],
    ['as many as were read of more', 2000, { counted: 2000, more: true }, true],
    ['more than were read of more', 2001, { counted: 2000, more: true }, true],
    ['fewer than were read of more', 1999, { counted: 2000, more: true }, false],
  ])('%s', (_, expected, now, isSame) => {
    expect(isAsCounted(expected, now)).toBe(isSame);
  });
});
