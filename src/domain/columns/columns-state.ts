import type { ColumnValues } from '../cases/column-values';
import type { Instant } from '../sla/instant';

/** The values to write to one issue. */
export interface ColumnChange extends ColumnValues {
  readonly issueId: string;
}

/** `fill`: the fields show the cases. `clear`: they are emptied, and nothing is written afterward. */
export type ColumnsMode = 'fill' | 'clear';

/** Ids of the app's fields in Jira. */
export interface ColumnFields {
  readonly due: string;
  readonly status: string;
}

/** How far the cases of a connection have been read. */
export interface ColumnsPlace {
  /** What changed before has been written; `null` before the first end. */
  readonly to: Instant | null;
  /** A read that another invocation continues. */
  readonly walk: {
    readonly startedAt: Instant;
    readonly from: Instant | null;
    readonly cursor: string | null;
  } | null;
}

/** Why Jira has not taken the values. */
export interface ColumnsRefusal {
  readonly at: Instant;
  /** `no-field`: Jira does not have the app's fields. */
  readonly because: 'no-field' | 'refused';
  readonly message: string;
}

/** Whether the fields are used. Missing if they never were. */
export interface ColumnsSetting {
  readonly mode: ColumnsMode;
  /** A new one with each change: a run that serves another one starts over. */
  readonly id: string;
}

/** How far the writing of the fields is. */
export interface ColumnsRun extends ColumnsSetting {
  readonly fields: ColumnFields | null;
  readonly places: Readonly<Record<string, ColumnsPlace>>;
  /** Of cases whose change may be read again, by key: since when they show what was written. */
  readonly recent: Readonly<Record<string, Instant>>;
  /** Values that are still to be written, before any newer ones. */
  readonly rest: readonly ColumnChange[];
  /** Set until Jira takes values again. */
  readonly refusal: ColumnsRefusal | null;
  /** When values were last written. */
  readonly writtenAt: Instant | null;
}
