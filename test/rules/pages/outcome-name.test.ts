import { outcomeName } from '../../../static/src/admin/deliveries/base/words';

it.each([
  ['recorded', null, 'Stored, no issue'],
  ['recorded', 'SEC-1', 'Stored, issue unchanged'],
  ['created', 'SEC-1', 'Issue created'],
  ['unchanged', null, 'Nothing new'],
] as const)('a delivery that is %s, with issue %s: %s', (outcome, issueKey, name) => {
  expect(outcomeName({ outcome, issueKey })).toBe(name);
});
