/** Words of a source that appear on an issue. */
export interface SourceWords {
  readonly name: string;
  /** Name of a finding's state in comments, e.g. `Bugcrowd state`. */
  readonly stateLabel: string;
  /** How a comment says that the source made a change. */
  readonly changed: string;
  /** How an issue's description names the origin, e.g. `Reported on Bugcrowd`. */
  readonly origin: string;
  /** Text of the description in place of a report. */
  readonly withoutReport: string;
  /** Added to every issue of the source. */
  readonly labels: readonly string[];
}
