import { Temporal } from 'temporal-polyfill';
import type { Problems } from './problems';
import { pointerOf } from './read-value';

const PART = /^(?:(from|to)\.)?(\d{4}-\d{2}-\d{2})$/;
const MS_PER_DAY = 86_400_000;

interface Bounds {
  readonly fromMs: number;
  readonly beforeMs: number;
}

function boundsOf(part: string): Bounds | null {
  const [, end, date = ''] = PART.exec(part) ?? [];
  try {
    const fromMs = Temporal.PlainDate.from(date).toZonedDateTime('UTC').epochMilliseconds;
    const beforeMs = fromMs + MS_PER_DAY;
    return { fromMs: end === 'to' ? -Infinity : fromMs, beforeMs: end === 'from' ? Infinity : beforeMs };
  } catch {
    return null;
  }
}

/**
 * Days as filters take them: `from.2026-01-01`, `to.2026-02-01`, both joined by a comma, or one day automatically.
 * Both ends belong to the range, in UTC: an assumption, like the form without a prefix.
 */
export function readDateRange(name: string, value: string, problems: Problems): (at: unknown) => boolean {
  const bounds = value.split(',').map(boundsOf);
  if (bounds.length > 2 || bounds.includes(null))
    problems.add(
      pointerOf(name),
      `value '${value}' is not a date or a range 'from.YYYY-MM-DD,to.YYYY-MM-DD'.`,
    );
  return (at) => {
    const ms = typeof at === 'string' ? Date.parse(at) : NaN;
    return bounds.every((each) => each !== null && ms >= each.fromMs && ms < each.beforeMs);
  };
}
