import type { Cause, Change, Mention } from '../cases/change';
import type { Effect } from '../cases/effect';
import type { Policy } from '../sla/policy';

/** A comment on an issue about its changes. */
export function commentEffect(
  changes: readonly Change[],
  cause: Cause,
  mention: Mention | null,
  { name, timeZone }: Policy,
): Effect {
  return { type: 'comment-on-issue', changes, cause, mention, policy: { name, timeZone } };
}
