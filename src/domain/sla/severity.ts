import type { CvssBands } from './cvss-bands';

/** Severities, most severe first. */
export const severities = ['critical', 'high', 'medium', 'low', 'informational'] as const;
export type Severity = (typeof severities)[number];

/** A priority as platforms give it, P1 (critical) to P5 (informational). */
export const priorities = [1, 2, 3, 4, 5] as const;
export type Priority = (typeof priorities)[number];

/** A severity together with its reason, which the panel shows. */
export interface DecidedSeverity {
  readonly severity: Severity;
  readonly decidedBy:
    /** `bands` is missing in comments that were stored before connections had bands of their own. */
    | { readonly by: 'cvss'; readonly score: number; readonly bands?: CvssBands }
    /** A score that was rated by other bands; it is rated again at the next event of its submission. */
    | { readonly by: 'earlier-bands'; readonly score: number }
    | { readonly by: 'priority'; readonly priority: Priority }
    /** The source has withdrawn its rating, and the last one is kept. */
    | { readonly by: 'earlier-rating' }
    /** The source rates in severities. */
    | { readonly by: 'source' }
    | { readonly by: 'person'; readonly accountId: string; readonly reason: string | null }
    | { readonly by: 'jira-priority'; readonly accountId: string };
}

const severityOfPriority: Readonly<Record<Priority, Severity>> = {
  1: 'critical',
  2: 'high',
  3: 'medium',
  4: 'low',
  5: 'informational',
};

/** Severity of a CVSS score, 0 to 10, by the bands of a connection. */
export function severityOfScore(score: number, { critical, high, medium, low }: CvssBands): Severity {
  if (score >= critical) return 'critical';
  if (score >= high) return 'high';
  if (score >= medium) return 'medium';
  return score > low ? 'low' : 'informational';
}

/** How a connection rates submissions. */
export interface RatingRules {
  /** Let a CVSS score decide before the source's own rating does. */
  readonly useCvss: boolean;
  readonly cvssBands: CvssBands;
}

/**
 * The severity of a submission: its CVSS score if there is one and the connection trusts it, else its priority, else
 * none yet. Atlassian defers to CVSS where it differs from the source's priority.
 */
export function decideSeverity(
  rated: { readonly priority: Priority | null; readonly cvssScore: number | null },
  { useCvss, cvssBands }: RatingRules,
): DecidedSeverity | null {
  const { priority, cvssScore } = rated;
  if (useCvss && cvssScore !== null) {
    const severity = severityOfScore(cvssScore, cvssBands);
    return { severity, decidedBy: { by: 'cvss', score: cvssScore, bands: cvssBands } };
  }
  return priority === null
    ? null
    : { severity: severityOfPriority[priority], decidedBy: { by: 'priority', priority } };
}

/** True if `a` is more severe than `b`. */
export function isMoreSevere(a: Severity, b: Severity): boolean {
  return severities.indexOf(a) < severities.indexOf(b);
}

/** 0 critical to 4 informational, 5 where there is none. */
export function severityRank(severity: Severity | null): number {
  return severity === null ? severities.length : severities.indexOf(severity);
}

/** The more severe of two; `null` where there is neither. */
export function higherSeverity(a: Severity | null, b: Severity | null): Severity | null {
  return severityRank(a) <= severityRank(b) ? a : b;
}
