import type { DueBucket, IssueCounts } from '../../../../src/domain/reconcile/import-job';
import type { Severity } from '../../../../src/domain/sla/severity';
import { dueBucketNames } from '../../../../src/wording/import-words';

/** Numbers of issues by due bucket, and their sum. */
export interface IssueTotals {
  readonly byBucket: Readonly<Record<DueBucket, number>>;
  readonly total: number;
}

export interface IssueRow extends IssueTotals {
  readonly severity: Severity | 'none';
}

/** The buckets, the soonest first. */
export const buckets = Object.keys(dueBucketNames) as readonly DueBucket[];

/** The most severe first. */
const severities: readonly (Severity | 'none')[] = [
  'critical',
  'high',
  'medium',
  'low',
  'informational',
  'none',
];

function totalsOf(counts: readonly Readonly<Partial<Record<DueBucket, number>>>[]): IssueTotals {
  const entries = buckets.map(
    (bucket) => [bucket, counts.reduce((sum, each) => sum + (each[bucket] ?? 0), 0)] as const,
  );
  return {
    byBucket: Object.fromEntries(entries) as IssueTotals['byBucket'],
    total: entries.reduce((sum, [, count]) => sum + count, 0),
  };
}

/** A row for each severity with issues. */
export function issueRows(issues: IssueCounts): readonly IssueRow[] {
  return severities
    .map((severity) => ({ severity, ...totalsOf([issues[severity] ?? {}]) }))
    .filter(({ total }) => total > 0);
}

/** Sums of all issues to create. */
export function issueTotals(issues: IssueCounts): IssueTotals {
  return totalsOf(severities.map((severity) => issues[severity] ?? {}));
}
