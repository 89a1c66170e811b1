import type { Case } from '../cases/case';
import { timelineOf } from '../cases/case-timeline';
import type { DateRequest } from '../cases/date-request';
import { waitingRequest, withoutKind, withRequestAs } from '../cases/waiting-requests';
import { dateOriginOf } from '../issues/date-origin';
import type { Reading } from '../issues/issue-view';
import { clockOf } from '../sla/clock-of';
import type { Instant } from '../sla/instant';
import type { Policy } from '../sla/policy';

interface Dates {
  readonly dueDate: string | null;
  /** What the policy alone gives. */
  readonly policyDate: string | null;
}

function datesOf(kase: Case, policy: Policy, now: Instant): Dates {
  const clock = clockOf(policy, timelineOf(kase), 'fix', now);
  const origin = dateOriginOf(kase, clock, policy, now);
  return { dueDate: clock.dueDate, policyDate: origin === null ? clock.dueDate : origin.policyDate };
}

/**
 * The request that follows if the policy now gives an earlier date than before, and a date that was set or extended keeps
 * it from counting: a severity has risen, or a flag was set. Whoever wanted that date does not decide it.
 * @param known the case before the change.
 * @param reading the case with it.
 * @returns `null` if nothing is undercut.
 */
export function askedToKeep(
  known: Case,
  { clock: { dueDate }, origin }: Reading,
  policy: Policy,
  now: Instant,
): DateRequest | null {
  const policyDate = origin?.policyDate ?? null;
  const by = origin?.by ?? '';
  if (dueDate === null || policyDate === null || policyDate >= dueDate) return null;
  const before = datesOf(known, policy, now);
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

/** The case without a question about a date that holds no more, or that nothing undercuts by now. */
export function withKeptDateSettled(
  kase: Case,
  { clock: { dueDate }, origin }: Pick<Reading, 'clock' | 'origin'>,
  now: Instant,
): Case {
  const request = waitingRequest(kase, 'keep-date');
  if (request?.change.type !== 'keep-date') return kase;
  const policyDate = origin?.policyDate ?? null;
  const { before } = request.change;
  const isEarlier = policyDate !== null && (before === null || policyDate < before);
  const holds = dueDate === request.change.dueDate && isEarlier && policyDate < dueDate;
  if (!holds) return withoutKind(kase, 'keep-date', { outcome: 'settled', at: now });
  if (policyDate === request.change.policyDate) return kase;
  return withRequestAs(kase, request, { ...request, change: { ...request.change, policyDate } });
}
