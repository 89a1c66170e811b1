import { changedPlaces } from '../../../src/domain/audit/changed-places';
import { singleValues } from '../../../src/wording/single-values';

describe('the single values of a change', () => {
  it('are those inside of an object that was added, each by its place', () => {
    const added = {
      issueType: { name: 'Task', id: '10101' },
      notices: { label: null, people: [] },
      id: 'demo',
    };
    expect(singleValues(changedPlaces(null, added))).toEqual([
      { place: 'id', from: null, to: '"demo"' },
      { place: 'issueType.id', from: null, to: '"10101"' },
      { place: 'issueType.name', from: null, to: '"Task"' },
      { place: 'notices.label', from: null, to: 'null' },
      { place: 'notices.people', from: null, to: '[]' },
    ]);
  });

  it('are those at any depth, also of an object that was removed', () => {
    expect(singleValues(changedPlaces({ targets: { fix: { high: { days: 28 } } } }, null))).toEqual([
      { place: 'targets.fix.high.days', from: '28', to: null },
    ]);
  });

  it.each([
    ['an empty object', null, '{}'],
    ['a list', null, '[{"a":1}]'],
    ['a text that looks like an object', null, '"{\\"a\\":1}"'],
    ['an object that was cut', null, '{"a":"xxx…'],
    ['an object in place of a value', '"24x7"', '{"week":{}}'],
    ['a value in place of an object', '{"week":{}}', '"24x7"'],
  ])('are the change itself for %s', (_, from, to) => {
    expect(singleValues([{ place: 'at', from, to }])).toEqual([{ place: 'at', from, to }]);
  });
});
