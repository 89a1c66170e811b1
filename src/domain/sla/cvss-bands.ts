/** How CVSS scores become severities. Scores and limits are 0 to 10 with one decimal. */
export interface CvssBands {
  /** The lowest score that is critical, and so on. */
  readonly critical: number;
  readonly high: number;
  readonly medium: number;
  /** Every score above it is low; a score up to it is informational. */
  readonly low: number;
}

/**
 * Atlassian's scale.
 * @see https://www.atlassian.com/trust/security/security-severity-levels
 */
export const defaultCvssBands: CvssBands = { critical: 9, high: 7, medium: 4, low: 0 };
