const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'] as const;

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * Formats moments in UTC like `Intl` for `en-GB`, but without it: creating the first formatter takes a page longer than
 * drawing it, and all presets use UTC.
 */

/**
 * `1 Dec`
 * @throws RangeError for an invalid date, as `Intl` does.
 */
export function shortUtcDay(moment: Date): string {
  const month = months[moment.getUTCMonth()];
  if (month === undefined) throw new RangeError('Invalid time value');
  return `${moment.getUTCDate()} ${month}`;
}

/** `Tue, 1 Dec 2026` */
export function utcDay(moment: Date): string {
  return `${String(weekdays[moment.getUTCDay()])}, ${shortUtcDay(moment)} ${moment.getUTCFullYear()}`;
}

/** `Tue, 1 Dec 2026, 09:12 UTC` */
export function utcMoment(moment: Date): string {
  return `${utcDay(moment)}, ${two(moment.getUTCHours())}:${two(moment.getUTCMinutes())} UTC`;
}
