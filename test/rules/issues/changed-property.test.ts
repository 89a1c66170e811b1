import { changeOfProperty, withPropertyShown } from '../../../src/domain/issues/changed-property';
import { trackedAt } from '../../support/case-builders';

const tracked = trackedAt({ now: '2026-11-10T00:00:00Z' });
if (tracked.issue === null) throw new Error('The case has no issue.');
const written = tracked.issue.lastWritten.projection;
const reversed = Object.fromEntries(Object.entries(written).reverse());
const withoutNull = Object.fromEntries(Object.entries(written).filter(([, value]) => value !== null));

it.each<readonly [string, unknown, string | null]>([
  ['as it was written', { ...written }, null],
  ['in another order', reversed, null],
  ['without what is null', withoutNull, null],
  ['deleted', undefined, 'missing'],
  ['null', null, 'missing'],
  ['blank', {}, 'missing'],
  ['a text', 'met', 'replaced'],
  ['a list', [written], 'replaced'],
  ['bent in one member', { ...written, state: 'met' }, 'state'],
  ['bent in two', { ...written, dueDate: '2099-01-01', flag: 'kev' }, 'dueDate, flag'],
  ['without a member', { ...written, severity: undefined }, 'severity'],
  ['with one more', { ...written, owner: 'me' }, 'owner'],
])('a property that is %s', (_, read, change) => {
  expect(changeOfProperty(written, read)).toBe(change);
  const after = withPropertyShown(tracked, read);
  if (change === null) expect(after).toBe(tracked);
  else expect(after.issue?.lastWritten.projection).not.toEqual(written);
});

it('of a case without an issue is nothing', () => {
  const without = { ...tracked, issue: null };
  expect(withPropertyShown(without, undefined)).toBe(without);
});
