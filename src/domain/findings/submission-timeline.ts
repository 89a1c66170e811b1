import type { Instant } from '../sla/instant';
import { happenedAt, madeAt } from './made-at';
import { decideSeverity, type RatingRules, type Severity } from '../sla/severity';
import { enteredAt, inStateSince } from './in-state-since';
import type { SourceTraits } from './source-traits';
import { stated, type KnownTimeline } from './stated-facts';
import type { SubmissionEvent, SubmissionFacts } from './submission';
import { compareEvents, isUndatedFix, UNDATED_FIX, type TimelineEvent } from '../sla/timeline';

/** The case before the event. */
interface Known extends KnownTimeline {
  readonly facts: SubmissionFacts;
}

/**
 * When the change in an event took effect. For a change of state the source gives its exact time; the event follows a
 * moment later.
 */
function effectiveAt(event: SubmissionEvent): Instant {
  return (event.changedState ? enteredAt(event, event.facts.state) : undefined) ?? event.at;
}

function severityEvents(event: SubmissionEvent, known: SubmissionFacts, rules: RatingRules): TimelineEvent[] {
  // An event without ratings does not rate, even if other events did.
  if (event.facts.priority === undefined && event.facts.cvssScore === undefined) return [];
  const { priority = known.priority, cvssScore = known.cvssScore } = event.facts;
  const severity: Severity | undefined = decideSeverity({ priority, cvssScore }, rules)?.severity;
  return severity === undefined ? [] : [{ type: 'severity', at: effectiveAt(event), severity }];
}

/** True for an event that states the present situation, not when it came about. */
function isReading({ key }: SubmissionEvent): boolean {
  return key === 'submission.read' || key === 'finding.entered';
}

/**
 * A reading states the present situation, not when it came about. An undated fact is new only if nothing like it is
 * known; otherwise every reading would report it again.
 */
function saysNothingNew(
  event: SubmissionEvent,
  known: Known,
  reported: (event: TimelineEvent) => boolean,
): boolean {
  return isReading(event) && known.timeline.some(reported);
}

/** The last stop or reopening that the source reported. */
function lastTurn({ timeline }: Known): TimelineEvent | undefined {
  return timeline
    .filter(({ type, source }) => source?.system === 'source' && turns.includes(type))
    .sort(compareEvents)
    .at(-1);
}

function triageEvents(event: SubmissionEvent, known: Known, traits: SourceTraits): TimelineEvent[] {
  const { state } = event.facts;
  const isTriaged = saysNothingNew(event, known, ({ type }) => type === 'triaged');
  // Every accepted state counts as triage; the clock takes the first.
  return traits.progress
    .filter((each) => traits.lifecycleOf(each).stage === 'accepted')
    .map(
      (accepted) => enteredAt(event, accepted) ?? (state === accepted && !isTriaged ? event.at : undefined),
    )
    .filter((triagedAt) => triagedAt !== undefined)
    .map((triagedAt) => ({ type: 'triaged', at: triagedAt }));
}

type Stop = Extract<TimelineEvent, { type: 'fixed' | 'closed' }>;

interface ReportedStop {
  readonly stop: Stop;
  readonly dated: boolean;
}

/**
 * A fix counts from the date that the source gives it, or from the event that reports the change. The date of a fix
 * that was only found later is unknown: it ends the clock and is not judged.
 */
function fixOf(
  event: SubmissionEvent,
  since: { readonly at: Instant; readonly dated: boolean },
): ReportedStop {
  const isFound = event.key === 'submission.read' || event.key === 'submission.created';
  if (!isFound || since.dated || event.changedState)
    return { stop: { type: 'fixed', at: since.at }, dated: since.dated };
  return { stop: { type: 'closed', at: since.at, reason: UNDATED_FIX }, dated: false };
}

