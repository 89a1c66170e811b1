import type { Instant } from '../sla/instant';
import { toEpochMs } from '../sla/instant';
import type { ApplicationPlan } from './application-plan';

/**
 * `handing-over`: open cases are queued one by one. `settling`: all are queued, and some may not be processed yet.
 * `done`, `cancelled`: over.
 */
export type ApplicationPhase = 'handing-over' | 'settling' | 'done' | 'cancelled';

/** The application of a policy, or of the rules of a connection, to open cases. There is one at a time. */
export interface PolicyApplication {
  readonly id: string;
  readonly plan: ApplicationPlan;
  readonly connectionIds: readonly string[];
  readonly startedAt: Instant;
  /** Account id of the administrator, and the name for the comments; deleted at the end. */
  readonly startedBy: string;
  readonly startedByName: string | null;
  readonly phase: ApplicationPhase;
  /** When the present phase began. */
  readonly since: Instant;
  /** When it last made progress. */
  readonly touchedAt: Instant;
  /** How often all of them have been queued. */
  readonly round: number;
  /** How many cases the preview counted as changing. */
  readonly expected: number;
  /** Cases that had not followed at the end, e.g. because Jira refused the write. */
  readonly left: number;
}

/** A case that could not be changed. */
export interface ApplicationFailure {
  readonly caseKey: string;
  /** The case key if the case is gone. */
  readonly submissionId: string;
  readonly issueKey: string | null;
  readonly connectionId: string | null;
  readonly reason: string;
  readonly at: Instant;
}

const MINUTE_MS = 60_000;
/** A job without progress for this long has lost its work, e.g. because the queue dropped it. */
const LOST_MS = 30 * MINUTE_MS;
/** Wait after the first queueing; doubles each time, so that retries do not add up while Jira is down. */
const FIRST_ROUND_MS = 10 * MINUTE_MS;
/** The queue keeps an event for a day: a case that has not followed by then will not. */
const MAX_DURATION_MS = 26 * 60 * MINUTE_MS;

export function isActive({ phase }: Pick<PolicyApplication, 'phase'>): boolean {
  return phase === 'handing-over' || phase === 'settling';
}

export function isLost(job: PolicyApplication, now: Instant): boolean {
  return isActive(job) && toEpochMs(now) - toEpochMs(job.touchedAt) > LOST_MS;
}

/**
 * True if the progress was checked a moment ago: of two copies of that work the second is dropped, or each would
 * continue on its own.
 */
export function isJustTouched({ touchedAt }: PolicyApplication, now: Instant): boolean {
  return toEpochMs(now) - toEpochMs(touchedAt) < MINUTE_MS / 2;
}

/** Starts queueing all remaining cases again. */
function queueAgain(job: PolicyApplication, now: Instant): PolicyApplication {
  return { ...job, phase: 'handing-over', since: now, touchedAt: now, round: job.round + 1 };
}

export function beginApplication(
  job: Pick<PolicyApplication, 'id' | 'plan' | 'connectionIds' | 'startedBy' | 'startedByName' | 'expected'>,
  now: Instant,
): PolicyApplication {
  return { ...job, startedAt: now, phase: 'handing-over', since: now, touchedAt: now, round: 1, left: 0 };
}

/** The job after some cases were queued. @param isAll true if these were the last. */
export function advanceApplication(job: PolicyApplication, isAll: boolean, now: Instant): PolicyApplication {
  return isAll ? { ...job, phase: 'settling', since: now, touchedAt: now } : { ...job, touchedAt: now };
}

/** The next state of a job whose cases are all queued, by the number that has neither followed nor failed. */
export function settleApplication(
  job: PolicyApplication,
  { remaining, failed }: { readonly remaining: number; readonly failed: number },
  now: Instant,
): PolicyApplication {
  const nowMs = toEpochMs(now);
  if (remaining === 0 || nowMs - toEpochMs(job.startedAt) > MAX_DURATION_MS)
    return {
      ...job,
      phase: 'done',
      since: now,
      touchedAt: now,
      startedByName: null,
      left: remaining + failed,
    };
  const patienceMs = FIRST_ROUND_MS * 2 ** (job.round - 1);
  if (nowMs - toEpochMs(job.since) > patienceMs) return queueAgain(job, now);
  return { ...job, touchedAt: now };
}
