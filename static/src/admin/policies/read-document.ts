import type { AdminPolicy } from '../../../../src/contract/policies';
import type { Policy } from '../../../../src/domain/sla/policy';

/** The document of a policy that the server has sent, which has judged it before. */
export function readDocument({ document }: Pick<AdminPolicy, 'document'>): Policy {
  return JSON.parse(document) as Policy;
}
