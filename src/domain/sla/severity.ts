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
    | { readonly by: 'cvss'; readonly score: number }
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

/**
 * Severity of a CVSS base score (0 to 10) on Atlassian's scale: 9.0 critical, 7.0 high, 4.0 medium, above 0 low.
 * @see https://www.atlassian.com/trust/security/security-severity-levels
 */
export function severityOfScore(score: number): Severity {
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  if (score >= 4) return 'medium';
  return score > 0 ? 'low' : 'informational';
}

/**
 * The severity of a submission: its CVSS score if there is one and the connection trusts it, else its priority, else
 * none yet. Atlassian defers to CVSS where it differs from the source's priority.
 */
export function decideSeverity(
  rated: { readonly priority: Priority | null; readonly cvssScore: number | null },
  useCvss: boolean,
): DecidedSeverity | null {
  if (useCvss && rated.cvssScore !== null)
    return { severity: severityOfScore(rated.cvssScore), decidedBy: { by: 'cvss', score: rated.cvssScore } };
  if (rated.priority !== null)
    return {
      severity: severityOfPriority[rated.priority],
      decidedBy: { by: 'priority', priority: rated.priority },
    };
  return null;
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
