import type { Instant } from '../sla/instant';
import type { Severity } from '../sla/severity';
import type { WalkPosition } from './walk';

/** Filter of existing submissions to import. Dates are local ones of the source, `YYYY-MM-DD`, both inclusive. */
export interface ImportRequest {
  /** The source's states; empty for all. */
  readonly states: readonly string[];
  readonly submittedFrom: string | null;
  readonly submittedTo: string | null;
}

/**
 * `counting`: the dry run reads. `counted`: the dry run is done and waits for a decision. `importing`: submissions go
 * to the queue. `done`, `cancelled`, `failed`: over.
 */
export type ImportPhase = 'counting' | 'counted' | 'importing' | 'done' | 'cancelled' | 'failed';

/** How soon an issue of the import would be due. */
export const dueBuckets = ['overdue', 'week', 'month', 'quarter', 'later', 'no-date'] as const;
export type DueBucket = (typeof dueBuckets)[number];

/** Issues to create, by severity and by how soon they would be due. */
export type IssueCounts = Readonly<
  Partial<Record<Severity | 'none', Readonly<Partial<Record<DueBucket, number>>>>>
>;

/** Results for the submissions read so far. */
export interface ImportTally {
  /** Matched by the request. */
  readonly wanted: number;
  /** Of these: have an issue already. */
  readonly known: number;
  /** Of these: would get no issue, e.g. because of their state. */
  readonly withoutIssue: number;
  /** Of these: would get an issue. */
  readonly issues: IssueCounts;
}

export const nothingTallied: ImportTally = { wanted: 0, known: 0, withoutIssue: 0, issues: {} };

/** An import of existing submissions, dry run first. */
export interface ImportJob {
  readonly id: string;
  readonly connectionId: string;
  readonly request: ImportRequest;
  readonly phase: ImportPhase;
  /** When the present phase began. */
  readonly since: Instant;
  /** When it last made progress. */
  readonly touchedAt: Instant;
  readonly position: WalkPosition;
  /** Ids of the page at the position that a step has started to queue: read again, they may be known. */
  readonly handing: readonly string[];
  /** The source's total number of submissions, and how many of them have been read in this phase. */
  readonly total: number | null;
  readonly read: number;
  /** Of the dry run; kept during the import. */
  readonly tally: ImportTally;
  /** Submissions queued. */
  readonly queued: number;
  /** Submissions that could not be understood. */
  readonly unreadable: number;
  /** Why it failed. */
  readonly failure: string | null;
}