/** The stop that an event reports, and whether the source dates it. */
function stopOf(event: SubmissionEvent, traits: SourceTraits): ReportedStop | null {
  const { at } = event;
  const { lifecycleOf } = traits;
  const { state, duplicate } = event.facts;
  // A duplicate mark has no date of its own.
  if (duplicate === true) return { stop: { type: 'closed', at, reason: 'duplicate' }, dated: false };
  const entered = enteredAt(event, state);
  const since = { at: inStateSince(entered ?? at, 'stopped', event, traits), dated: entered !== undefined };
  const reached = lifecycleOf(state ?? null);
  if (reached.stage === 'fixed') return fixOf(event, since);
  if (reached.stage !== 'closed') return null;
  return { stop: { type: 'closed', at: since.at, reason: reached.reason }, dated: since.dated };
}

function isStop(turn: TimelineEvent | undefined): boolean {
  return turn?.type === 'fixed' || turn?.type === 'closed';
}

function isSameStop(turn: TimelineEvent | undefined, stop: Stop): boolean {
  if (turn?.type === 'fixed' && isUndatedFix(stop)) return true;
  if (turn?.type === 'closed' && stop.type === 'closed') return turn.reason === stop.reason;
  return turn?.type === stop.type;
}

function stopEvents(event: SubmissionEvent, known: Known, traits: SourceTraits): TimelineEvent[] {
  const reported = stopOf(event, traits);
  if (reported === null) return [];
  const isFound = isReading(event) || isUndatedFix(reported.stop);
  if (isFound && !reported.dated && isSameStop(lastTurn(known), reported.stop)) return [];
  return [reported.stop];
}

const turns: readonly TimelineEvent['type'][] = ['reopened', 'fixed', 'closed'];

/**
 * Reports that the submission is open and since when: a reopening, if it was stopped before. A source dates states that
 * have been entered. The first state and the end of a duplicate mark have no date, and the event that reported them may
 * be lost; so any event of an open submission reports it.
 */
function openEvents(event: SubmissionEvent, known: Known, traits: SourceTraits): TimelineEvent[] {
  const { lifecycleOf } = traits;
  const { at, changedState, key, unmarkedDuplicate } = event;
  const { state, duplicate } = event.facts;
  // Each manual entry states everything, so an open state is new only after a stop.
  if (key === 'finding.entered' && !isStop(lastTurn(known))) return [];
  const { stage } = lifecycleOf(state ?? null);
  if (duplicate === true || (stage !== 'new' && stage !== 'accepted')) return [];
  const openedAt = enteredAt(event, state) ?? (changedState ? at : undefined);
  // Nothing has ended before a submission was made.
  const isUnmarked = key !== 'submission.created' && (unmarkedDuplicate || duplicate === false);
  return [
    ...(openedAt === undefined
      ? []
      : [{ type: 'reopened', at: inStateSince(openedAt, 'open', event, traits) } as const]),
    ...(isUnmarked ? [{ type: 'reopened', at } as const] : []),
  ];
}

function milestoneEvents({ at, reached = [] }: SubmissionEvent): TimelineEvent[] {
  return reached.map(({ milestone, at: reachedAt = at }) => ({ type: 'reached', at: reachedAt, milestone }));
}

/**
 * The facts of a source event that move a clock. Known facts fill in what the event leaves out.
 * @param event with the source's own instants. Each fact is dated by the app's clock as the event is, and keeps its date by
 * the source's clock too: only dates of one clock tell the order of two facts.
 */
export function toTimelineEvents(
  event: SubmissionEvent,
  known: Known,
  rules: RatingRules,
  traits: SourceTraits,
): TimelineEvent[] {
  const source = { system: 'source', id: event.id, reportedAt: madeAt(event) } as const;
  return [
    ...triageEvents(event, known, traits),
    ...severityEvents(event, known.facts, rules),
    ...stated(event, known),
    ...stopEvents(event, known, traits),
    ...openEvents(event, known, traits),
    ...milestoneEvents(event),
  ].map((fact) => {
    const at = happenedAt(fact.at, event);
    return { ...fact, at, source: at === fact.at ? source : { ...source, statedAt: fact.at } };
  });
}
