import type { ColumnsRefusal } from '../columns/columns-state';
import type { AppFacts, ConnectionFacts } from './health-facts';
import type { StoppedProject } from '../conversation/connection-comments';
import type { FailedTransition } from '../cases/tracked-issue';
import type { UnknownWork } from '../work/queued-work';
import type { Instant } from '../sla/instant';
import { toEpochMs } from '../sla/instant';
import { comparisonProblems, type ComparisonProblem } from './comparison-problems';
import { issueProblems, type IssueProblem } from './issue-problems';
import { peopleLost, type PeopleLost } from './people-lost';
import { senderProblems, type SenderProblem } from './sender-problems';
import { panelProblem, projectProblem, type ProjectProblem } from './project-problem';
import { lackingAnywhere, ruledPlaceProblems, type RuledPlaceProblem } from './ruled-places';

/** A problem that an administrator should know of, with the values for its sentence. */
export type Problem =
  | IssueProblem
  | ComparisonProblem
  | ProjectProblem
  | RuledPlaceProblem
  | SenderProblem
  | PeopleLost
  /** No deliveries can be accepted. */
  | { readonly kind: 'no-secret'; readonly connectionId: string }
  | {
      readonly kind: 'dead-letters';
      readonly connectionId: string;
      readonly count: number;
      /** Those whose body could not be read. */
      readonly unread: number;
      readonly more: boolean;
    }
  | { readonly kind: 'dead-letters-dropped'; readonly connectionId: string; readonly count: number }
  /** Accepted long ago and never finished: the queue dropped them. */
  | {
      readonly kind: 'stranded';
      readonly connectionId: string;
      readonly count: number;
      readonly more: boolean;
      readonly oldestAt: Instant;
    }
  | { readonly kind: 'missing-scopes'; readonly scopes: readonly string[] }
  | { readonly kind: 'missing-fields'; readonly connectionId: string; readonly fields: readonly string[] }
  /** Issues that should have followed source states and could not. */
  | { readonly kind: 'not-moved'; readonly connectionId: string; readonly moves: readonly FailedTransition[] }
  | {
      readonly kind: 'backlog';
      readonly connectionId: string;
      readonly count: number;
      readonly more: boolean;
      readonly oldestAt: Instant;
    }
  | { readonly kind: 'held-back'; readonly until: Instant }
  /** The queue holds or held work that another version of the app has queued. */
  | { readonly kind: 'unknown-work'; readonly work: UnknownWork }
  /** The app's fields keep the values that they have. */
  | ({ readonly kind: 'columns-refused' } & ColumnsRefusal)
  | { readonly kind: 'egress-refused'; readonly host: string }
  /** Deliveries are suspended. */
  | {
      readonly kind: 'paused';
      readonly connectionId: string;
      readonly since: Instant;
      readonly count: number;
      readonly more: boolean;
    }
  /** In a service project a comment was visible to customers: it was removed, and no more are written there. */
  | ({ readonly kind: 'comments-stopped'; readonly connectionId: string } & Omit<StoppedProject, 'at'>)
  | { readonly kind: 'comments-not-read'; readonly connectionId: string; readonly message: string }
  | { readonly kind: 'no-token'; readonly connectionId: string }
  /** Nobody is named who decides what would move a date later: administrators of the project do. */
  | { readonly kind: 'no-approvers'; readonly connectionId: string }
  | { readonly kind: 'no-delivery-yet'; readonly connectionId: string };

/** `bad`: something is lost, or will be. `warning`: something is late or incomplete. `note`: something is off. */
export type Weight = 'bad' | 'warning' | 'note';

const weights: Readonly<Record<Problem['kind'], Weight>> = {
  'no-secret': 'bad',
  'dead-letters': 'bad',
  'dead-letters-dropped': 'bad',
  stranded: 'bad',
  'signing-proposed': 'bad',
  'missing-scopes': 'bad',
  'unknown-work': 'bad',
  'token-refused': 'bad',
  duplicated: 'bad',
  'issues-doubled': 'bad',
  'issues-deleted': 'bad',
  'issues-gone': 'bad',
  'issues-refused': 'bad',
  'project-unseen': 'bad',
  'project-archived': 'bad',
  'ruled-project-unseen': 'bad',
  'ruled-project-archived': 'bad',
  'unjudged-resolution': 'warning',
  'issues-unseen': 'warning',
  'issues-not-commented': 'warning',
  'issues-not-written': 'warning',
  'issues-not-linked': 'warning',
  'issues-not-mirrored': 'warning',
  'issues-not-answered': 'warning',
  'issues-not-sent': 'warning',
  'issues-to-send': 'note',
  'comments-stopped': 'bad',
  'comments-not-read': 'warning',
  'calls-refused': 'warning',
  'foreign-deliveries': 'warning',
  'people-lost': 'warning',
  'panel-not-pinned': 'warning',
  'comparison-failed': 'warning',
  'comparison-late': 'warning',
  'missing-fields': 'warning',
  'ruled-missing-fields': 'warning',
  'not-moved': 'warning',
  backlog: 'warning',
  'held-back': 'warning',
  'columns-refused': 'warning',
  'issues-moved': 'note',
  'issues-far': 'note',
  'issues-contested': 'warning',
  'issues-property-changed': 'note',
  'issues-blocked': 'note',
  'issues-long': 'note',
  'issues-asked': 'warning',
  'no-approvers': 'note',
  'project-renamed': 'note',
  'egress-refused': 'note',
  paused: 'note',
  'no-token': 'note',
  'no-delivery-yet': 'note',
};

/** The weight of a problem. */
export function weightOf({ kind }: Problem): Weight {
  return weights[kind];
}

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
