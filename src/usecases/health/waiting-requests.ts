import type { WaitingRequest, WaitingRequestsResult } from '../../contract/health';
import type { Case } from '../../domain/cases/case';
import { caseKey } from '../../domain/cases/case-key';
import { refuseAction } from '../../domain/panel/refuse-action';
import { askedNote } from '../../domain/issues/lasting-note';
import { contextOf } from '../cases/case-context';
import { contextFor, type ActPorts } from '../panel/act-on-case';

export interface WaitingRequestsPorts extends ActPorts {
  readonly viewer: ActPorts['viewer'];
}

/** A page of the admin page; the rest follows once these are decided. */
const MAX_SHOWN = 100;
const MAX_NOTES = 1000;

async function toView(kase: Case, accountId: string, ports: ActPorts): Promise<WaitingRequest | null> {
  const { dateRequest: request, issue, deletedIssue } = kase;
  if (request === null || askedNote(kase, ports.now()) === null) return null;
  const where = {
    ...(await contextOf(kase, ports)),
    now: ports.now(),
    traits: ports.sources.traitsOf(kase.source),
  };
  const context = await contextFor(
    kase,
    { issueId: issue?.id ?? '', accountId, mayEdit: false },
    where,
    ports,
  );
  return {
    caseKey: caseKey(kase),
    version: kase.version,
    connectionId: kase.connectionId,
    issueKey: issue?.key ?? deletedIssue?.key ?? '',
    submissionId: kase.submissionId,
    title: kase.facts.title,
    request,
    askedBy: request.askedBy,
    // Whoever sees this page administers Jira.
    refusedBecause: refuseAction({ type: 'approve-extension' }, { ...context, isAdministrator: true }),
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
