import { presets } from '../../../src/domain/sla/presets';
import { toDocument } from '../../../static/src/admin/policies/editor/policy-document';
import { toPolicyForm } from '../../../static/src/admin/policies/editor/policy-form';

it.each([
  ['triaged', 14],
  ['milestone', 14],
  ['submitted', undefined],
] as const)('a policy whose clock starts as %s has the window that the form shows', (clockBase, days) => {
  const [preset] = presets.map(toPolicyForm);
  if (preset === undefined) throw new Error('There are no presets.');
  const form = { ...preset, clockBase, triageWindowDays: '14' };
  expect(toDocument(form)['triageWindowDays']).toBe(days);
});
