import type { Case } from '../../../src/domain/cases/case';
import type { CaseRoute } from '../../../src/domain/connections/case-route';
import {
  assignmentOf,
  staysElsewhere,
  type ApplicationPlan,
  type Routing,
} from '../../../src/domain/policies/application-plan';
import type { RouteRule } from '../../../src/domain/routing/route-rule';
import { connectionWith } from '../../support/builders';
import { caseWith, trackedAt } from '../../support/case-builders';

const NOW = '2026-11-10T12:00:00Z';
const pay = { project: { id: '10001', key: 'PAY' }, issueType: { id: '10101', name: 'Task' } };
const own = connectionWith();
const home = { project: own.project, issueType: own.issueType };
const rule: RouteRule = {
  name: 'payments',
  conditions: [{ kind: 'target-is', values: ['Payments API'] }],
  policyId: 'strict',
  place: pay,
};
const policies = ['marketplace-cloud-2026', 'strict', 'slow'].map((id) => ({ id, version: 4, name: id }));

function planOf(...rules: readonly RouteRule[]): ApplicationPlan & { readonly type: 'rules' } {
  const { project, issueType, policyId } = own;
  const routing: Routing = { project, issueType, policyId, rules };
  return { type: 'rules', routing, policies };
}

/** Of the payments target, with an issue in SEC that no rule chose. */
function of(changes: Partial<Case> = {}): Case {
  const kase = caseWith();
  return {
    ...trackedAt({ now: NOW }, { ...kase, facts: { ...kase.facts, targetName: 'Payments API' } }),
    ...changes,
  };
}
const chosen = (route: Partial<CaseRoute> = {}): CaseRoute => ({
  ...home,
  rule: 'payments',
  policyId: 'strict',
  ...route,
});
const strict = { id: 'strict', version: 4, name: 'strict' };

describe('what rules change about an open case', () => {
  it.each<[string, Case, readonly RouteRule[], object | null]>([
    ['matches now: policy and rule, where it is', of(), [rule], { policy: strict, route: chosen() }],
    [
      'matches, whose clock has not started',
      of({ policy: null }),
      [rule],
      { policy: strict, route: chosen() },
    ],
    [
      'names the policy that it follows: its rule alone',
      of({ policy: { id: 'strict', version: 1 } }),
      [rule],
      { policy: null, route: chosen() },
    ],
    ['matches as before', of({ route: chosen(), policy: { id: 'strict', version: 1 } }), [rule], null],
    [
      'matches as before, where another policy was applied since',
      of({ route: chosen(), policy: { id: 'slow', version: 1 } }),
      [rule],
      null,
    ],
    [
      'matches as before and names another policy',
      of({ route: chosen({ policyId: 'slow' }), policy: { id: 'slow', version: 1 } }),
      [rule],
      { policy: strict, route: chosen() },
    ],
    [
      'has another name',
      of({ route: chosen({ rule: 'pay' }), policy: { id: 'strict', version: 1 } }),
      [rule],
      { policy: null, route: chosen() },
    ],
    [
      'matches no more: the connection’s policy',
      of({ route: chosen(), policy: { id: 'strict', version: 1 } }),
      [],
      { policy: policies[0], route: null },
    ],
    [
      'matches no more, in the project of its rule: it stays there',
      of({ route: chosen(pay), policy: { id: 'strict', version: 1 } }),
      [],
      { policy: policies[0], route: { ...pay, rule: null, policyId: 'marketplace-cloud-2026' } },
    ],
    ['never matched', of(), [], null],
    ['names another place only', of({ route: chosen(), policy: { id: 'strict', version: 1 } }), [rule], null],
    ['matches, without an issue', of({ issue: null }), [rule], null],
  ])('one that a rule %s', (_name, kase, rules, wanted) => {
    expect(assignmentOf(kase, planOf(...rules))).toEqual(wanted);
  });

  it('is nothing where the policy of the rule is unknown', () => {
    expect(assignmentOf(of(), planOf({ ...rule, policyId: 'gone' }))).toBeNull();
  });

  it('leaves nothing to apply a second time', () => {
    const plan = planOf(rule);
    const { policy, route = null } = assignmentOf(of(), plan) ?? { policy: null };
    expect(assignmentOf(of({ policy, route }), plan)).toBeNull();
  });
});

describe('what a version of a policy changes about an open case', () => {
  const plan: ApplicationPlan = { type: 'policy', policy: strict };
  it.each<[string, Case, object | null]>([
    ['follows another one', of(), { policy: strict }],
    ['follows another version', of({ policy: { id: 'strict', version: 3 } }), { policy: strict }],
    ['follows it', of({ policy: { id: 'strict', version: 4 } }), null],
    ['has not started its clock', of({ policy: null }), null],
    ['has no issue', of({ issue: null }), null],
  ])('one that %s', (_name, kase, wanted) => {
    expect(assignmentOf(kase, plan)).toEqual(wanted);
  });
});

describe('an issue in another project than the rules name', () => {
  it.each<[string, Case, readonly RouteRule[], object | null]>([
    ['of a rule elsewhere', of(), [rule], { project: 'SEC', ruleProject: 'PAY' }],
    ['of a rule at home', of(), [{ ...rule, place: null }], null],
    ['of no rule', of(), [], null],
    ['without an issue', of({ issue: null }), [rule], null],
  ])('%s', (_name, kase, rules, elsewhere) => {
    expect(staysElsewhere(kase, planOf(...rules).routing)).toEqual(elsewhere);
  });
});
