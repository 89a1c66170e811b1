import type { CompareResult, PreviewResult } from '../../../../../src/contract/policies';
import type { CaseEffect } from '../../../../../src/domain/policies/case-effect';
import type { SeverityComparison } from '../../../../../src/domain/policies/comparison';
import type { PreviewCounts } from '../../../../../src/domain/policies/preview';

export type PreviewPage = Extract<PreviewResult, { type: 'preview' }>;
export type ComparePage = Extract<CompareResult, { type: 'comparison' }>;

const MAX_WORST = 10;

function isLateAtOnce({ before, after }: CaseEffect): boolean {
  return after.isBreached && !before.isBreached;
}

/** Two lists as one, in the server's order. */
function merged(a: readonly CaseEffect[], b: readonly CaseEffect[]): readonly CaseEffect[] {
  return [...a, ...b].sort(
    (x, y) => y.daysEarlier - x.daysEarlier || Number(isLateAtOnce(y)) - Number(isLateAtOnce(x)),
  );
}

function addCounts(a: PreviewCounts, b: PreviewCounts): PreviewCounts {
  return {
    open: a.open + b.open,
    notStarted: a.notStarted + b.notStarted,
    onIt: a.onIt + b.onIt,
    stay: a.stay + b.stay,
    earlier: a.earlier + b.earlier,
    later: a.later + b.later,
    gained: a.gained + b.gained,
    lost: a.lost + b.lost,
    waiting: a.waiting + b.waiting,
    breached: a.breached + b.breached,
  };
}

/** The figures of a preview, whatever is applied. */
export type PreviewSum = Pick<PreviewPage, 'counts' | 'changed'>;

/** Sum of two pages. */
export function addPreview<P extends PreviewSum>(a: P, b: P): P {
  return { ...b, counts: addCounts(a.counts, b.counts), changed: merged(a.changed, b.changed) };
}

/** How many cases would get the policy. */
export function toApply({ stay, earlier, later, gained, lost }: PreviewCounts): number {
  return stay + earlier + later + gained + lost;
}

function addSeverity(a: SeverityComparison, b: SeverityComparison): SeverityComparison {
  return {
    severity: a.severity,
    open: a.open + b.open,
    earlier: a.earlier + b.earlier,
    later: a.later + b.later,
    same: a.same + b.same,
    breachedLeft: a.breachedLeft + b.breachedLeft,
    breachedRight: a.breachedRight + b.breachedRight,
  };
}

const order = ['critical', 'high', 'medium', 'low', 'informational', null] as const;

export function addComparison(a: ComparePage, b: ComparePage): ComparePage {
  const bySeverity = order.flatMap((severity) => {
    const those = [...a.bySeverity, ...b.bySeverity].filter((each) => each.severity === severity);
    return those.length === 0 ? [] : [those.reduce(addSeverity)];
  });
  return { ...b, bySeverity, worst: merged(a.worst, b.worst).slice(0, MAX_WORST) };
}
