import type { DateRequest } from '../cases/date-request';
import { toEpochMs, toInstant, type Instant } from '../sla/instant';
import { MS_PER_DAY } from '../sla/zoned-time';

/** So often the approvers are reminded, once a day; after that, health and the panel alone tell that it waits. */
export const MAX_REMINDERS = 14;

/**
 * When the approvers are reminded next of a request. Never of a policy: it may have asked about hundreds of issues, and
 * the admin page lists them together.
 * @returns `null` for never.
 */
export function reminderAt({ askedAt, reminded, change }: DateRequest): Instant | null {
  if (change.type === 'policy' || (reminded?.count ?? 0) >= MAX_REMINDERS) return null;
  return toInstant(toEpochMs(reminded?.at ?? askedAt) + MS_PER_DAY);
}

/** The request with the reminder that is due; `null` if none is. */
export function remindedOf(request: DateRequest, now: Instant): DateRequest | null {
  const at = reminderAt(request);
  if (at === null || toEpochMs(at) > toEpochMs(now)) return null;
  return { ...request, reminded: { count: (request.reminded?.count ?? 0) + 1, at: now } };
}
