import { sourceStageOf, type SourceStage } from '../findings/source-stage';
import type { SourceTraits } from '../findings/source-traits';
import type { SubmissionEvent } from '../findings/submission';
import { toEpochMs, toInstant, type Instant } from '../sla/instant';
import { PLACED_AFTER_MS, type TimelineEvent } from '../sla/timeline';
import { mereOpenings, reportedMs, turnsOf } from './turns';

/** What the source's API said of a finding when the app asked it. */
export interface LastRead {
  /** By the app's own clock. */
  readonly at: Instant;
  readonly stage: SourceStage;
}

/**
 * The latest reading, of what is known and an event.
 * @param known lacks or is `null` before the first one.
 */
export function lastReadAfter(
  known: LastRead | null | undefined,
  { key, at, facts }: SubmissionEvent,
  traits: SourceTraits,
): LastRead | null {
  const stage = key === 'submission.read' ? sourceStageOf(facts, traits) : null;
  if (stage === null) return known ?? null;
  return known && toEpochMs(known.at) > toEpochMs(at) ? known : { at, stage };
}

function isOpening({ type }: TimelineEvent): boolean {
  return type === 'reopened';
}

/** The turn that says what the stage says; of several stops rather one of the same kind. */
function turnTo(stage: SourceStage, turns: readonly TimelineEvent[]): TimelineEvent | undefined {
  if (stage === 'open') return turns.findLast(isOpening);
  return turns.findLast(({ type }) => type === stage) ?? turns.findLast((turn) => !isOpening(turn));
}

/**
 * The timeline of a source that was in this stage when it was read. A clock that is set back gives stops and openings
 * dates that contradict their order, and no single event shows all of them; but what the source said when it was asked was
 * so, by the app's own clock. Of what had been reported by then, the turn to that stage was the last: it counts from the one
 * that is dated after it. At one instant a stop comes after an opening.
 * @param read lacks or is `null` if the source was not asked.
 * @returns the same timeline if it agrees, or if nothing in it says that stage.
 */
export function asRead(
  timeline: readonly TimelineEvent[],
  read: LastRead | null | undefined,
): readonly TimelineEvent[] {
  if (read === null || read === undefined) return timeline;
  const turns = turnsOf(timeline, 'source').filter((turn) => reportedMs(turn) <= toEpochMs(read.at));
  const mere = mereOpenings(turns);
  const last = turns.findLast((turn) => !mere.has(turn));
  if (last === undefined || isOpening(last) === (read.stage === 'open')) return timeline;
  const turn = turnTo(read.stage, turns);
  if (turn === undefined) return timeline;
  const isOpen = read.stage === 'open';
  // An opening that reopens nothing yet would reopen a stop that is placed before it.
  const lastMs = toEpochMs((isOpen ? last : (turns.at(-1) ?? last)).at);
  const at = toInstant(isOpen ? lastMs + PLACED_AFTER_MS : lastMs);
  return timeline.map((event) => (event === turn ? { ...turn, at } : event));
}
