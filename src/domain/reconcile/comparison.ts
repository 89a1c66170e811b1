import type { Instant } from '../sla/instant';
import type { WalkPosition } from './walk';

/** `recent`: what was updated since the last one. `full`: every submission of the program. */
export type ComparisonKind = 'recent' | 'full';

/** What a comparison of Bugcrowd's submissions with the cases has come to. */
export interface ComparisonCounts {
  /** Submissions compared. */
  readonly submissions: number;
  /** Had no case, though they were made or moved since the connection is watched. */
  readonly missing: number;
  /** Had a case that lacked something of what Bugcrowd says. */
  readonly different: number;
  /** Have no case, and nothing is known to have happened to them since the connection is watched: an import brings them. */
  readonly older: number;
  /** Bugcrowd's answer about them could not be understood. */
  readonly unreadable: number;
  /** Have more than one issue in Jira. */
  readonly duplicated: number;
  /** Some of the duplicates, by id. */
  readonly duplicatedIds: readonly string[];
  /** Requests made to Bugcrowd. */
  readonly requests: number;
}

export const nothingCompared: ComparisonCounts = {
  submissions: 0,
  missing: 0,
  different: 0,
  older: 0,
  unreadable: 0,
  duplicated: 0,
  duplicatedIds: [],
  requests: 0,
};

/** Submissions that deliveries should have reported, by id. */
export interface Drift {
  readonly missing: readonly string[];
  readonly different: readonly string[];
}

/** A comparison in progress; it continues from its position after any stop. */
export interface ComparisonRun {
  readonly id: string;
  readonly kind: ComparisonKind;
  readonly startedAt: Instant;
  /** Local date of Bugcrowd; only what was updated on or after it is read. `null` reads all. */
  readonly updatedFrom: string | null;
  readonly position: WalkPosition;
  /**
   * Of the page at the position, where a step has begun to feed it: read again after a stop, it may lack nothing any
   * longer.
   */
  readonly drift: Drift | null;
  /** When it last made progress. */
  readonly touchedAt: Instant;
  /** How many Bugcrowd says there are. */
  readonly total: number | null;
  readonly counts: ComparisonCounts;
}

export interface ComparisonResult extends ComparisonCounts {
  readonly startedAt: Instant;
  readonly finishedAt: Instant;
}

/** Why Bugcrowd cannot be asked. */
export interface ComparisonTrouble {
  readonly at: Instant;
  readonly kind: 'token-refused' | 'egress-refused' | 'failed';
  readonly message: string;
}

/** How far a connection is compared with Bugcrowd. It exists for connections that have an API token. */
export interface Reconciliation {
  readonly connectionId: string;
  /** Since the token is there: what was made or moved from then on has to have a case. */
  readonly watchedFrom: Instant;
  /** Everything that Bugcrowd updated before this moment has been compared. */
  readonly cursor: Instant;
  readonly run: ComparisonRun | null;
  /** When the last full one began, whatever came of it. */
  readonly fullBegunAt: Instant | null;
  readonly lastRecent: ComparisonResult | null;
  readonly lastFull: ComparisonResult | null;
  readonly trouble: ComparisonTrouble | null;
}
