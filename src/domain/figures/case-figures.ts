import type { Severity } from '../sla/severity';
import type { TargetName } from '../sla/policy';

/** A severity, or `unrated` where none is known. */
export type FigureSeverity = Severity | 'unrated';

/** A date in UTC, `YYYY-MM-DD`. */
export type Day = string;

/** A month in UTC, `YYYY-MM`. */
export type Month = string;

/**
 * How a case stands to its deadline: `overdue` is open after it, `pending` open before it. What has no deadline, being
 * paused, closed without a fix or without a target, stands nowhere.
 */
export const standings = ['met', 'missed', 'overdue', 'pending'] as const;
export type Standing = (typeof standings)[number];

/** How long a clock of a case took, if it has ended. */
export interface TimeTaken {
  /** When it ended. */
  readonly month: Month;
  /** From the receipt of the finding, in milliseconds. */
  readonly calendarMs: number;
  /** From the clock's start in the measure of its target, pauses left out, in milliseconds; `null` without a target. */
  readonly policyMs: number | null;
}

export const exceptionKinds = ['extension', 'pause', 'set-date', 'closed-without-fix'] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];

/** Something that took a case off the way its policy prescribes. */
export interface ExceptionFigure {
  readonly kind: ExceptionKind;
  readonly month: Month;
  /** By how much it moved the deadline, or how long the pause lasted, in milliseconds; 0 where neither can be said. */
  readonly ms: number;
}

/** What one case contributes to the figures. */
export interface CaseFigures {
  /** Key of the project in which its issue was last seen. */
  readonly project: string;
  readonly severity: FigureSeverity;
  /** The label of its policy and version. */
  readonly policy: string;
  readonly received: Day;
  /** When its fix clock ended, for whatever reason; `null` while it is open. */
  readonly closed: Day | null;
  /** By its deadline, exceptions applied; `null` without one. */
  readonly due: { readonly month: Month; readonly standing: Standing } | null;
  readonly times: Readonly<Partial<Record<TargetName, TimeTaken>>>;
  readonly exceptions: readonly ExceptionFigure[];
}
