import { toEpochMs } from '../sla/instant';
import { compareEvents, type TimelineEvent } from '../sla/timeline';

/**
 * Number of latest repetitions to keep, with the first statement of their run: if a delivery comes late, the statement
 * after it decides. If that one was dropped, the next one that was kept decides.
 */
export const KEPT_REPETITIONS = 10;

const turns: readonly TimelineEvent['type'][] = ['reopened', 'fixed', 'closed'];

/** Statements of the source in the order in which they count, grouped by what they say. */
function runsOf(
  statements: readonly TimelineEvent[],
  contentOf: (event: TimelineEvent) => string,
): readonly (readonly TimelineEvent[])[] {
  const runs: TimelineEvent[][] = [];
  for (const statement of [...statements].sort(compareEvents)) {
    const run = runs.at(-1);
    const first = run?.[0];
    if (first !== undefined && contentOf(first) === contentOf(statement)) run?.push(statement);
    else runs.push([statement]);
  }
  return runs;
}

/** The statements between the first and the latest ones of a run. */
function settledOf(run: readonly TimelineEvent[]): readonly TimelineEvent[] {
  return run.slice(1, Math.max(1, run.length - KEPT_REPETITIONS));
}

function reportedMs({ at, source }: TimelineEvent): number {
  return toEpochMs(source?.reportedAt ?? at);
}

function settledRatings(ratings: readonly TimelineEvent[]): readonly TimelineEvent[] {
  return runsOf(ratings, (rating) => (rating.type === 'severity' ? rating.severity : '')).flatMap(settledOf);
}

/** Only the first opening after a stop counts, unless it was reported before that stop. */
function settledOpenings(turned: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const stops: TimelineEvent[] = [];
  return runsOf(turned, ({ type }) => (type === 'reopened' ? 'open' : 'stopped')).flatMap((run) => {
    const [first] = run;
    if (first?.type !== 'reopened') {
      stops.push(...run);
      return [];
    }
    return stops.every((stop) => reportedMs(stop) <= reportedMs(first)) ? settledOf(run) : [];
  });
}

/**
 * A timeline without the source's repetitions: every event of a submission states its rating and that it is open. A
 * repetition starts and ends nothing, so the clocks are the same without it.
 */
export function withoutSettledRepetitions(timeline: readonly TimelineEvent[]): readonly TimelineEvent[] {
  // No run can be longer than what is kept of it.
  if (timeline.length <= 1 + KEPT_REPETITIONS) return timeline;
  const said = timeline.filter(({ source }) => source?.system === 'source');
  const settled = new Set([
    ...settledRatings(said.filter(({ type }) => type === 'severity')),
    ...settledOpenings(said.filter(({ type }) => turns.includes(type))),
  ]);
  return settled.size === 0 ? timeline : timeline.filter((event) => !settled.has(event));
}
