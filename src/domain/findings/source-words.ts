/** Words of a source that appear on an issue. */
export interface SourceWords {
  readonly name: string;
  /** Who told what the source says, in a timeline, e.g. `Example`. */
  readonly teller: string;
  /** What a link to a finding says, e.g. `Open in Example`. */
  readonly open: string;
  /** What the place of a finding is called, e.g. `Example program`; `null` where findings have none. */
  readonly program: string | null;
  /** What its own rating is called, e.g. `Example priority`; `null` where it states severities. */
  readonly rating: string | null;
  /** What a comment calls a finding's state, e.g. `Example state`. */
  readonly stateLabel: string;
  /** Every state and its meaning, in the order in which a finding may go through them. */
  readonly states: Readonly<Record<string, string>>;
  /** Who can read a comment, by its scope, e.g. `everyone on the submission`. */
  readonly scopes: Readonly<Record<string, string>>;
  /** How a comment says that the source made a change. */
  readonly changed: string;
  /** How an issue's description names the origin, e.g. `Reported on the source`. */
  readonly origin: string;
  /** Text of the description in place of a report. */
  readonly withoutReport: string;
  /** Added to every issue of the source. */
  readonly labels: readonly string[];
}
