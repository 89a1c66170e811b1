import { toEpochMs, type Instant } from './instant';
import type { OwnName } from './policy';
import { isMoreSevere, type Severity } from './severity';

/** Origin of a fact: the finding's source, an edit in Jira, or a person on the panel. */
export interface Source {
  readonly system: 'source' | 'jira' | 'panel';
  /** Event id or account id, as the system knows it. */
  readonly id: string;
  /** When the system reported it, which may be later than the fact itself. */
  readonly reportedAt: Instant;
  /** The instant in the system's report, if it is later than the receipt; the receipt then counts. */
  readonly statedAt?: Instant;
}

type TimelineFact =
  | { readonly type: 'submitted' }
  | { readonly type: 'triaged' }
  | { readonly type: 'first-response' }
  | {
      readonly type: 'severity';
      readonly severity: Severity;
      readonly reason?: string;
      readonly approvedBy?: string;
    }
  | {
      readonly type: 'paused';
      readonly reason?: string;
      readonly approvedBy?: string;
      /** Id of what the source waits for; left out where a person paused. */
      readonly blocker?: string;
    }
  | { readonly type: 'resumed'; readonly reason?: string; readonly blocker?: string }
  | {
      readonly type: 'extended';
      readonly dueDate: string;
      readonly reason?: string;
      readonly approvedBy?: string;
    }
  | {
      readonly type: 'date-set';
      readonly dueDate: string;
      readonly reason?: string;
      readonly approvedBy?: string;
    }
  | { readonly type: 'fixed' }
  | { readonly type: 'closed'; readonly reason?: string; readonly approvedBy?: string }
  | { readonly type: 'reopened' }
  | {
      readonly type: 'reached';
      readonly milestone: OwnName;
      readonly reason?: string;
      readonly approvedBy?: string;
    }
  | {
      readonly type: 'flagged';
      readonly flag: OwnName;
      readonly reason?: string;
      readonly approvedBy?: string;
    }
  | {
      readonly type: 'unflagged';
      readonly flag: OwnName;
      readonly reason?: string;
      readonly approvedBy?: string;
    }
  /** An upper bound of the fix clock's deadline; `null` lifts what was bound before. */
  | { readonly type: 'no-later-than'; readonly dueDate: string | null; readonly reason?: string };

/** A fact that moves a clock, with the instant from which it applies. */
export type TimelineEvent = TimelineFact & { readonly at: Instant; readonly source?: Source };

/**
 * By how much a fact is placed after another that its source says came before it, where their dates say otherwise: the least
 * that an instant can express.
 */
export const PLACED_AFTER_MS = 1;

/** Reason of a stop by a fix whose date is unknown: the fix is not judged. */
export const UNDATED_FIX = 'fix-without-date';

/** True if a fact is a fix without a date. */
export function isUndatedFix(event: TimelineFact): boolean {
  return event.type === 'closed' && event.reason === UNDATED_FIX;
}

/** True if an event is what a policy names as a moment: the event's type, or a milestone as `reached:<name>`. */
export function isMoment(event: TimelineFact, moment: string): boolean {
  return event.type === 'reached' ? moment === `reached:${event.milestone}` : moment === event.type;
}

/** A timeline without exactly one submission instant. */
export class InvalidTimelineError extends Error {
  override readonly name = 'InvalidTimelineError';
}

/** The order of facts that share an instant. */
const orderAtOneInstant: readonly TimelineEvent['type'][] = [
  'submitted',
  'triaged',
  'reached',
  'reopened',
  'unflagged',
  'severity',
  'flagged',
  'resumed',
  'paused',
  'extended',
  'date-set',
  'no-later-than',
  'first-response',
  'fixed',
  'closed',
];

export interface TimedEvent {
  readonly atMs: number;
  readonly event: TimelineEvent;
}

export interface OrderedTimeline {
  readonly submittedMs: number;
  /** Events up to `now` in the order in which they count, without the submission itself. */
  readonly events: readonly TimedEvent[];
}

