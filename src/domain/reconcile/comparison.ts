import type { Instant } from '../sla/instant';
import type { WalkPosition } from './walk';

/** `recent`: what was updated since the last one. `full`: every submission of the program. */
export type ComparisonKind = 'recent' | 'full';

/** Results of a comparison of the source's submissions with the cases. */
export interface ComparisonCounts {
  /** Submissions compared. */
  readonly submissions: number;
  /** Had no case, though they were created or changed since the connection is watched. */
  readonly missing: number;
  /** Had a case that lacked some of the source's data. */
  readonly different: number;
  /** Have no case, and no known change since the connection is watched: an import adds them. */
  readonly older: number;
  /** The source's answer about them could not be understood. */
  readonly unreadable: number;
  /** Have more than one issue in Jira. */
  readonly duplicated: number;
  /** Some of the duplicates, by id. */
  readonly duplicatedIds: readonly string[];
  /** Requests made to the source. */
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

/** A comparison in progress; it continues from its position after any interruption. */
export interface ComparisonRun {
  readonly id: string;
  readonly kind: ComparisonKind;
  readonly startedAt: Instant;
  /** Local date of the source; only updates on or after it are read. `null` reads all. */
  readonly updatedFrom: string | null;
  readonly position: WalkPosition;
  /**
   * Drift of the page at the position, recorded before it is processed: read again after an interruption, the page may
   * show none.
   */
  readonly drift: Drift | null;
  /** When it last made progress. */
  readonly touchedAt: Instant;
  /** The source's total number of submissions. */
  readonly total: number | null;
  readonly counts: ComparisonCounts;
}

export interface ComparisonResult extends ComparisonCounts {
  readonly startedAt: Instant;
  readonly finishedAt: Instant;
}

/** Why the source cannot be asked. */
export interface ComparisonTrouble {
  readonly at: Instant;
  readonly kind: 'token-refused' | 'egress-refused' | 'failed';
  readonly message: string;
}

/** How far a connection has been compared with the source. Exists for connections with an API token. */
export interface Reconciliation {
  readonly connectionId: string;
  /** When the token was added: submissions created or changed since then must have a case. */
  readonly watchedFrom: Instant;
  /** Everything that the source updated before this moment has been compared. */
  readonly cursor: Instant;
  readonly run: ComparisonRun | null;
  /** When the last full run began, whatever its result. */
  readonly fullBegunAt: Instant | null;
  readonly lastRecent: ComparisonResult | null;
  readonly lastFull: ComparisonResult | null;
  readonly trouble: ComparisonTrouble | null;
}
