/** The English dates that are formatted without `Intl`: the default, and that of most Jira sites. */
export type QuickLocale = 'en-GB' | 'en-US';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'] as const;

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * Formats moments in UTC like `Intl`, but without it: creating the first formatter takes a page longer than drawing it,
 * and all presets use UTC.
 */

/**
 * `1 Dec`, or `Dec 1`
 * @throws RangeError for an invalid date, as `Intl` does.
 */
export function shortUtcDay(moment: Date, locale: QuickLocale = 'en-GB'): string {
  const month = months[moment.getUTCMonth()];
  if (month === undefined) throw new RangeError('Invalid time value');
  const day = moment.getUTCDate();
  return locale === 'en-GB' ? `${day} ${month}` : `${month.slice(0, 3)} ${day}`;
}

/** `Tue, 1 Dec 2026`, or `Tue, Dec 1, 2026` */
export function utcDay(moment: Date, locale: QuickLocale = 'en-GB'): string {
  const between = locale === 'en-GB' ? ' ' : ', ';
  return `${String(weekdays[moment.getUTCDay()])}, ${shortUtcDay(moment, locale)}${between}${moment.getUTCFullYear()}`;
}

function utcTime(moment: Date, locale: QuickLocale): string {
  const [hours, minutes] = [moment.getUTCHours(), two(moment.getUTCMinutes())];
  if (locale === 'en-GB') return `${two(hours)}:${minutes}`;
  return `${hours % 12 === 0 ? 12 : hours % 12}:${minutes} ${hours < 12 ? 'AM' : 'PM'}`;
}

/** `Tue, 1 Dec 2026, 09:12 UTC`, or `Tue, Dec 1, 2026, 9:12 AM UTC` */
export function utcMoment(moment: Date, locale: QuickLocale = 'en-GB'): string {
  return `${utcDay(moment, locale)}, ${utcTime(moment, locale)} UTC`;
}
