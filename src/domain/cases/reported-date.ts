import { toEpochMs, toInstant, type Instant } from '../sla/instant';
import { MS_PER_HOUR } from '../sla/zoned-time';
import type { Case, ReportedDate } from './case';

/** An automation rule that never ends is answered once a day at last. */
const LONGEST_HOURS = 24;

function statedMs({ at, statedAt }: ReportedDate): number {
  return toEpochMs(statedAt ?? at);
}

/** False for a change of the due date that is a repetition or older than the last one reported. */
export function isNewDate(reported: ReportedDate, last: ReportedDate | null): boolean {
  if (last === null) return true;
  const difference = statedMs(reported) - statedMs(last);
  return difference === 0 ? reported.date !== last.date : difference > 0;
}

/**
 * True for a date that comes within an hour after the app has put its own back: two programs that answer each other
 * would never end.
 */
export function isContested(reported: ReportedDate, last: ReportedDate | null): boolean {
  if (last?.answered === undefined) return false;
  const answeredMs = Math.max(statedMs(last), last.putBackAt === undefined ? 0 : toEpochMs(last.putBackAt));
  return statedMs(reported) - answeredMs < MS_PER_HOUR;
}

/** A date that is left alone, after the one reported before it. @param by account id; empty if it is unknown. */
export function leftAlone(reported: ReportedDate, last: ReportedDate | null, by: string): ReportedDate {
  const putBacks = last?.putBacks;
  return {
    ...reported,
    answered: 'left-alone',
    ...(by !== '' && { by }),
    ...(putBacks !== undefined && { putBacks }),
  };
}

/**
 * Until when a date in Jira's field is left alone: for an hour, and twice as long each time that it comes again, up to a
 * day. `null` if none is.
 */
export function leftAloneUntil({ reportedDate }: Pick<Case, 'reportedDate'>): Instant | null {
  if (reportedDate?.answered !== 'left-alone') return null;
  const hours = Math.min(2 ** (reportedDate.putBacks ?? 0), LONGEST_HOURS);
  return toInstant(toEpochMs(reportedDate.at) + hours * MS_PER_HOUR);
}

function answered({ at, statedAt, date, putBacks = 0 }: ReportedDate, now: Instant): ReportedDate {
  const reported = { at, date, ...(statedAt !== undefined && { statedAt }) };
  return { ...reported, answered: 'put-back', putBackAt: now, putBacks: putBacks + 1 };
}

/** The case whose issue shows a date that was left alone, so that the one in effect is put back. */
export function withFieldPutBack(kase: Case, now: Instant): Case {
  const { issue, reportedDate } = kase;
  if (issue === null || reportedDate?.answered !== 'left-alone') return kase;
  return {
    ...kase,
    reportedDate: answered(reportedDate, now),
    issue: { ...issue, lastWritten: { ...issue.lastWritten, dueDate: reportedDate.date } },
  };
}

/** The same, once the date has been left alone for long enough. */
export function withDatePutBackInTime(kase: Case, now: Instant): Case {
  const until = leftAloneUntil(kase);
  return until === null || toEpochMs(until) > toEpochMs(now) ? kase : withFieldPutBack(kase, now);
}

/** The case whose due date in Jira is written for another reason: nothing is left alone any more. */
export function withDateWritten(kase: Case, dueDate: string | null, now: Instant): Case {
  const { issue, reportedDate } = kase;
  if (reportedDate?.answered !== 'left-alone' || issue?.lastWritten.dueDate === dueDate) return kase;
  return { ...kase, reportedDate: answered(reportedDate, now) };
}
