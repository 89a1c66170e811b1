import type { OwnName, Policy } from './policy';

/** The milestones and flags that a policy mentions, sorted: others compute nothing. */
export interface PolicyNames {
  readonly milestones: readonly OwnName[];
  readonly flags: readonly OwnName[];
}

const MILESTONE = 'reached:';

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}

/** The names that a policy mentions: milestones in its base and clocks, flags in its accelerations. */
export function policyNames({
  clockBase,
  clocks = {},
  accelerations = [],
}: Pick<Policy, 'clockBase' | 'clocks' | 'accelerations'>): PolicyNames {
  const own = Object.values(clocks).flatMap((clock) =>
    clock === undefined ? [] : [clock.starts, ...clock.stops],
  );
  const milestones = [clockBase, ...own]
    .filter((moment) => moment.startsWith(MILESTONE))
    .map((moment) => moment.slice(MILESTONE.length));
  return { milestones: sorted(milestones), flags: sorted(accelerations.map(({ when }) => when)) };
}
