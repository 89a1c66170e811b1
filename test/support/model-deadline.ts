import { openStates, type ModelSubmission, type Snapshot, type Step } from './model-bugcrowd';

/**
 * The due date of a submission's whole history under the default policy, computed from Bugcrowd's side by the rules of
 * the clock alone: whole days in UTC from the triage, 14 days after the submission at the latest; a higher severity
 * takes the earlier date, a lower one counts from the start; reopening restores the old date.
 */

const DAY_MS = 86_400_000;
const WINDOW_DAYS = 14;
const days = { critical: 10, high: 28, medium: 84, low: 175, informational: null } as const;
export type Rating = keyof typeof days;
const order = Object.keys(days) as Rating[];

/** The severity from Bugcrowd's facts: the score if there is one, else the priority. */
export function ratingOf({ cvss, priority }: Snapshot): Rating | null {
  if (cvss === null) return priority === null ? null : (order[priority - 1] ?? null);
  if (cvss >= 9) return 'critical';
  if (cvss >= 7) return 'high';
  if (cvss >= 4) return 'medium';
  return cvss > 0 ? 'low' : 'informational';
}

export function isOpen({ state, duplicate }: Snapshot): boolean {
  return !duplicate && openStates.some((open) => open === state);
}

/**
 * When a step's rating applies from, as reported: Bugcrowd dates the entering of a state, everything else has the date
 * of its event. A first rating applies from the start.
 */
function ratedFromMs(
  { atMs, reportedMs, change, manner }: Step,
  before: Snapshot | undefined,
  isFirst: boolean,
): number {
  const movesState = before !== undefined && change.state !== undefined && change.state !== before.state;
  return movesState && change.state !== 'new' && (isFirst || manner !== 'no-data') ? atMs : reportedMs;
}

interface Rated {
  readonly fromMs: number;
  readonly rating: Rating;
}

function ratingsOf(steps: readonly Step[]): readonly Rated[] {
  const ratings: Rated[] = [];
  for (const [index, step] of steps.entries()) {
    const rating = ratingOf(step.after);
    const fromMs = ratedFromMs(step, steps[index - 1]?.after, ratings.length === 0);
    if (rating !== null && rating !== ratings.at(-1)?.rating) ratings.push({ fromMs, rating });
  }
  return ratings;
}

/** The last severity that Bugcrowd gave; it is kept after it was withdrawn. */
export function lastRatingOf({ steps }: ModelSubmission): Rating | null {
  return ratingsOf(steps).at(-1)?.rating ?? null;
}

function target(fromMs: number, rating: Rating): number | null {
  const count = days[rating];
  return count === null ? null : fromMs + count * DAY_MS;
}

function moved(
  deadlineMs: number | null,
  was: Rating,
  { fromMs, rating }: Rated,
  baseMs: number,
): number | null {
  const restartedMs = target(fromMs, rating);
  if (restartedMs === null || deadlineMs === null) return restartedMs;
  return order.indexOf(rating) < order.indexOf(was)
    ? Math.min(deadlineMs, restartedMs)
    : target(baseMs, rating);
}

/** The deadline as of a moment, ignoring stops. */
function deadlineAt(
  { steps }: ModelSubmission,
  nowMs: number,
): { startMs: number; deadlineMs: number | null } {
  const submittedMs = steps[0]?.after.submittedMs ?? 0;
  const accepted = steps.find(
    ({ after: { state }, atMs }) => ['triaged', 'unresolved'].includes(state) && atMs <= nowMs,
  );
  const startMs = Math.min(accepted?.atMs ?? Infinity, submittedMs + WINDOW_DAYS * DAY_MS);
  let suspended: Rating | null = null;
  let deadlineMs: number | null = null;
  for (const next of ratingsOf(steps).filter(({ fromMs }) => fromMs <= nowMs)) {
    deadlineMs =
      suspended === null || next.fromMs < startMs
        ? target(startMs, next.rating)
        : moved(deadlineMs, suspended, next, startMs);
    suspended = next.rating;
  }
  return { startMs, deadlineMs };
}

/** When and how the submission was stopped, unless it is open now. */
function stopOf({ steps }: ModelSubmission): { readonly atMs: number; readonly fixed: boolean } | null {
  const first = steps.findLastIndex(({ after }) => isOpen(after)) + 1;
  const stop = steps[first];
  if (stop === undefined) return null;
  const fixed = stop.after.state === 'resolved' && !stop.after.duplicate;
  return { atMs: stop.after.duplicate ? stop.reportedMs : stop.atMs, fixed };
}

/** The deadline that the issue shows at a moment, in epoch milliseconds; `null` for none. */
export function deadlineOf(submission: ModelSubmission, nowMs: number): number | null {
  const stop = stopOf(submission);
  if (stop !== null && !stop.fixed) return null;
  const { startMs, deadlineMs } = deadlineAt(submission, stop?.atMs ?? nowMs);
  const isTooEarly = stop !== null && stop.atMs < startMs;
  return isTooEarly ? null : deadlineMs;
}

/** The same as a date. */
export function dueDateOf(submission: ModelSubmission, nowMs: number): string | null {
  const deadlineMs = deadlineOf(submission, nowMs);
  return deadlineMs === null ? null : new Date(deadlineMs).toISOString().slice(0, 10);
}
