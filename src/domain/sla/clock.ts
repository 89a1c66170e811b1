import type { Instant } from './instant';
import type { Duration } from './policy';
import type { Severity } from './severity';

export type ClockState =
  'no-target' | 'not-started' | 'running' | 'paused' | 'breached' | 'met' | 'missed' | 'cancelled';

/** Of a running clock: `at-risk` once 75 % of the time is used. */
export type Band = 'on-track' | 'at-risk' | 'breached';

export type Outcome = 'met' | 'missed';

/** What the clock's base is: the submission, the first triage, or the end of the triage window. */
export type BaseRule = 'submitted' | 'triaged' | 'window';

/** One thing that decided or moved the deadline; `from` and `to` are the deadlines before and after it. */
export type ExplanationStep = {
  readonly at: Instant;
  readonly from?: Instant;
  readonly to?: Instant;
} & (
  | {
      readonly kind: 'base';
      readonly detail: {
        readonly rule: BaseRule;
        readonly submittedAt: Instant;
        readonly triageWindowDays?: number;
        /** True while the base still lies ahead and an earlier triage would bring it forward. */
        readonly provisional: boolean;
      };
    }
  | {
      readonly kind: 'first-severity';
      readonly detail: { readonly severity: Severity; readonly target: Duration | null };
    }
  | {
      readonly kind: 'severity-changed';
      readonly detail: {
        readonly previous: Severity;
        readonly severity: Severity;
        readonly target: Duration | null;
        /** Which of the rules gave the new deadline. */
        readonly rule: 'kept-earlier' | 'from-base' | 'from-change' | 'no-target';
      };
    }
  | { readonly kind: 'fixed'; readonly detail: { readonly outcome: Outcome | null } }
  | { readonly kind: 'closed'; readonly detail: { readonly reason?: string } }
);

/** The computed state of one target. What does not exist is `null`. */
export interface ClockResult {
  readonly state: ClockState;
  readonly band: Band | null;
  /** The base, once the clock has started. */
  readonly startedAt: Instant | null;
  readonly deadline: Instant | null;
  /** The deadline's local date in the policy's zone, `YYYY-MM-DD`. */
  readonly dueDate: string | null;
  /** True while the deadline counts from a base that has not come yet. */
  readonly provisional: boolean;
  /** Milliseconds to the deadline, negative when overdue; only while running or breached. */
  readonly remainingMs: number | null;
  /** Share of the time that is used, 0.75 = 75 %; only while running or breached. */
  readonly usedFraction: number | null;
  readonly outcome: Outcome | null;
  /** The first instant after `now` at which, without new events, the state, the band or a notice changes. */
  readonly nextCheckAt: Instant | null;
  readonly explanation: readonly ExplanationStep[];
}
