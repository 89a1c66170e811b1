import type { Instant } from '../sla/instant';
import type { Severity } from '../sla/severity';
import type { WalkPosition } from './walk';

/** Which existing submissions are wanted. Dates are local ones of Bugcrowd, `YYYY-MM-DD`, both inclusive. */
export interface ImportRequest {
  /** Bugcrowd's states; empty for all. */
  readonly states: readonly string[];
  readonly submittedFrom: string | null;
  readonly submittedTo: string | null;
}

/**
 * `counting`: the dry run reads. `counted`: it is done, and someone decides. `importing`: submissions go to the
 * queue. `done`, `cancelled`, `failed`: over.
 */
export type ImportPhase = 'counting' | 'counted' | 'importing' | 'done' | 'cancelled' | 'failed';

/** How soon an issue of the import would be due. */
export const dueBuckets = ['overdue', 'week', 'month', 'quarter', 'later', 'no-date'] as const;
export type DueBucket = (typeof dueBuckets)[number];

/** Issues that would be made, by severity and by how soon they would be due. */
export type IssueCounts = Readonly<
  Partial<Record<Severity | 'none', Readonly<Partial<Record<DueBucket, number>>>>>
>;

/** What the submissions that were read come to. */
export interface ImportTally {
  /** Wanted by the request. */
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
  /** Of the page at the position, those that a step has begun to queue, by id: read again, they may be known. */
  readonly handing: readonly string[];
  /** How many submissions Bugcrowd says there are, and how many of them have been read in this phase. */
  readonly total: number | null;
  readonly read: number;
  /** Of the dry run; it stays while the import runs. */
  readonly tally: ImportTally;
  /** Submissions queued. */
  readonly queued: number;
  /** Submissions that could not be understood. */
  readonly unreadable: number;
  /** Why it failed. */
  readonly failure: string | null;
}
