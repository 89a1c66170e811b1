import type { BusinessCalendar, Duration, WorkingInterval } from '../sla/policy';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How long a target is in its own measure: working time on a business calendar, else elapsed time. */
export interface TargetLength {
  readonly ms: number;
  readonly isWorking: boolean;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function workingMsOf(intervals: readonly WorkingInterval[]): number {
  return intervals.reduce((sum, [opens, closes]) => sum + (minutesOf(closes) - minutesOf(opens)) * 60_000, 0);
}

/** The working time of a day; `null` if working days differ. */
function workingDayMs({ week, special = {} }: BusinessCalendar): number | null {
  const lengths = [...Object.values(week), ...Object.values(special)].map(workingMsOf);
  const [first, ...others] = new Set(lengths.filter((ms) => ms > 0));
  return first === undefined || others.length > 0 ? null : first;
}

/**
 * The length of a target, to compare times with. Days of 24 hours leave out that a clock change makes one of them longer.
 * @returns `null` where it has none: months, and working days that are not equally long.
 */
export function targetLength(target: Duration): TargetLength | null {
  if ('months' in target) return null;
  const calendar = target.calendar === undefined || target.calendar === '24x7' ? null : target.calendar;
  const isWorking = calendar !== null;
  if ('hours' in target) return { ms: target.hours * HOUR_MS, isWorking };
  const dayMs = calendar === null ? DAY_MS : workingDayMs(calendar);
  return dayMs === null ? null : { ms: target.days * dayMs, isWorking };
}
