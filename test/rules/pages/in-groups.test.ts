import { inGroups } from '../../../static/src/admin/deliveries/dead-letters/in-groups';

describe('dead letters in groups', () => {
  it('leave none out and hold none twice', () => {
    const deadLetterList = Array.from({ length: 101 }, (_, index) => index);
    const groups = inGroups(deadLetterList);
    expect(groups.map(({ length }) => length)).toEqual([50, 50, 1]);
    expect(groups.flat()).toEqual(deadLetterList);
  });

  it('are empty without dead letters', () => {
    expect(inGroups([])).toEqual([]);
  });
});
