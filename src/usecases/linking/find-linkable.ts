import type { Case } from '../../domain/cases/case';
import { caseKey } from '../../domain/cases/case-key';
import { routed, routeIn } from '../../domain/connections/case-route';
import type { Connection } from '../../domain/connections/connection';
import type { Situation } from '../../domain/decide/decide-case';
import { placeDelivery } from '../../domain/decide/place-delivery';
import type { OlderIssue } from '../../domain/issues/older-issue';
import type { LinkRefusal } from '../../domain/linking/link-refusal';
import { submissionIdIn } from '../../domain/linking/submission-id-in';
import { policyFor } from '../cases/case-context';
import type { AskPorts } from '../conversation/asked-for-comments';
import { otherProgramOf } from '../deliveries/other-program';
import type { ActPorts } from '../panel/act-on-case';
import { connectionsOfProject, type PanelPlace } from '../panel/show-panel';

export type FindLinkablePorts = ActPorts & AskPorts;

/** A case without an issue, the issue that it is to be linked to, and where both are decided about. */
export interface Linkable {
  /** True if nothing is stored of it: its source was asked just now. */
  readonly isNew: boolean;
  readonly kase: Case;
  readonly shown: OlderIssue;
  readonly where: Situation;
}

export type NotLinkable =
  { readonly type: 'refused'; readonly reason: LinkRefusal } | { readonly type: 'no-permission' };

function refused(reason: LinkRefusal): NotLinkable {
  return { type: 'refused', reason };
}

async function seenKey({ issue }: Case, viewer: Pick<ActPorts['viewer'], 'onIssue'>): Promise<string | null> {
  if (issue === null) return null;
  const { mayBrowse } = await viewer.onIssue(issue.id);
  return mayBrowse ? issue.key : null;
}

/** The case of a submission that was never delivered, as its source shows it now; `null` if it cannot be asked or shows none. */
async function readNow(
  submissionId: string,
  connection: Connection,
  { readerOf, tokens, sources }: FindLinkablePorts,
): Promise<Case | null> {
  const reader = readerOf(connection.source);
  const token = reader?.isAllowed() === true ? await tokens.load(connection.id) : null;
  if (reader === null || token === null) return null;
  const event = await reader.submission(token, submissionId);
  if (event === null || otherProgramOf(event, connection) !== null) return null;
  return placeDelivery({ known: null, event, connection, traits: sources.traitsOf(connection.source) });
}

/** The submission in the first of the connections that knows it, or shows it if its source may be asked. */
async function findCase(
  submissionId: string,
  connections: readonly Connection[],
  { asksSource }: FindOptions,
  ports: FindLinkablePorts,
): Promise<{ readonly kase: Case; readonly connection: Connection; readonly isNew: boolean } | null> {
  for (const connection of connections) {
    const { id: connectionId, source } = connection;
    const kase = await ports.cases.load(caseKey({ source, connectionId, submissionId }));
    if (kase?.connectionId === connectionId) return { kase, connection, isNew: false };
    // One submission has one case, whichever connection it belongs to.
    if (kase !== null) return null;
  }
  if (!asksSource) return null;
  for (const connection of connections) {
    const kase = await readNow(submissionId, connection, ports);
    if (kase !== null) return { kase, connection, isNew: true };
  }
  return null;
}

interface FindOptions {
  /** Whether the source is asked for a submission that no delivery told of: not everybody may be allowed to see it yet. */
  readonly asksSource: boolean;
}

/**
 * What linking an issue to a submission would begin with, or why it cannot be linked. Nothing is read before Jira confirms
 * that the person may edit the issue.
 * @param typed id of the submission, or the address of its page.
 * @throws CallFailedError if Jira or the source fails.
 */
export async function findLinkable(
  typed: string,
  { issueId }: PanelPlace,
  options: FindOptions,
  ports: FindLinkablePorts,
): Promise<Linkable | NotLinkable> {
  const { mayEdit } = await ports.viewer.onIssue(issueId);
  if (!mayEdit) return { type: 'no-permission' };
  const submissionId = submissionIdIn(typed);
  if (submissionId === null) return refused({ code: 'not-an-id' });
  if ((await ports.cases.keyOfIssue(issueId)) !== null) return refused({ code: 'already-tracked' });
  const issue = await ports.issues.read(issueId);
  const connections = issue === null ? [] : await connectionsOfProject(issue.projectId, ports.connections);
  if (issue === null || connections.length === 0) return refused({ code: 'no-connection' });
  const found = await findCase(submissionId, connections, options, ports);
  if (found === null) return refused({ code: 'unknown-submission' });
  const { kase, isNew } = found;
  if (kase.issue !== null)
    return refused({ code: 'other-issue', issueKey: await seenKey(kase, ports.viewer) });
  // The list may be a moment older than what an administrator has just saved.
  const connection = await ports.connections.load(found.connection.id);
  if (connection === null) return refused({ code: 'no-connection' });
  const shown = await ports.tracker.readIssue(issue);
  if (shown === null) return refused({ code: 'no-connection' });
  const route = routeIn(connection, issue.projectId);
  const placed: Case = route === null ? kase : { ...kase, route };
  const here = routed(connection, placed.route);
  const policy = await policyFor(placed, here, ports.policies);
  const traits = ports.sources.traitsOf(connection.source);
  return { isNew, kase: placed, shown, where: { connection: here, policy, now: ports.now(), traits } };
}
