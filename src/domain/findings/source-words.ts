/** What people read of a source on an issue. */
export interface SourceWords {
  readonly name: string;
  /** What a comment calls a finding's state, e.g. `Bugcrowd state`. */
  readonly stateLabel: string;
  /** How a comment says that the source brought a change about. */
  readonly changed: string;
  /** How an issue's description says where the finding comes from, e.g. `Reported on Bugcrowd`. */
  readonly origin: string;
  /** What the description says in place of a report. */
  readonly withoutReport: string;
  /** Every issue of the source gets them. */
  readonly labels: readonly string[];
}
