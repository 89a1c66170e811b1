import { severities } from '../sla/severity';
import type { TargetName } from '../sla/policy';
import type { Day, ExceptionKind, FigureSeverity, Month, Standing } from './case-figures';
import { exceptionKinds, standings } from './case-figures';
import { daysBetween } from './calendar-month';
import { countAt, joinTrees, numbersIn, treeAt, type CountTree } from './count-tree';
import { quantileOf, sizeOf, type Histogram } from './histogram';
import type { Rollup } from './rollup';

/** In the order in which they are shown. */
export const figureSeverities: readonly FigureSeverity[] = [...severities, 'unrated'];

/** A number for each severity that has one. */
export type BySeverity = Readonly<Partial<Record<FigureSeverity, number>>>;

/** Findings of a month, by severity. */
export interface BacklogMonth {
  readonly month: Month;
  readonly opened: BySeverity;
  readonly closed: BySeverity;
  /** Open when the month ended; of the current month, now. */
  readonly openAtEnd: BySeverity;
}

/** Durations that ended in a month, in milliseconds. */
export interface Quantiles {
  readonly count: number;
  readonly medianMs: number;
  readonly p90Ms: number;
}

/** How a policy was kept in a period, by severity. */
export interface Compliance {
  readonly severity: FigureSeverity;
  readonly standings: Readonly<Record<Standing, number>>;
  /** Fixes met, by those met, missed and overdue; `null` if none of them is. */
  readonly share: number | null;
}

/** Ages of open cases in days since their receipt, each bracket up to and including its last day; 90 and more is last. */
export const ageBrackets = [6, 14, 30, 60, 90, Infinity] as const;

function openNow(rollup: Rollup): CountTree {
  return Object.keys(treeAt(rollup, 'open')).reduce<CountTree>(
    (sum, day) => joinTrees(sum, treeAt(rollup, 'open', day)),
    {},
  );
}

function bySeverity(tree: CountTree): BySeverity {
  return numbersIn(tree);
}

function sumAfter(rollup: Rollup, part: 'opened' | 'closed', month: Month, severity: FigureSeverity): number {
  return Object.keys(treeAt(rollup, part))
    .filter((each) => each > month)
    .reduce((sum, each) => sum + countAt(rollup, part, each, severity), 0);
}

/** Open at a month's end: what is open now, without what was opened since, and with what was closed since. */
function openAtEnd(rollup: Rollup, month: Month): BySeverity {
  const open = openNow(rollup);
  return Object.fromEntries(
    figureSeverities
      .map((severity): [FigureSeverity, number] => [
        severity,
        countAt(open, severity) -
          sumAfter(rollup, 'opened', month, severity) +
          sumAfter(rollup, 'closed', month, severity),
      ])
      .filter(([, count]) => count !== 0),
  );
}

/** What was opened and closed in each month, and what was open at its end. Severity is the case's last one. */
export function backlogOf(rollup: Rollup, months: readonly Month[]): readonly BacklogMonth[] {
  return months.map((month) => ({
    month,
    opened: bySeverity(treeAt(rollup, 'opened', month)),
    closed: bySeverity(treeAt(rollup, 'closed', month)),
    openAtEnd: openAtEnd(rollup, month),
  }));
}

/**
 * Median and 90th percentile of what a clock took, of the cases in which it ended in these months. Within 5 %.
 * @param severity `null` for all.
 * @returns `null` if it ended in none.
 */
export function timeOf(
  rollup: Rollup,
  months: readonly Month[],
  clock: TargetName,
  severity: FigureSeverity | null,
  measure: 'calendar' | 'policy',
): Quantiles | null {
  const wanted = severity === null ? figureSeverities : [severity];
  const durations: Histogram = numbersIn(
    months
      .flatMap((month) => wanted.map((each) => treeAt(rollup, 'time', month, clock, each, measure)))
      .reduce<CountTree>(joinTrees, {}),
  );
  const medianMs = quantileOf(durations, 0.5);
  const p90Ms = quantileOf(durations, 0.9);
  return medianMs === null || p90Ms === null ? null : { count: sizeOf(durations), medianMs, p90Ms };
}

/** The labels of the policies under which fixes were due in a period, sorted. */
export function policiesDue(rollup: Rollup, months: readonly Month[]): readonly string[] {
  return [...new Set(months.flatMap((month) => Object.keys(treeAt(rollup, 'due', month))))].sort();
}

function complianceFor(due: CountTree, severity: FigureSeverity): Compliance {
  const count = (standing: Standing): number => countAt(due, severity, standing);
  const judged = count('met') + count('missed') + count('overdue');
  return {
    severity,
    standings: Object.fromEntries(standings.map((each) => [each, count(each)])) as Record<Standing, number>,
    share: judged === 0 ? null : count('met') / judged,
  };
}

function rowsOf(due: CountTree): readonly Compliance[] {
  return figureSeverities
    .filter((severity) => due[severity] !== undefined)
    .map((each) => complianceFor(due, each));
}

/** How the fixes due in a period stand, for each severity that has any. What is open and overdue counts as missed. */
export function complianceOf(
  rollup: Rollup,
  months: readonly Month[],
  policy: string,
): readonly Compliance[] {
  const due = months.map((month) => treeAt(rollup, 'due', month, policy)).reduce<CountTree>(joinTrees, {});
  return rowsOf(due);
}

/** How the fixes due in a month were kept, by severity, under whatever policy. */
export interface ComplianceMonth {
  readonly month: Month;
  readonly rows: readonly Compliance[];
}

/** How the fixes due in each month stand, for each severity that has any, all policies together. */
export function complianceByMonth(rollup: Rollup, months: readonly Month[]): readonly ComplianceMonth[] {
  return months.map((month) => {
    const due = policiesDue(rollup, [month])
      .map((policy) => treeAt(rollup, 'due', month, policy))
      .reduce<CountTree>(joinTrees, {});
    return { month, rows: rowsOf(due) };
  });
}

/** Open cases by their age on a day, in the brackets of `ageBrackets`. */
export function ageingOf(rollup: Rollup, today: Day): readonly BySeverity[] {
  return ageBrackets.map((last, index) => {
    const first = index === 0 ? -Infinity : (ageBrackets[index - 1] ?? 0) + 1;
    return bySeverity(
      Object.keys(treeAt(rollup, 'open'))
        .filter((day) => daysBetween(day, today) >= first && daysBetween(day, today) <= last)
        .map((day) => treeAt(rollup, 'open', day))
        .reduce<CountTree>(joinTrees, {}),
    );
  });
}

/** Exceptions of a period: how many, and for how many minutes in all. */
export function exceptionsIn(
  rollup: Rollup,
  months: readonly Month[],
): Readonly<Record<ExceptionKind, { readonly count: number; readonly minutes: number }>> {
  const sum = (kind: ExceptionKind, what: 'count' | 'minutes'): number =>
    months.reduce((total, month) => total + countAt(rollup, 'exception', month, kind, what), 0);
  return Object.fromEntries(
    exceptionKinds.map((kind) => [kind, { count: sum(kind, 'count'), minutes: sum(kind, 'minutes') }]),
  ) as Record<ExceptionKind, { count: number; minutes: number }>;
}
