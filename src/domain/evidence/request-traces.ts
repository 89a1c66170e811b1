import type { DecidedRequest, RequestedChange, RequestedFact } from '../cases/date-request';
import { factOf } from '../panel/request-kinds';
import type { TimelineEvent } from '../sla/timeline';
import type { EvidenceLine } from './evidence';

/** The part of a line in which a decided request is seen beside the list of requests. */
export type Traced = Pick<EvidenceLine, 'requests' | 'timeline' | 'policyChanges'>;

function decidedIn({ requests }: Traced): readonly DecidedRequest[] {
  return requests.filter((request): request is DecidedRequest => 'outcome' in request);
}

function isFactual(change: RequestedChange): change is RequestedFact {
  return !['close', 'delete-issue', 'policy', 'keep-date'].includes(change.type);
}

/** True for a fact that says what another one says: it may say more, and who reported it when is asked apart. */
function says(fact: TimelineEvent, wanted: TimelineEvent): boolean {
  const said = fact as unknown as Readonly<Record<string, unknown>>;
  return Object.entries(wanted).every(([name, value]) => said[name] === value);
}

function hasFact({ timeline }: Traced, wanted: TimelineEvent, reportedBy: string): boolean {
  return timeline.some((fact) => says(fact, wanted) && fact.source?.id === reportedBy);
}

/** True if what an approver agreed to was done. */
function isDone({ change, reason, askedBy, askedAt, at, by }: DecidedRequest, line: Traced): boolean {
  if (isFactual(change)) return hasFact(line, factOf(change, { at, reason, approvedBy: by }), askedBy);
  switch (change.type) {
    case 'close':
      return line.timeline.some((fact) => fact.type === 'closed' && fact.approvedBy === by);
    case 'delete-issue':
      return hasFact(line, { type: 'closed', at: askedAt, approvedBy: by }, askedBy);
    case 'policy':
      return line.policyChanges.some(
        ({ at: madeAt, approvedBy, to }) =>
          madeAt === at && approvedBy === by && to.id === change.to.id && to.version === change.to.version,
      );
    case 'keep-date':
      return line.timeline.some(
        (fact) => (fact.type === 'extended' || fact.type === 'date-set') && fact.dueDate === change.dueDate,
      );
  }
}

/** The approved requests of a line of which neither its timeline nor its changes of policy have what they brought about. */
export function requestsWithoutTrace(line: Traced): readonly DecidedRequest[] {
  return decidedIn(line).filter((request) => request.outcome === 'approved' && !isDone(request, line));
}

/**
 * The facts of a line that an approver agreed to, without the request. A case drops its oldest requests: facts from before
 * the first one that is left are not judged.
 */
export function factsWithoutRequest(line: Traced): readonly TimelineEvent[] {
  const decided = decidedIn(line);
  const [first] = decided;
  if (first === undefined) return [];
  return line.timeline.filter((fact) => {
    const { source } = fact;
    const approvedBy = 'approvedBy' in fact ? fact.approvedBy : undefined;
    if (approvedBy === undefined || source?.system !== 'panel') return false;
    if (Date.parse(source.reportedAt) < Date.parse(first.at)) return false;
    return !decided.some(
      ({ outcome, at, by }) => outcome === 'approved' && at === source.reportedAt && by === approvedBy,
    );
  });
}
