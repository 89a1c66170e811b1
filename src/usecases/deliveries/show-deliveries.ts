import type {
  DeliveredCase,
  DeliveriesRequest,
  DeliveriesResult,
  DeliveryDetailResult,
} from '../../contract/deliveries';
import { caseKey, type CaseIdentity } from '../../domain/cases/case-key';
import { routed } from '../../domain/connections/case-route';
import type { DeliveryRecord } from '../../domain/deliveries/delivery';
import { matchesDeliveryFilter } from '../../domain/deliveries/delivery-filter';
import { readCase } from '../../domain/issues/issue-view';
import { disqualify } from '../../domain/decide/qualify';
import type { CaseContextPorts } from '../cases/case-context';
import { CallFailedError } from '../errors/call-failed-error';
import { filterPages } from '../base/filter-pages';
import type { CaseStore } from '../cases/ports';
import type { DeadLetterStore, DeliveryId, DeliveryStore } from './ports';
import { titlesOf } from './titles';
import type { Now, ViewerPermissions } from '../base/ports';
import type { SourceDirectory } from '../sources/ports';

export interface ShowDeliveriesPorts extends CaseContextPorts {
  readonly now: Now;
  readonly viewer: ViewerPermissions;
  readonly cases: Pick<CaseStore, 'load' | 'loadAll' | 'findByIssue'>;
  /** Jira's issues, as the person at the page sees them; `null` where they see none of that key. */
  readonly issues: { read(idOrKey: string): Promise<{ readonly id: string } | null> };
  readonly deliveries: Pick<DeliveryStore, 'list' | 'find'>;
  readonly deadLetters: Pick<DeadLetterStore, 'load'>;
  readonly sources: SourceDirectory;
}

const BOUNDS = { enough: 50, maxLooked: 500, pageSize: 50 };

const ISSUE_KEY = /^[A-Z][A-Z0-9_]+-\d+$/i;

/** A moved or renamed issue keeps its id, by which its case is found. */
async function submissionOfKey(
  text: string,
  { issues, cases }: Pick<ShowDeliveriesPorts, 'issues' | 'cases'>,
): Promise<string | null> {
  if (!ISSUE_KEY.test(text)) return null;
  const issue = await issues.read(text.toUpperCase()).catch((error: unknown) => {
    // Without Jira's answer the keys that the deliveries had are searched.
    if (error instanceof CallFailedError) return null;
    throw error;
  });
  return issue === null ? null : ((await cases.findByIssue(issue.id))?.submissionId ?? null);
}

/** The finding that a delivery is about; none for one that could not be read. */
function identityOf({ source, connectionId, submissionId }: DeliveryRecord): readonly CaseIdentity[] {
  return submissionId === null ? [] : [{ source, connectionId, submissionId }];
}

/** Deliveries that match an administrator's filter, the newest first. */
export async function listDeliveries(
  { connectionId, from, to, cursor: token, ...filter }: DeliveriesRequest,
  ports: ShowDeliveriesPorts,
): Promise<DeliveriesResult> {
  const { viewer, deliveries, now } = ports;
  if (!(await viewer.mayAdminister())) return { type: 'no-permission' };
  const found = await submissionOfKey(filter.text.trim(), ports);
  const { items, looked, cursor } = await filterPages(
    (period, after, limit) => deliveries.list(connectionId, period, after, limit),
    { period: { from, to }, token, now: now() },
    (record) => matchesDeliveryFilter(record, filter, found),
    BOUNDS,
  );
  const titles = await titlesOf(items.flatMap(identityOf), ports);
  const listed = items.map((record) => {
    const [identity] = identityOf(record);
    return { ...record, title: identity === undefined ? null : (titles.get(caseKey(identity)) ?? null) };
  });
  return { type: 'deliveries', deliveries: listed, looked, cursor };
}

async function caseOf(
  { source, connectionId, submissionId }: DeliveryRecord,
  { cases, connections, policies, sources, now }: ShowDeliveriesPorts,
): Promise<DeliveredCase | null> {
  const kase =
    submissionId === null ? null : await cases.load(caseKey({ source, connectionId, submissionId }));
  if (kase === null) return null;
  const reported = {
    connectionId: kase.connectionId,
    issueKey: kase.issue?.key ?? null,
    state: kase.facts.state,
  };
  const unknown = { ...reported, severity: null, clock: null, dueDate: null, withoutIssue: null };
  const connection = await connections.load(kase.connectionId);
  if (connection === null) return unknown;
  const policy = await (kase.policy === null
    ? policies.current(routed(connection, kase.route).policyId)
    : policies.pinned(kase.policy));
  if (policy === null) return unknown;
  const { clock, view } = readCase(kase, connection, policy, now());
  const withoutIssue =
    kase.issue === null ? disqualify(kase, view.severity, connection, sources.traitsOf(kase.source)) : null;
  return { ...reported, severity: view.severity, clock: clock.state, dueDate: clock.dueDate, withoutIssue };
}

/** Everything known about one delivery, and the current case of its submission. */
export async function showDelivery(
  id: DeliveryId,
  ports: ShowDeliveriesPorts,
): Promise<DeliveryDetailResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const delivery = await ports.deliveries.find(id);
  if (delivery === null) return { type: 'unknown-delivery' };
  const { connectionId, eventId, outcome } = delivery;
  const deadLetter = outcome === 'dead' ? await ports.deadLetters.load(connectionId, eventId) : null;
  return {
    type: 'delivery',
    now: ports.now(),
    delivery,
    deadLetter: deadLetter && {
      diedAt: deadLetter.diedAt,
      attempts: deadLetter.attempts,
      reason: deadLetter.reason,
    },
    kase: await caseOf(delivery, ports),
  };
}
