import type { WaitingRequest, WaitingRequestsResult } from '../../contract/health';
import type { Case } from '../../domain/cases/case';
import { caseKey } from '../../domain/cases/case-key';
import { routed } from '../../domain/connections/case-route';
import type { ActionRefusal } from '../../domain/panel/case-action';
import { refuseAction } from '../../domain/panel/refuse-action';
import { askedNote } from '../../domain/issues/lasting-note';
import { connectionFor, findPolicy } from '../cases/case-context';
import { contextFor, type ActPorts } from '../panel/act-on-case';

export interface WaitingRequestsPorts extends ActPorts {
  readonly viewer: ActPorts['viewer'];
}

/** A page of the admin page; the rest follows once these are decided. */
const MAX_SHOWN = 100;
const MAX_NOTES = 1000;

/** Why the request cannot be approved now; `null` if it can. One without its policy must not hide the others. */
async function refusalOf(kase: Case, accountId: string, ports: ActPorts): Promise<ActionRefusal | null> {
  const connection = routed(await connectionFor(kase.connectionId, ports.connections), kase.route);
  const policy = await findPolicy(kase, connection, ports.policies);
  if (policy === null) return 'policy-missing';
  const viewer = { issueId: kase.issue?.id ?? '', accountId, mayEdit: false };
  const traits = ports.sources.traitsOf(kase.source);
  const where = { connection, policy, now: ports.now(), traits };
  const context = await contextFor(kase, viewer, where, ports);
  // Whoever sees this page administers Jira.
  return refuseAction({ type: 'approve-extension' }, { ...context, isAdministrator: true });
}

async function toView(kase: Case, accountId: string, ports: ActPorts): Promise<WaitingRequest | null> {
  const { dateRequest: request, issue, deletedIssue } = kase;
  if (request === null || askedNote(kase, ports.now()) === null) return null;
  return {
    caseKey: caseKey(kase),
    version: kase.version,
    connectionId: kase.connectionId,
    issueKey: issue?.key ?? deletedIssue?.key ?? '',
    submissionId: kase.submissionId,
    title: kase.facts.title,
    request,
    askedBy: request.askedBy,
    refusedBecause: await refusalOf(kase, accountId, ports),
  };
}

/** The requests that the admin page lists: for a policy, and about deleted issues. */
export async function listRequests(
  accountId: string,
  ports: WaitingRequestsPorts,
): Promise<WaitingRequestsResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const connections = await ports.connections.list();
  const lists = await Promise.all(connections.map(({ id }) => ports.notes.list(id, MAX_NOTES)));
  const keys = lists.flatMap(({ items }) =>
    items.filter(({ kind }) => kind === 'asked').map((note) => note.caseKey),
  );
  const cases = await ports.cases.loadAll(keys.slice(0, MAX_SHOWN));
  const views = await Promise.all(cases.map((kase) => toView(kase, accountId, ports)));
  const shown = views.filter((view) => view !== null);
  const names = await ports.people.namesOf(
    [...new Set(shown.map(({ askedBy }) => askedBy))].filter((id) => id !== ''),
  );
  return {
    type: 'requests',
    requests: shown.map((view) => ({ ...view, askedBy: names[view.askedBy] ?? view.askedBy })),
    more: keys.length > MAX_SHOWN || lists.some(({ more }) => more),
  };
}
