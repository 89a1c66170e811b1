import type { IssueView } from '../cases/tracked-issue';
import type { DeliveryDecision } from '../decide/decide-delivery';
import type { SubmissionEvent } from '../findings/submission';
import { toEpochMs, type Instant } from '../sla/instant';
import {
  nothingTallied,
  type DueBucket,
  type ImportJob,
  type ImportPhase,
  type ImportRequest,
  type ImportTally,
} from './import-job';
import { startOf, type WalkPosition } from './walk';

const DAY_MS = 86_400_000;
const LOST_MS = 30 * 60_000;

/** Days within which an issue is due, by bucket, the soonest first. */
const limits: readonly (readonly [DueBucket, number])[] = [
  ['overdue', 0],
  ['week', 7],
  ['month', 30],
  ['quarter', 90],
];

/** How soon a deadline is. */
export function dueBucket(deadline: Instant | null, now: Instant): DueBucket {
  if (deadline === null) return 'no-date';
  const days = (toEpochMs(deadline) - toEpochMs(now)) / DAY_MS;
  return limits.find(([, limit]) => days <= limit)?.[0] ?? 'later';
}

/** True if an import asks for a submission. Dates are compared as the source writes them, in UTC. */
export function isWanted(
  { facts, submittedAt }: Pick<SubmissionEvent, 'facts' | 'submittedAt'>,
  { states, submittedFrom, submittedTo }: ImportRequest,
): boolean {
  if (states.length > 0 && !states.includes(facts.state ?? '')) return false;
  if (submittedAt === null) return submittedFrom === null && submittedTo === null;
  const date = submittedAt.slice(0, 10);
  return (submittedFrom === null || date >= submittedFrom) && (submittedTo === null || date <= submittedTo);
}

/** Effect of an import on a submission. */
export type ImportEffect =
  | { readonly type: 'known' }
  | { readonly type: 'without-issue' }
  | { readonly type: 'issue'; readonly view: IssueView };

/** Translates a decision to its effect in an import. */
export function effectOf(decision: DeliveryDecision, hasIssue: boolean): ImportEffect {
  if (hasIssue || decision.outcome === 'foreign') return { type: 'known' };
  return decision.outcome === 'create' ? { type: 'issue', view: decision.view } : { type: 'without-issue' };
}

/** Adds a submission to the tally. */
export function tally(counts: ImportTally, effect: ImportEffect, now: Instant): ImportTally {
  const wanted = counts.wanted + 1;
  if (effect.type === 'known') return { ...counts, wanted, known: counts.known + 1 };
  if (effect.type === 'without-issue') return { ...counts, wanted, withoutIssue: counts.withoutIssue + 1 };
  const { severity, projection } = effect.view;
  const row = severity ?? 'none';
  // A stopped clock is not due any more.
  const bucket = dueBucket(projection.outcome === null ? projection.deadline : null, now);
  const present = counts.issues[row] ?? {};
  const issues = { ...counts.issues, [row]: { ...present, [bucket]: (present[bucket] ?? 0) + 1 } };
  return { ...counts, wanted, issues };
}

/** Begins the dry run of an import. */
export function beginCount(
  connectionId: string,
  request: ImportRequest,
  id: string,
  now: Instant,
): ImportJob {
  return {
    id,
    connectionId,
    request,
    phase: 'counting',
    since: now,
    touchedAt: now,
    position: startOf(request.submittedFrom),
    handing: [],
    total: null,
    read: 0,
    tally: nothingTallied,
    queued: 0,
    unreadable: 0,
    failure: null,
  };
}

/** Begins the import itself, from the first submission again. */
export function beginImport(job: ImportJob, now: Instant): ImportJob {
  const position = startOf(job.request.submittedFrom);
  const restarted = { position, handing: [], read: 0, unreadable: 0 };
  return { ...job, ...restarted, phase: 'importing', since: now, touchedAt: now };
}

/** True while an import reads. */
export function isReading({ phase }: ImportJob): boolean {
  return phase === 'counting' || phase === 'importing';
}

/** True if an import that should read has lost its work, e.g. because the queue dropped it. */
export function isLost(job: ImportJob, now: Instant): boolean {
  return isReading(job) && toEpochMs(now) - toEpochMs(job.touchedAt) > LOST_MS;
}

const following: Readonly<Partial<Record<ImportPhase, ImportPhase>>> = {
  counting: 'counted',
  importing: 'done',
};

/** Records the ids to queue beforehand, so that they are counted correctly if the step is interrupted. */
export function rememberHanding(job: ImportJob, submissionIds: readonly string[]): ImportJob {
  return { ...job, handing: [...new Set([...job.handing, ...submissionIds])] };
}

/** The import after a page. */
export function advanceImport(
  job: ImportJob,
  page: {
    readonly rows: number;
    readonly total: number | null;
    readonly tally: ImportTally;
    readonly unreadable: number;
    readonly next: WalkPosition | 'end';
  },
  now: Instant,
): ImportJob {
  const { next } = page;
  return {
    ...job,
    touchedAt: now,
    total: job.total ?? page.total,
    read: job.read + page.rows,
    tally: page.tally,
    queued: job.queued + job.handing.length,
    handing: [],
    unreadable: job.unreadable + page.unreadable,
    ...(next === 'end' ? { phase: following[job.phase] ?? job.phase } : { position: next }),
  };
}

/** The import after a failure. */
export function failImport(job: ImportJob, failure: string, now: Instant): ImportJob {
  return { ...job, phase: 'failed', failure, touchedAt: now };
}
