import { TZDate } from '@date-fns/tz';
import { addDays } from 'date-fns';
import dayjs from 'dayjs';
import businessTime from 'dayjs-business-time';
import utc from 'dayjs/plugin/utc';
import { DateTime } from 'luxon';
import moment from 'moment-timezone';
import 'moment-business-time';
import { addDuration } from '../src/domain/sla/measure';
import type { BusinessCalendar } from '../src/domain/sla/policy';

declare module 'moment' {
  interface Moment {
    /** Of `moment-business-time`, which has no types. */
    addWorkingTime(amount: number, unit: 'hours'): Moment;
  }
}

/** From a start to its deadline, both in epoch milliseconds. */
export type DeadlineOf = (startMs: number) => number;

/** A computation by the engine and by well-maintained libraries. */
export interface DeadlineSubject {
  readonly name: string;
  readonly ours: DeadlineOf;
  readonly libraries: Readonly<Record<string, DeadlineOf>>;
}

const LONDON = 'Europe/London';
const DAYS = 28;
const WORKING_DAYS = 200;
const HOURS = 8 * WORKING_DAYS;

const holidays = ['2026-04-03', '2026-04-06', '2026-12-25', '2026-12-28', '2027-01-01', '2027-03-26'];
const nineToFive = [['09:00', '17:00']] as const;

function officeIn(timeZone: string): BusinessCalendar {
  const week = { mon: nineToFive, tue: nineToFive, wed: nineToFive, thu: nineToFive, fri: nineToFive };
  return { timeZone, week, holidays };
}

const [officeInUtc, officeInLondon] = [officeIn('UTC'), officeIn(LONDON)];

dayjs.extend(utc);
dayjs.extend(businessTime);
dayjs.setHolidays([...holidays]);
// Both libraries assume Monday to Friday from nine to five.
moment.updateLocale('en', { holidays });

export const deadlineSubjects: readonly DeadlineSubject[] = [
  {
    name: `${DAYS} days of 24x7, ${LONDON}`,
    ours: (startMs) => addDuration(startMs, { days: DAYS }, LONDON),
    libraries: {
      luxon: (startMs) => DateTime.fromMillis(startMs, { zone: LONDON }).plus({ days: DAYS }).toMillis(),
      'date-fns, @date-fns/tz': (startMs) => addDays(new TZDate(startMs, LONDON), DAYS).getTime(),
      'moment-timezone': (startMs) => moment.tz(startMs, LONDON).add(DAYS, 'days').valueOf(),
    },
  },
  {
    // In UTC: with a zone, dayjs-business-time takes a second for each and loses an hour at clock changes.
    name: `${HOURS} business hours (${WORKING_DAYS} working days), UTC`,
    ours: (startMs) => addDuration(startMs, { hours: HOURS, calendar: officeInUtc }, 'UTC'),
    libraries: {
      'moment-business-time': (startMs) => moment.utc(startMs).addWorkingTime(HOURS, 'hours').valueOf(),
      'dayjs-business-time': (startMs) => dayjs.utc(startMs).addBusinessHours(HOURS).valueOf(),
    },
  },
  {
    name: `${HOURS} business hours, ${LONDON}`,
    ours: (startMs) => addDuration(startMs, { hours: HOURS, calendar: officeInLondon }, LONDON),
    libraries: {
      'moment-business-time': (startMs) =>
        moment.tz(startMs, LONDON).addWorkingTime(HOURS, 'hours').valueOf(),
    },
  },
];
