import type { Instant } from '../sla/instant';
import { toEpochMs } from '../sla/instant';
import { comparisonProblems } from './comparison-problems';
import type { AppFacts, ConnectionFacts } from './health-facts';
import { issueProblems } from './issue-problems';
import { peopleLost } from './people-lost';
import { weightOf, type Problem, type Weight } from './problem';
import { panelProblem, projectProblem } from './project-problem';
import { lackingAnywhere, ruledPlaceProblems } from './ruled-places';
import { senderProblems } from './sender-problems';

/** Deliveries that wait longer than this are reported. */
const BACKLOG_MS = 10 * 60_000;

function connectionProblems(facts: ConnectionFacts, nowMs: number): readonly (Problem | null)[] {
  const {
    connectionId,
    backlog,
    stranded,
    deadLetters,
    droppedDeadLetters,
    missingFields: fields,
    paused,
  } = facts;
  return [
    facts.hasWebhook && facts.secrets === 0 ? { kind: 'no-secret', connectionId } : null,
    deadLetters.count > 0
      ? {
          kind: 'dead-letters',
          connectionId,
          count: deadLetters.count,
          unread: facts.unreadDeadLetters,
          more: deadLetters.more,
        }
      : null,
    ...senderProblems(facts),
    droppedDeadLetters > 0 ? { kind: 'dead-letters-dropped', connectionId, count: droppedDeadLetters } : null,
    stranded.oldestAt === null
      ? null
      : { kind: 'stranded', connectionId, ...stranded, oldestAt: stranded.oldestAt },
    ...comparisonProblems(facts, nowMs),
    ...facts.comments.stopped.map(
      ({ projectKey, issueKey }) =>
        ({ kind: 'comments-stopped', connectionId, projectKey, issueKey }) as const,
    ),
    facts.comments.trouble === null
      ? null
      : { kind: 'comments-not-read', connectionId, message: facts.comments.trouble },
    ...issueProblems(connectionId, facts, lackingAnywhere(facts)),
    projectProblem(connectionId, facts.projectKey),
    panelProblem(connectionId, facts.projectKey, facts.panelRefused),
    ...ruledPlaceProblems(connectionId, facts.ruledPlaces),
    peopleLost(facts, nowMs),
    fields.length > 0 ? { kind: 'missing-fields', connectionId, fields } : null,
    facts.failedTransition.length > 0
      ? { kind: 'not-moved', connectionId, moves: facts.failedTransition }
      : null,
    backlog.oldestAt !== null && nowMs - toEpochMs(backlog.oldestAt) > BACKLOG_MS
      ? { kind: 'backlog', connectionId, ...backlog, oldestAt: backlog.oldestAt }
      : null,
    paused === null
      ? null
      : {
          kind: 'paused',
          connectionId,
          since: paused.since,
          count: paused.suspended.count,
          more: paused.suspended.more,
        },
    facts.api?.isAllowed === true && !facts.hasToken ? { kind: 'no-token', connectionId } : null,
    facts.approvers === 0 ? { kind: 'no-approvers', connectionId } : null,
    facts.hasWebhook && facts.lastDeliveryAt === null ? { kind: 'no-delivery-yet', connectionId } : null,
  ];
}

const order: readonly Weight[] = ['bad', 'warning', 'note'];

/** All problems that an administrator should know of, the worst first. */
export function assessHealth(
  app: AppFacts,
  connections: readonly ConnectionFacts[],
  now: Instant,
): readonly Problem[] {
  const nowMs = toEpochMs(now);
  const refusedHosts = connections.flatMap(({ api }) => (api?.isAllowed === false ? [api.host] : []));
  const isSuspended = app.heldUntil !== null && toEpochMs(app.heldUntil) > nowMs;
  const all: readonly (Problem | null)[] = [
    app.missingScopes.length > 0 ? { kind: 'missing-scopes', scopes: app.missingScopes } : null,
    app.unknownWork === null ? null : { kind: 'unknown-work', work: app.unknownWork },
    isSuspended ? { kind: 'held-back', until: app.heldUntil } : null,
    app.columnsRefused === null ? null : { kind: 'columns-refused', ...app.columnsRefused },
    ...[...new Set(refusedHosts)].map((host) => ({ kind: 'egress-refused', host }) as const),
    ...connections.flatMap((connection) => connectionProblems(connection, nowMs)),
  ];
  const found = all.filter((problem) => problem !== null);
  return order.flatMap((weight) => found.filter((problem) => weightOf(problem) === weight));
}
