import { knownFlags } from '../../../../static/src/admin/policies/editor/known-flags';
import { policyUsers } from '../../../../static/src/admin/policies/base/policy-users';
import type { AdminConnection } from '../../../../src/contract/admin';
import type { AdminPolicy } from '../../../../src/contract/policies';
import { policyWith } from '../../../support/builders';

const acceleration = (when: string) =>
  ({ when, from: 'flag', targets: { fix: { high: { days: 3 } } } }) as const;
const policyOf = (id: string, ...flags: readonly string[]): AdminPolicy => {
  const document = JSON.stringify(policyWith({ id, accelerations: flags.map(acceleration) }));
  return { id, version: 1, name: id, preset: false, group: null, document };
};

describe('the flags that the policy form suggests', () => {
  it('are those of all policies, each once, in order', () => {
    const policies = [
      policyOf('one', 'public', 'exploited'),
      policyOf('two', 'exploited'),
      policyOf('three'),
    ];
    expect(knownFlags({ policies })).toEqual(['exploited', 'public']);
  });

  it('are none where no policy mentions one', () => {
    expect(knownFlags({ policies: [policyOf('one')] })).toEqual([]);
  });
});

describe('the connections that use a policy', () => {
  const connection = (id: string, policyId: string, rulePolicies: Record<string, number>): AdminConnection =>
    ({ id, policyId, rulePolicies }) as unknown as AdminConnection;
  const all = [
    connection('demo', 'a', { b: 2 }),
    connection('bare', 'b', { b: 1 }),
    connection('ams', 'c', {}),
  ];

  it.each([
    ['by a connection', 'a', ['demo']],
    ['by rules, and by a connection with a rule', 'b', ['demo (2 rules)', 'bare (1 rule)']],
    ['by nobody', 'd', []],
  ])('%s', (_name, policyId, users) => {
    expect(policyUsers(policyId, all)).toEqual(users);
  });
});
