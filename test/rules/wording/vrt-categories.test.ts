import { vrtTable } from '../../../static/src/guidance/vrt-table';
import { vrtCategories, vrtCategoryName } from '../../../src/wording/vrt-categories';

it('the categories are those of the taxonomy', () => {
  const known = Object.entries(vrtTable.entries).filter(([id]) => !id.includes('.'));
  expect(vrtCategories).toEqual(Object.fromEntries(known.map(([id, { name }]) => [id, name])));
});

it('a category that is newer than the list is named by its id', () => {
  expect(vrtCategoryName('quantum_weakness')).toBe('Quantum weakness');
  expect(vrtCategoryName('toString')).toBe('ToString');
});
