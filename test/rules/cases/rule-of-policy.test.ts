import { ruleOfPolicy } from '../../../src/domain/cases/rule-of-policy';
import { connectionWith } from '../../support/builders';

const { project, issueType } = connectionWith();
const route = { rule: 'payments', policyId: 'tier-0', project, issueType };

it.each([
  ['of its rule', { route }, 'tier-0', 'payments'],
  ['that was applied later', { route }, 'other', null],
  ['of a project where no rule chose', { route: { ...route, rule: null } }, 'tier-0', null],
  ['of the connection', { route: null }, 'tier-0', null],
  ['of a case from before there were rules', {}, 'tier-0', null],
] as const)('the policy %s', (_what, kase, id, expected) => {
  expect(ruleOfPolicy(kase, { id })).toBe(expected);
});
