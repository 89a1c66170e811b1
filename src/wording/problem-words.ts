/** The texts of a problem for administrators. */
export interface ProblemWords {
  /** The problem and its effect. */
  readonly title: string;
  /** The original message of Jira or of the source. */
  readonly reason: string | null;
  /** What to do about it. */
  readonly remedy: string;
}

export function words(title: string, remedy: string, reason: string | null = null): ProblemWords {
  return { title, reason, remedy };
}
