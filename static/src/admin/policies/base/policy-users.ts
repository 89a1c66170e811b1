import type { AdminConnection } from '../../../../../src/contract/admin';
import { countText } from '../../../../../src/wording/figures';

/** The connections that use a policy, each with how many of its rules choose it. */
export function policyUsers(policyId: string, connections: readonly AdminConnection[]): readonly string[] {
  return connections.flatMap((connection) => {
    const rules = connection.rulePolicies[policyId] ?? 0;
    const inRules = rules === 0 ? '' : ` (${countText(rules, 'rule')})`;
    return rules > 0 || connection.policyId === policyId ? [`${connection.id}${inRules}`] : [];
  });
}
