import { dequal } from 'dequal/lite';
import { targetOf, type Duration, type Policy, type TargetName } from '../sla/policy';
import type { FigureSeverity, Month } from './case-figures';
import { countAt, treeAt } from './count-tree';
import type { Rollup } from './rollup';
import { targetLength, type TargetLength } from './target-length';
import { figureSeverities, timeOf, type Quantiles } from './trends';

/** The one target that some times can be compared with, or why there is none. */
export type SharedTarget =
  | ({ readonly type: 'one'; readonly target: Duration } & TargetLength)
  /** Policies with different targets apply: a line for one of them would be wrong for the others. */
  | { readonly type: 'several'; readonly targets: readonly Duration[] }
  /** Months, or working days of different lengths. */
  | { readonly type: 'no-length'; readonly target: Duration }
  /** A version of a policy is not stored any more. */
  | { readonly type: 'unknown' };

/**
 * The labels of all policies that judged a fix of these months, sorted. A fix in time is due in the month in which it was
 * made or later, a late one in the same month or earlier, so a few that judged only older fixes can be among them.
 * @param months in order.
 */
export function policiesOfFixes(
  rollup: Rollup,
  months: readonly Month[],
  severity: FigureSeverity,
): readonly string[] {
  const [first = ''] = months;
  const labels = Object.keys(treeAt(rollup, 'due')).flatMap((due) =>
    Object.keys(treeAt(rollup, 'due', due)).filter((policy) => {
      const count = (standing: string): number => countAt(rollup, 'due', due, policy, severity, standing);
      return count('missed') > 0 || (due >= first && count('met') > 0);
    }),
  );
  return [...new Set(labels)].sort();
}

/** True if a target of these policies counts working time. @param severity `null` for all. */
export function isInWorkingTime(
  policies: readonly (Policy | null)[],
  clock: TargetName,
  severity: FigureSeverity | null,
): boolean {
  const wanted = severity === null ? figureSeverities : [severity];
  return policies.some(
    (policy) =>
      policy !== null &&
      wanted.some((each) => {
        const calendar = targetOf(policy, clock, each === 'unrated' ? null : each)?.calendar ?? '24x7';
        return calendar !== '24x7';
      }),
  );
}

/** True for targets with which the same times are in time: holidays of a calendar make none longer. */
function isSame(one: Duration, other: Duration): boolean {
  const length = targetLength(one);
  return length === null ? dequal(one, other) : dequal(length, targetLength(other));
}

/** The target of a severity that policies share. @param policies `null` for one that is not stored any more. */
export function sharedTarget(policies: readonly (Policy | null)[], severity: FigureSeverity): SharedTarget {
  const targets: Duration[] = [];
  for (const policy of policies) {
    if (policy === null) return { type: 'unknown' };
    const target = targetOf(policy, 'fix', severity === 'unrated' ? null : severity);
    if (target !== null && !targets.some((each) => isSame(each, target))) targets.push(target);
  }
  const [target, ...others] = targets;
  if (target === undefined) return { type: 'unknown' };
  if (others.length > 0) return { type: 'several', targets };
  const length = targetLength(target);
  return length === null ? { type: 'no-length', target } : { type: 'one', target, ...length };
}

/** What the fixes of each month took in the policy's measure; `null` if none of these months has one with a target. */
export function policyTimes(
  rollup: Rollup,
  months: readonly Month[],
  severity: FigureSeverity,
): readonly (Quantiles | null)[] | null {
  const times = months.map((month) => timeOf(rollup, [month], 'fix', severity, 'policy'));
  return times.every((time) => time === null) ? null : times;
}
