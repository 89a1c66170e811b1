import type { ExplanationStep } from '../domain/sla/clock';
import { isMoment, type TimelineEvent } from '../domain/sla/timeline';
import { personName, type Names } from './person-name';

/** True if an event is what a step tells, apart from its instant. */
function isTold({ kind, detail }: ExplanationStep, event: TimelineEvent): boolean {
  switch (kind) {
    case 'base':
      return isMoment(event, detail.rule);
    case 'started':
    case 'answered':
      return isMoment(event, detail.by);
    case 'first-severity':
    case 'severity-changed':
      return event.type === 'severity' && event.severity === detail.severity;
    case 'extended':
    case 'date-set':
      return (
        event.type === kind && event.dueDate === detail.dueDate && event.approvedBy === detail.approvedBy
      );
    case 'no-later-than':
      return event.type === kind && event.dueDate === detail.dueDate;
    case 'flagged':
    case 'unflagged':
      return event.type === kind && event.flag === detail.flag;
    case 'paused':
    case 'closed':
      return event.type === kind && event.reason === detail.reason;
    case 'unrated':
    case 'pause-counted':
    case 'fixed':
    case 'reopened':
      return false;
  }
}

function personOf({ source }: TimelineEvent, people: Names): string | null {
  if (source === undefined || source.system === 'source' || source.id === '') return null;
  return personName(source.id, people);
}

/**
 * The people behind a step of an explanation, as a sentence: who asked for it and who approved it, or who did it alone.
 * @param timeline the facts that the explanation was computed from.
 * @returns an empty text for what no person did.
 */
export function stepPeople(step: ExplanationStep, timeline: readonly TimelineEvent[], people: Names): string {
  const atMs = Date.parse(step.at);
  const event = timeline.find((each) => Date.parse(each.at) === atMs && isTold(step, each));
  if (event === undefined) return '';
  const by = personOf(event, people);
  const approvedBy = 'approvedBy' in event ? event.approvedBy : undefined;
  if (approvedBy === undefined) return by === null ? '' : `By ${by}.`;
  const approved = personName(approvedBy, people);
  return by === null ? `Approved by ${approved}.` : `Requested by ${by}, approved by ${approved}.`;
}
