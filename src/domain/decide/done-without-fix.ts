import { settleStop } from '../cases/awaited-stop';
import type { AwaitedStop, Case } from '../cases/case';
import { clocksOf } from '../cases/case-clocks';
import type { DatedCase } from '../cases/case-timeline';
import type { DateRequest } from '../cases/date-request';
import { waitingRequest, withoutKind, withRequest } from '../cases/waiting-requests';
import type { Connection } from '../connections/connection';
import type { JudgedResolution } from '../mapping/resolution';
import { mayCloseAlone } from '../panel/approval';
import { toEpochMs, type Instant } from '../sla/instant';
import { movesLater } from '../sla/moves-later';
import type { Policy } from '../sla/policy';
import { outcomeOfResolution } from './outcome-of-resolution';

interface Settings {
  readonly connection: Connection;
  readonly policy: Policy;
}

/** A change of an issue's status or resolution, by a person. */
interface StatusChange {
  readonly at: Instant;
  /** Account id. */
  readonly by: string;
  readonly status: {
    readonly done: boolean;
    readonly resolution: JudgedResolution | null;
    readonly isMove: boolean;
  } | null;
}

/** True if a clock of the case would end without its fix or answer, if nothing more were done about it. */
export function endsAClock(kase: DatedCase, at: Instant, policy: Policy): boolean {
  const closed = { ...kase, timeline: [...kase.timeline, { type: 'closed', at } as const] };
  return movesLater(clocksOf(kase, policy, at), clocksOf(closed, policy, at));
}

/** True if an issue that is done without a fix would end a clock, and the person may not decide that alone. */
export function asksToClose(
  kase: DatedCase,
  { at, by }: Pick<StatusChange, 'at' | 'by'>,
  { connection, policy }: Settings,
): boolean {
  return !mayCloseAlone(connection, by) && endsAClock(kase, at, policy);
}

/** True if the case has heard of a later turn of its issue, or of this one: then a change is a repetition, or late. */
function isOldNews({ timeline, awaitedStop }: Case, { at, status }: StatusChange): boolean {
  const atMs = toEpochMs(at);
  if (awaitedStop !== null) {
    const isSame = awaitedStop.isDeclined === true && status?.resolution?.id === awaitedStop.resolution.id;
    return atMs < toEpochMs(awaitedStop.at) || (isSame && atMs === toEpochMs(awaitedStop.at));
  }
  return timeline.some(
    ({ type, at: turnedAt, source }) =>
      source?.system === 'jira' &&
      (type === 'fixed' || type === 'closed' || type === 'reopened') &&
      toEpochMs(turnedAt) >= atMs,
  );
}

function requestOf({ at, by }: StatusChange, name: string, isJudged: boolean): DateRequest {
  return { askedBy: by, askedAt: at, change: { type: 'close', resolution: name, isJudged }, reason: '' };
}

/** The stop of an issue that is done with a resolution that is no fix, or may be none; approvers are asked about it. */
function withStop(
  kase: Case,
  before: Case,
  change: StatusChange,
  resolution: JudgedResolution,
  isJudged: boolean,
  settings: Settings,
): Case {
  const { awaitedStop: awaited } = before;
  const { id, name } = resolution;
  if (awaited?.isDeclined === true && awaited.resolution.id === id && change.status?.isMove !== true)
    return kase;
  const isLaterResolution = change.status?.isMove !== true && awaited !== null && awaited.isDeclined !== true;
  const { at, by } = isLaterResolution ? awaited : change;
  const awaitedStop: AwaitedStop = { at, by, resolution: { id, name }, ...(isJudged && { isJudged }) };
  const waiting = { ...kase, awaitedStop };
  return asksToClose(before, { at, by }, settings)
    ? withRequest(waiting, requestOf({ ...change, at, by }, name, isJudged))
    : waiting;
}

/** The case that waits for no stop any more; the request about it is taken back. */
function withoutStop(kase: Case, { at, by }: StatusChange): Case {
  return { ...withoutKind(kase, 'close', { outcome: 'withdrawn', at, by }), awaitedStop: null };
}

/**
 * A stop that somebody else has to judge or to agree to waits; whatever status comes later takes its place. Another
 * resolution of a stop that nobody could judge counts from when it was done; one that replaces a resolution that was no
 * fix, from its change: until then nobody had said that it was fixed.
 * @param kase the case with the facts of the change.
 * @param before the case without them.
 */
export function withAwaitedStop(kase: Case, before: Case, change: StatusChange, settings: Settings): Case {
  const { awaitedStop: awaited } = before;
  const { status } = change;
  if (status === null || (awaited === null && !status.isMove) || isOldNews(before, change)) return kase;
  if (!status.done) return awaited === null ? kase : withoutStop(kase, change);
  const outcome = outcomeOfResolution(status.resolution, settings.connection);
  const { resolution } = status;
  const isAsked = outcome === 'closed' && asksToClose(before, change, settings);
  if (resolution !== null && (outcome === null || isAsked))
    return withStop(kase, before, change, resolution, outcome !== null, settings);
  if (awaited === null || outcome === null) return kase;
  const left = withoutStop(kase, change);
  if (status.isMove) return left;
  const isJudged = awaited.isJudged === true || awaited.isDeclined === true;
  const { at, by } = isJudged ? change : awaited;
  return settleStop(left, { at, by, resolution: resolution ?? awaited.resolution }, outcome);
}

/** The case once it is judged what the resolution counts as that it waits for; an approver may still have to agree. */
export function withJudgement(kase: Case, outcome: 'fixed' | 'closed', now: Instant): Case {
  const { awaitedStop } = kase;
  if (awaitedStop === null) return kase;
  const request = waitingRequest(kase, 'close');
  if (outcome === 'closed' && request?.change.type === 'close')
    return {
      ...withRequest(kase, { ...request, change: { ...request.change, isJudged: true } }),
      awaitedStop: { ...awaitedStop, isJudged: true },
    };
  return settleStop(withoutKind(kase, 'close', { outcome: 'settled', at: now }), awaitedStop, outcome);
}
