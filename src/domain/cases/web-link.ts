/** The link from an issue to its finding, as Jira shows it under “Web links”. */
export interface WebLink {
  /** An address that begins with `https://`. */
  readonly url: string;
  /** On one line without hidden content, at most 255 UTF-16 units. */
  readonly title: string;
  /** True if the source calls the finding fixed or closed: Jira strikes the link through. */
  readonly isResolved: boolean;
}
