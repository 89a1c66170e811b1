import type { Case } from '../cases/case';
import type { Change, Mention } from '../cases/change';
import type { DateRequest } from '../cases/date-request';
import {
  waitingRequest,
  waitingRequests,
  withEnded,
  withoutKind,
  withRequest,
  withRequestAs,
} from '../cases/waiting-requests';
import type { Reading } from '../issues/issue-view';
import { hasEnded } from '../sla/has-ended';
import type { Instant } from '../sla/instant';
import { policyLabel, type Policy } from '../sla/policy';
import { isFulfilled } from './fulfilled-request';
import { askedToKeep, withKeptDateSettled } from './held-date';
import { remindedOf } from './request-reminder';

/** A case with its requests attended to, and what a comment says of them. */
export interface Attended {
  readonly kase: Case;
  readonly changes: readonly Change[];
  readonly mention: Mention | null;
}

interface Context {
  readonly policy: Policy;
  readonly now: Instant;
  /** True for a check of the clock: reminders that are due are given. */
  readonly givesNotices?: boolean;
}

/** The approvers who may decide a request. */
export function decidersOf({ askedBy, notBy }: DateRequest): Mention {
  return { who: 'approvers', except: notBy ?? askedBy };
}

/** Without the requests that something else has settled since they were made. */
function withSettled(known: Case | null, kase: Case, reading: Reading, { policy, now }: Context): Case {
  if (kase.dateRequest === null) return kase;
  const settled = { outcome: 'settled', at: now } as const;
  const isOver = hasEnded(reading.clock);
  const closing = waitingRequest(kase, 'close');
  const opened =
    closing !== null && isOver ? { ...withoutKind(kase, 'close', settled), awaitedStop: null } : kase;
  const shown = opened.issue === null ? opened : withoutKind(opened, 'delete-issue', settled);
  const applied = waitingRequest(shown, 'policy')?.change;
  const isApplied = applied?.type === 'policy' && policyLabel(applied.to) === policyLabel(policy);
  const pinned = isApplied || isOver ? withoutKind(shown, 'policy', settled) : shown;
  const left = waitingRequests(pinned)
    .filter((request) => isFulfilled(request, reading, policy))
    .reduce((each, request) => withEnded(each, request, { ...settled, by: '', why: null }), pinned);
  return withKeptDateSettled(known, left, policy, now);
}

/**
 * What follows for the requests of a case from whatever has happened to it: those with nothing left to decide end, the
 * approvers are asked about a date that the policy now undercuts, and are reminded of what waits.
 * @param known the case before; `null` for a new one.
 * @param merged the case with what has happened.
 * @param reading of the merged case.
 */
export function attendRequests(
  known: Case | null,
  merged: Case,
  reading: Reading,
  context: Context,
): Attended {
  const settled = withSettled(known, merged, reading, context);
  if (known === null || settled.issue === null) return { kase: settled, changes: [], mention: null };
  const { policy, now } = context;
  const asked = askedToKeep(known, merged, policy, now);
  if (asked !== null)
    return {
      kase: withRequest(settled, asked),
      changes: [{ kind: 'request-asked', request: asked }],
      mention: decidersOf(asked),
    };
  const request = settled.dateRequest;
  const reminded = request === null || context.givesNotices !== true ? null : remindedOf(request, now);
  if (request === null || reminded === null) return { kase: settled, changes: [], mention: null };
  return {
    kase: withRequestAs(settled, request, reminded),
    changes: [{ kind: 'request-reminder', request: reminded }],
    mention: decidersOf(request),
  };
}
