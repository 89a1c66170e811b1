import type { AdminPolicy } from '../../../../../src/contract/policies';
import type { Policy } from '../../../../../src/domain/sla/policy';

/** A policy document from the server, which has validated it. */
export function readDocument({ document }: Pick<AdminPolicy, 'document'>): Policy {
  return JSON.parse(document) as Policy;
}
