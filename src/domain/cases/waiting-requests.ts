import type { Instant } from '../sla/instant';
import type { Case } from './case';
import type { DateRequest, DecidedRequest, RequestedChange, RequestOutcome } from './date-request';

/** The latest decided requests that a case keeps, within so many bytes: approved ones are on the timeline as well. */
export const KEPT_REQUESTS = 20;
const KEPT_BYTES = 16 * 1024;

type RequestType = RequestedChange['type'];

/** How a request ended: who ended it, when and why. */
export type Ending = Pick<DecidedRequest, 'outcome' | 'at' | 'by' | 'why'>;

/** All requests of a case that wait: the first is decided first. */
export function waitingRequests({
  dateRequest,
  laterRequests = [],
}: Pick<Case, 'dateRequest' | 'laterRequests'>): readonly DateRequest[] {
  return dateRequest === null ? [] : [dateRequest, ...laterRequests];
}

/** The waiting request of a kind; `null` without one. */
export function waitingRequest(
  kase: Pick<Case, 'dateRequest' | 'laterRequests'>,
  type: RequestType,
): DateRequest | null {
  return waitingRequests(kase).find(({ change }) => change.type === type) ?? null;
}

function withWaiting(kase: Case, waiting: readonly DateRequest[]): Case {
  const [first, ...later] = waiting;
  const isListed = later.length > 0 || kase.laterRequests !== undefined;
  return { ...kase, dateRequest: first ?? null, ...(isListed && { laterRequests: later }) };
}

function bytesOf(all: readonly DecidedRequest[]): number {
  return new TextEncoder().encode(JSON.stringify(all)).length;
}

/** Cuts the history from its start to what a case keeps. */
function kept(all: readonly DecidedRequest[]): readonly DecidedRequest[] {
  const latest = all.slice(-KEPT_REQUESTS);
  while (latest.length > 1 && bytesOf(latest) > KEPT_BYTES) latest.shift();
  return latest;
}

/** The case with one more request. It takes the place of one of the same kind, else it is decided after the others. */
export function withRequest(kase: Case, request: DateRequest): Case {
  const waiting = waitingRequests(kase);
  const isSameKind = ({ change }: DateRequest): boolean => change.type === request.change.type;
  return withWaiting(
    kase,
    waiting.some(isSameKind)
      ? waiting.map((each) => (isSameKind(each) ? request : each))
      : [...waiting, request],
  );
}

/** The case with a waiting request replaced, in its place. */
export function withRequestAs(kase: Case, before: DateRequest, after: DateRequest): Case {
  return withWaiting(
    kase,
    waitingRequests(kase).map((each) => (each === before ? after : each)),
  );
}

/** The case without a request, which its history keeps; the next one takes its place. */
export function withEnded(kase: Case, request: DateRequest, ending: Ending): Case {
  const left = waitingRequests(kase).filter((each) => each !== request);
  const { askedBy, askedAt, change, reason } = request;
  const decidedRequests = kept([
    ...(kase.decidedRequests ?? []),
    { askedBy, askedAt, change, reason, ...ending },
  ]);
  return { ...withWaiting(kase, left), decidedRequests };
}

/** The requests that waited before and were withdrawn since. @param before the case before. @param after the case now. */
export function withdrawnSince(before: Case, after: Case): readonly DateRequest[] {
  const left = waitingRequests(after);
  return waitingRequests(before).filter(
    (request) =>
      !left.includes(request) &&
      (after.decidedRequests ?? []).some(
        ({ outcome, change, askedAt }) =>
          outcome === 'withdrawn' && change === request.change && askedAt === request.askedAt,
      ),
  );
}

/** The case without a request of a kind, if one waits. */
export function withoutKind(
  kase: Case,
  type: RequestType,
  ending: { readonly outcome: RequestOutcome; readonly at: Instant; readonly by?: string },
): Case {
  const request = waitingRequest(kase, type);
  return request === null ? kase : withEnded(kase, request, { by: '', why: null, ...ending });
}
