import { isUndatedFix, type Source, type TimelineEvent } from '../domain/sla/timeline';
import { spokenName } from './clock-names';
import { dateText, dayText } from './moments';
import { severityName, submissionStateName } from './names';
import { personName, type Names } from './person-name';

function reasonText(reason: string | undefined): string {
  return reason === undefined || reason === '' ? '' : ` Reason: ${reason}`;
}

/** Who approved, and why it was asked for. */
interface Decision {
  readonly approvedBy?: string;
  readonly reason?: string;
}

function approvedText({ approvedBy }: Decision, people: Names): string {
  return approvedBy === undefined ? '' : ` Approved by ${personName(approvedBy, people)}.`;
}

/**
 * A fact in words, without its date and reporter.
 * @param namesApprover false where the approver is named beside it.
 */
export function timelineSentence(event: TimelineEvent, people: Names, namesApprover = true): string {
  const decisionText = (decision: Decision): string =>
    `${namesApprover ? approvedText(decision, people) : ''}${reasonText(decision.reason)}`;
  switch (event.type) {
    case 'submitted':
      return 'Submitted.';
    case 'triaged':
      // Triage happens in the source; on the panel, this event is the start of a clock by hand.
      return event.source?.system === 'panel' ? 'The clock was started by hand.' : 'Triaged.';
    case 'first-response':
      return 'A first response was recorded.';
    case 'severity':
      return `The severity was set to ${severityName(event.severity)}.${decisionText(event)}`;
    case 'paused':
      return `The clock was paused.${decisionText(event)}`;
    case 'resumed':
      return `The clock was resumed.${reasonText(event.reason)}`;
    case 'extended':
      return `The date was extended to ${dateText(event.dueDate)}.${decisionText(event)}`;
    case 'date-set':
      return `The date was set to ${dateText(event.dueDate)}.${decisionText(event)}`;
    case 'fixed':
      return 'Fixed.';
    case 'closed': {
      if (isUndatedFix(event)) return 'Found fixed; the date of the fix is unknown.';
      const as = event.reason === undefined ? '' : ` as “${submissionStateName(event.reason)}”`;
      return `Closed without a fix${as}.${decisionText({ ...(event.approvedBy !== undefined && { approvedBy: event.approvedBy }) })}`;
    }
    case 'reopened':
      return 'Reopened.';
    case 'reached':
      return `The milestone “${spokenName(event.milestone)}” was reached.${decisionText(event)}`;
    case 'flagged':
      return `The flag “${spokenName(event.flag)}” was set.${decisionText(event)}`;
    case 'unflagged':
      return `The flag “${spokenName(event.flag)}” was cleared.${decisionText(event)}`;
    case 'no-later-than':
      return event.dueDate === null
        ? `The latest allowed due date was lifted.${reasonText(event.reason)}`
        : `The latest allowed due date was set to ${dateText(event.dueDate)}.${reasonText(event.reason)}`;
  }
}

function reporterText({ system, id }: Source, people: Names, teller: string): string {
  const person = id === '' ? 'Someone' : personName(id, people);
  switch (system) {
    case 'source':
      return teller;
    case 'jira':
      return `${person} in Jira`;
    case 'panel':
      return `${person} on this panel`;
  }
}

/** Who reported an event, and on which day if that was later. Only the source reports the submission itself. */
export function sourceText(
  { at, source }: Pick<TimelineEvent, 'at' | 'source'>,
  people: Names,
  timeZone: string,
  teller: string,
): string {
  if (source === undefined) return teller;
  const [day, reportedOn] = [dayText(at, timeZone), dayText(source.reportedAt, timeZone)];
  const isLate = day !== reportedOn && Date.parse(source.reportedAt) > Date.parse(at);
  return `${reporterText(source, people, teller)}${isLate ? `, reported on ${reportedOn}` : ''}`;
}
