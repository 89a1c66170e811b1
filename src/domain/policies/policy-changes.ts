import { changedPlaces, type PlaceChange } from '../audit/changed-places';
import type { Policy } from '../sla/policy';

/** Accelerations by their flag: a list would count as one value. A second one of a flag has a number. */
function byFlag({ accelerations = [], ...others }: Policy): object {
  const named: Record<string, object> = {};
  for (const { when, ...acceleration } of accelerations) {
    let name = when;
    for (let number = 2; name in named; number += 1) name = `${when} ${number}`;
    named[name] = acceleration;
  }
  return accelerations.length === 0 ? others : { ...others, accelerations: named };
}

/**
 * The differences between two versions of a policy, by place; accelerations are named by their flag, such as
 * `accelerations.kev.targets.fix.high.days`.
 * @param before `null` for a new policy.
 */
export function policyChanges(before: Policy | null, after: Policy): readonly PlaceChange[] {
  return changedPlaces(before === null ? null : byFlag(before), byFlag(after));
}