/**
 * Breaks ties between equal facts at one instant by their reports: any order works that does not depend on arrival.
 * Greater texts go first, so that of two dates the earlier goes last and counts.
 */
function reportedBy(event: TimelineEvent): string {
  return [
    'dueDate' in event ? (event.dueDate ?? '') : '',
    'reason' in event ? event.reason : '',
    'approvedBy' in event ? event.approvedBy : '',
  ].join('\n');
}

/** The milestone or flag of an event: those of different names do not concern each other. */
function nameOf(event: TimelineEvent): string {
  if (event.type === 'reached') return event.milestone;
  return event.type === 'flagged' || event.type === 'unflagged' ? event.flag : '';
}

function compareAlike(a: TimelineEvent, b: TimelineEvent): number {
  const nameA = nameOf(a);
  const nameB = nameOf(b);
  if (nameA !== nameB) return nameA < nameB ? -1 : 1;
  // A date goes last, because it counts beside a lifting at the same instant.
  if (
    a.type === 'no-later-than' &&
    b.type === 'no-later-than' &&
    (a.dueDate === null) !== (b.dueDate === null)
  )
    return a.dueDate === null ? -1 : 1;
  // The more severe goes last, because the last one counts.
  if (a.type === 'severity' && b.type === 'severity' && a.severity !== b.severity)
    return isMoreSevere(a.severity, b.severity) ? 1 : -1;
  const [reportedA, reportedB] = [reportedBy(a), reportedBy(b)];
  if (reportedA === reportedB) return 0;
  return reportedA > reportedB ? -1 : 1;
}

function compareTimed(a: TimedEvent, b: TimedEvent): number {
  if (a.atMs !== b.atMs) return a.atMs - b.atMs;
  const order = orderAtOneInstant.indexOf(a.event.type) - orderAtOneInstant.indexOf(b.event.type);
  return order === 0 ? compareAlike(a.event, b.event) : order;
}

/** Compares two events by the order in which they count. */
export function compareEvents(a: TimelineEvent, b: TimelineEvent): number {
  return compareTimed({ atMs: toEpochMs(a.at), event: a }, { atMs: toEpochMs(b.at), event: b });
}

/**
 * Of several events of one type and name at one instant only the last in this order counts. A bound and a lifting both
 * count: the lifting goes first and lifts what was bound before.
 */
function isOutranked({ atMs, event }: TimedEvent, next: TimedEvent | undefined): boolean {
  if (next?.atMs !== atMs || next.event.type !== event.type || nameOf(next.event) !== nameOf(event))
    return false;
  if (event.type !== 'no-later-than' || next.event.type !== 'no-later-than') return true;
  return event.dueDate !== null || next.event.dueDate === null;
}

/**
 * Puts a timeline into the order in which it counts: sorted, without what is later than `nowMs`, and with what precedes
 * the submission moved to its instant. Arrival order and repetition make no difference.
 * @throws InvalidTimelineError without a `submitted`, or with two at different instants.
 */
export function orderTimeline(timeline: readonly TimelineEvent[], nowMs: number): OrderedTimeline {
  const submissions = new Set(
    timeline.filter(({ type }) => type === 'submitted').map(({ at }) => toEpochMs(at)),
  );
  const [submittedMs] = submissions;
  if (submittedMs === undefined) throw new InvalidTimelineError('The timeline has no "submitted" event.');
  if (submissions.size > 1)
    throw new InvalidTimelineError('The timeline has "submitted" events at different instants.');
  const events = timeline
    .filter(({ type }) => type !== 'submitted')
    .map((event) => ({ atMs: Math.max(toEpochMs(event.at), submittedMs), event }))
    .filter(({ atMs }) => atMs <= nowMs)
    .sort(compareTimed);
  return { submittedMs, events: events.filter((timed, index) => !isOutranked(timed, events[index + 1])) };
}
