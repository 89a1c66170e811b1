/** Words of a source that appear on an issue. */
export interface SourceWords {
  readonly name: string;
  /** What a comment calls a finding's state, e.g. `Bugcrowd state`. */
  readonly stateLabel: string;
  /** How a comment says that the source made a change. */
  readonly changed: string;
  /** How an issue's description names the origin, e.g. `Reported on Bugcrowd`. */
  readonly origin: string;
  /** What the description says in place of a report. */
  readonly withoutReport: string;
  /** Added to every issue of the source. */
  readonly labels: readonly string[];
}
