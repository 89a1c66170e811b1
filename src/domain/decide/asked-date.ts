import type { Case, ReportedDate } from '../cases/case';
import type { DateRequest } from '../cases/date-request';
import { clocksOf } from '../cases/case-clocks';
import { isFromJira, jiraReasons } from '../cases/jira-request';
import { isContested, isNewDate } from '../cases/reported-date';
import { waitingRequest, waitingRequests } from '../cases/waiting-requests';
import { isCenturyEarly } from '../issues/storable-date';
import { mayDecideAlone } from '../panel/approval';
import { effectOf } from '../panel/request-effect';
import { hasEnded } from '../sla/has-ended';
import { toEpochMs, type Instant } from '../sla/instant';
import type { Policy } from '../sla/policy';
import type { Situation } from './decide-case';
import { enteredDateFacts, isLaterDate } from './entered-date';
import { enteredSeverity, isAskedSeverity, type ReadChange } from './issue-change';

/** The change of the due date as it is remembered; `null` if the change is about something else. */
export function reportedDateOf({ at, statedAt, dueDate }: ReadChange): ReportedDate | null {
  if (dueDate === null) return null;
  return { at, date: dueDate.date, ...(statedAt !== undefined && { statedAt }) };
}

/** A request with what it is for. */
function askedFor(known: Case, request: DateRequest, policy: Policy): DateRequest {
  const effect = effectOf(known, request, { policy, nextPolicy: null, now: request.askedAt });
  return effect === null ? request : { ...request, effect };
}

/** True if the fix clock has stopped by then: what is said of dates in a stop counts neither in it nor once it is reopened. */
function isInStop(known: Case, policy: Policy, at: Instant): boolean {
  const [fix] = clocksOf(known, policy, at);
  return hasEnded(fix.clock);
}

/**
 * The request that follows from a later date in Jira's own field, by a person who may not decide that alone; `null` if
 * none does, another one waits, or the clock has stopped: an approver would agree to something without effect.
 */
export function askedByDate(
  known: Case,
  change: ReadChange,
  { connection, policy }: Situation,
): DateRequest | null {
  const { at, by } = change;
  const reported = reportedDateOf(change);
  const date = reported?.date ?? null;
  if (reported === null || date === null || isCenturyEarly(date, at)) return null;
  if (known.issue === null || known.dateRequest !== null || mayDecideAlone(connection, by)) return null;
  if (isInStop(known, policy, at)) return null;
  if (!isNewDate(reported, known.reportedDate) || isContested(reported, known.reportedDate)) return null;
  return isLaterDate(enteredDateFacts(known, { at, by, date }, policy))
    ? askedFor(
        known,
        { askedBy: by, askedAt: at, change: { type: 'set-date', dueDate: date }, reason: jiraReasons.date },
        policy,
      )
    : null;
}

/**
 * The request that follows from a lower priority in Jira, where the connection lets it change the severity; `null` if
 * none does, or one for a severity waits. Requests of other kinds wait in line before it.
 */
export function askedByPriority(known: Case, change: ReadChange, where: Situation): DateRequest | null {
  const { at, by } = change;
  const severity = enteredSeverity(change, where.connection);
  if (severity === null || known.issue === null || waitingRequest(known, 'set-severity') !== null)
    return null;
  const asked = {
    askedBy: by,
    askedAt: at,
    change: { type: 'set-severity', severity },
    reason: jiraReasons.priority,
  } as const;
  return isAskedSeverity(known, change, where) ? askedFor(known, asked, where.policy) : null;
}

/**
 * The waiting request for a severity where Jira's priority was lowered again, for the first time since it was made; `null` if
 * the change is another one. The change that made the request may be reported twice, and is no second one.
 */
export function repeatedByPriority(known: Case, change: ReadChange, where: Situation): DateRequest | null {
  const waiting = waitingRequest(known, 'set-severity');
  if (waiting === null || known.issue === null || waiting.repeatedAt !== undefined) return null;
  if (waiting.askedAt === change.at && isFromJira(waiting, 'priority')) return null;
  return isAskedSeverity(known, change, where) ? waiting : null;
}

/**
 * The request that a change takes back: whoever asked by a later date or a lower priority has entered one since that asks
 * for nothing. `null` if it takes none back.
 */
export function takenBackByField(known: Case, change: ReadChange, where: Situation): DateRequest | null {
  const { at, by } = change;
  const own = waitingRequests(known).filter(({ askedBy }) => askedBy === by && by !== '');
  const reported = reportedDateOf(change);
  const date = reported?.date ?? null;
  if (reported !== null && date !== null && isNewDate(reported, known.reportedDate)) {
    const request = own.find((each) => isFromJira(each, 'date'));
    if (request !== undefined && !isLaterDate(enteredDateFacts(known, { at, by, date }, where.policy)))
      return request;
  }
  const severity = enteredSeverity(change, where.connection);
  const rating = own.find((each) => isFromJira(each, 'priority'));
  if (severity === null || rating === undefined || isAskedSeverity(known, change, where)) return null;
  return toEpochMs(at) > toEpochMs(rating.askedAt) ? rating : null;
}
