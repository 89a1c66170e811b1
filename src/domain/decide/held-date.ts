import type { Case } from '../cases/case';
import type { DateRequest } from '../cases/date-request';
import { waitingRequest, withoutKind, withRequestAs } from '../cases/waiting-requests';
import { datesGoingOn } from '../issues/dates-going-on';
import type { Instant } from '../sla/instant';
import type { Policy } from '../sla/policy';
import { MS_PER_DAY } from '../sla/zoned-time';

/** True if somebody has set or extended a date, whether or not it counts. */
function hasDate({ timeline }: Case): boolean {
  return timeline.some(({ type }) => type === 'date-set' || type === 'extended');
}

/**
 * The request that follows if the policy now gives an earlier date than before, and a date that was set or extended keeps
 * it from counting: a severity has risen, or a flag was set. Whoever wanted that date does not decide it. A paused clock shows
 * no date: there those count that it would have if it went on now.
 * @param known the case before the change.
 * @param merged the case with it.
 * @returns `null` if nothing is undercut.
 */
export function askedToKeep(known: Case, merged: Case, policy: Policy, now: Instant): DateRequest | null {
  if (!hasDate(merged)) return null;
  const { dueDate, origin } = datesGoingOn(merged, policy, now);
  const policyDate = origin?.policyDate ?? null;
  const by = origin?.by ?? '';
  if (dueDate === null || policyDate === null || policyDate >= dueDate) return null;
  const before = datesGoingOn(known, policy, now);
  // Without a rating before, the policy gave no date.
  const wasNoLater = before.policyDate !== null && before.policyDate <= policyDate;
  if (before.dueDate !== dueDate || wasNoLater) return null;
  return {
    askedBy: '',
    askedAt: now,
    change: { type: 'keep-date', dueDate, policyDate, before: before.policyDate },
    reason: '',
    ...(by !== '' && { notBy: by }),
  };
}

/** A local date some days later. */
function shifted(date: string, days: number): string {
  return new Date(Date.parse(date) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** By how many days the pause of a clock has moved the policy's date on since the question was asked. */
function pausedDays(known: Case | null, asked: string, policy: Policy, now: Instant): number {
  if (known === null) return 0;
  const { isPaused, policyDate } = datesGoingOn(known, policy, now);
  return isPaused && policyDate !== null ? (Date.parse(policyDate) - Date.parse(asked)) / MS_PER_DAY : 0;
}

/**
 * The case without a question about a date that holds no more, or that nothing undercuts by now. What a pause moves on, it
 * moves for the date before and the one after alike.
 * @param known the case before the change; `null` for a new one.
 */
export function withKeptDateSettled(known: Case | null, kase: Case, policy: Policy, now: Instant): Case {
  const request = waitingRequest(kase, 'keep-date');
  if (request?.change.type !== 'keep-date') return kase;
  const { change } = request;
  const { dueDate, origin } = datesGoingOn(kase, policy, now);
  const policyDate = origin?.policyDate ?? null;
  const days = pausedDays(known, change.policyDate, policy, now);
  const before = change.before === null ? null : shifted(change.before, days);
  const isEarlier = policyDate !== null && (before === null || policyDate < before);
  const holds = dueDate === change.dueDate && isEarlier && policyDate < dueDate;
  if (!holds) return withoutKind(kase, 'keep-date', { outcome: 'settled', at: now });
  if (policyDate === change.policyDate) return kase;
  return withRequestAs(kase, request, { ...request, change: { ...change, policyDate, before } });
}
