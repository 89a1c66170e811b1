import type { Instant } from './instant';
import type { ClockName, ClockStart, ClockStop, Duration, MilestoneMoment, OwnName, Policy } from './policy';
import type { Severity } from './severity';

export type ClockState =
  'no-target' | 'not-started' | 'running' | 'paused' | 'breached' | 'met' | 'missed' | 'cancelled';

/** Of a running clock: `at-risk` once 75 % of the time is used. */
export type Band = 'on-track' | 'at-risk' | 'breached';

export type Outcome = 'met' | 'missed';

/** The kind of base: the submission, the first triage or milestone, or the end of the window. */
export type BaseRule = 'submitted' | 'triaged' | 'window' | MilestoneMoment;

/** Which rule gave the deadline after a change of severity. */
export type SeverityChangeRule = 'kept-earlier' | 'from-base' | 'from-change' | 'no-target' | 'date-stands';

interface StepDetails {
  readonly base: {
    readonly rule: BaseRule;
    readonly submittedAt: Instant;
    readonly triageWindowDays?: number;
    /** The milestone that the policy waits for, in place of the triage. */
    readonly awaited?: MilestoneMoment;
    /** True while the base is in the future and an earlier triage would move it forward. */
    readonly provisional: boolean;
  };
  /** A clock of the policy's own has started; before it, with the window's end, it is provisional. */
  readonly started: { readonly by: ClockStart; readonly provisional: boolean };
  /** The target that counts while no severity is known. */
  readonly unrated: { readonly target: Duration };
  readonly 'first-severity': { readonly severity: Severity; readonly target: Duration | null };
  readonly 'severity-changed': {
    readonly previous: Severity;
    readonly severity: Severity;
    readonly target: Duration | null;
    readonly rule: SeverityChangeRule;
  };
  readonly paused: { readonly reason?: string };
  /** A pause, or the part of it before another event, has moved the deadline. */
  readonly 'pause-counted': {
    readonly since: Instant;
    /** In the target's measure: elapsed or working milliseconds. */
    readonly countedMs: number;
    /** False if the pause continues. */
    readonly ended: boolean;
    /** True if the pause is the time between a stop and a reopening. */
    readonly stopped: boolean;
  };
  readonly extended: {
    readonly dueDate: string;
    readonly reason?: string;
    readonly approvedBy?: string;
  };
  readonly 'date-set': { readonly dueDate: string; readonly reason?: string; readonly approvedBy?: string };
  readonly flagged: { readonly flag: OwnName; readonly reason?: string };
  readonly unflagged: { readonly flag: OwnName; readonly reason?: string };
  readonly 'no-later-than': { readonly dueDate: string | null; readonly reason?: string };
  readonly answered: { readonly by: ClockStop };
  readonly fixed: { readonly outcome: Outcome | null };
  readonly closed: { readonly reason?: string };
  readonly reopened: { readonly rule: Policy['reopen'] };
}

/** What decides a deadline in place of the policy's own target: a flag that holds, or an upper bound. */
export type DeadlineDecider =
  { readonly by: 'flag'; readonly flag: OwnName } | { readonly by: 'no-later-than' };

/** One cause of the deadline; `from` and `to` are the deadlines before and after it. */
export type ExplanationStep = {
  [K in keyof StepDetails]: {
    readonly at: Instant;
    readonly kind: K;
    readonly from?: Instant;
    readonly to?: Instant;
    /** What gave `to`, unless it is the policy's own target or a set date. */
    readonly decidedBy?: DeadlineDecider;
    readonly detail: StepDetails[K];
  };
}[keyof StepDetails];

/** A step of one kind. */
export type StepOf<K extends ExplanationStep['kind']> = Extract<ExplanationStep, { kind: K }>;

/** The computed state of one target. Missing values are `null`. */
export interface ClockResult {
  readonly state: ClockState;
  readonly band: Band | null;
  /** The base, once the clock has started. */
  readonly startedAt: Instant | null;
  readonly deadline: Instant | null;
  /** The deadline's local date in the policy's zone, `YYYY-MM-DD`. */
  readonly dueDate: string | null;
  /** True while the deadline counts from a base in the future. */
  readonly provisional: boolean;
  /** Milliseconds to the deadline in the target's measure, negative when overdue; only while running or breached. */
  readonly remainingMs: number | null;
  /** Used share of the time, 0.75 = 75 %; only while running or breached. */
  readonly usedFraction: number | null;
  readonly outcome: Outcome | null;
  /** The first instant after `now` at which, without new events, the state, the band or a notice changes. */
  readonly nextCheckAt: Instant | null;
  readonly explanation: readonly ExplanationStep[];
}

/** A clock of a case, with its target. */
export interface NamedClock<Name extends ClockName = ClockName> {
  readonly name: Name;
  /** What the policy calls a clock of its own. */
  readonly label?: string;
  readonly clock: ClockResult;
}

/** All clocks of a case: the fix first, then the other clocks of the policy. */
export type Clocks = readonly [fix: NamedClock<'fix'>, ...answers: readonly NamedClock[]];
