/** What people read of a source on an issue. */
export interface SourceWords {
  readonly name: string;
  /** Every issue of the source gets them. */
  readonly labels: readonly string[];
}
