import type { Band, ClockState, Outcome } from '../sla/clock';
import type { Instant } from '../sla/instant';
import type { SourceId } from '../findings/source-id';
import type { Severity } from '../sla/severity';

/** The issue property that holds the projection. */
export const PROJECTION_PROPERTY = 'bounty-clock';

/** The public summary of a case, in the issue property `bounty-clock` and searchable in JQL. */
export interface Projection {
  readonly submissionId: string;
  readonly source: SourceId;
  /** The program's code; `null` for an issue whose clock a person started. */
  readonly program: string | null;
  readonly connection: string;
  readonly severity: Severity | null;
  /**
   * `null` for a clock that nobody follows any more, because the connection was deleted before it ended; so are `band`, `triage`
   * and `response`.
   */
  /** Of the fix clock, like `band`, `startedAt`, `deadline`, `dueDate` and `outcome`. */
  readonly state: ClockState | null;
  readonly band: Band | null;
  readonly policy: string;
  readonly startedAt: Instant | null;
  readonly deadline: Instant | null;
  readonly dueDate: string | null;
  readonly outcome: Outcome | null;
  /** The first check of all clocks. */
  readonly nextCheckAt: Instant | null;
  /**
   * The flags that are set, as one text. `null` without any, so that JQL finds it with `IS EMPTY`: Jira does not index
   * `null`.
   */
  readonly flag: string | null;
  /** `waiting` while an extension request is undecided. */
  readonly request: 'none' | 'waiting';
  /** State of the triage clock; `null` where the policy has none. */
  readonly triage: ClockState | null;
  /** State of the first-response clock; `null` where the policy has none. */
  readonly response: ClockState | null;
}
