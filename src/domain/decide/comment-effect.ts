import type { Case } from '../cases/case';
import type { Cause, Change, Mention } from '../cases/change';
import type { Effect } from '../cases/effect';
import { ruleOfPolicy } from '../cases/rule-of-policy';
import type { Policy } from '../sla/policy';

/** A comment on an issue about its changes, with the rule that chose the policy where one did. */
export function commentEffect(
  changes: readonly Change[],
  cause: Cause,
  mention: Mention | null,
  policy: Policy,
  kase: Pick<Case, 'route'>,
): Effect {
  const { name, timeZone } = policy;
  const rule = ruleOfPolicy(kase, policy);
  const told = { name, timeZone, ...(rule !== null && { rule }) };
  return { type: 'comment-on-issue', changes, cause, mention, policy: told };
}
