import type { WorkingInterval } from '../../../../../src/domain/sla/policy';
import { dateText } from '../../../../../src/wording/moments';
import { weekdays, type WeekForm } from './policy-form';
import type { SpecialLine } from './special-lines';

const TIME = /^([01]\d|2[0-4]):[0-5]\d$/;

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

function hoursText(intervals: readonly WorkingInterval[]): string {
  if (intervals.length === 0) return 'no working time';
  return intervals.map(([opens, closes]) => `${opens} to ${closes}`).join(' and ');
}

function usualHours(date: string, week: WeekForm['week'], holidays: readonly string[]): string {
  if (holidays.includes(date)) return 'a holiday';
  // The week of the form begins on Monday.
  const day = weekdays[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'mon';
  return hoursText(week[day].map(({ opens, closes }) => [opens, closes]));
}

/** `Thu, 24 Dec 2026: 09:00 to 13:00, in place of 09:00 to 17:00.` */
export function specialSentence(
  { date, intervals }: SpecialLine,
  week: WeekForm['week'],
  holidays: readonly string[],
): string {
  if (!isDate(date)) return `${date}: not a date yet.`;
  if (intervals.some((interval) => interval.some((time) => !TIME.test(time))))
    return `${dateText(date)}: hours such as 09:00-13:00 are missing, or the word closed.`;
  return `${dateText(date)}: ${hoursText(intervals)}, in place of ${usualHours(date, week, holidays)}.`;
}
