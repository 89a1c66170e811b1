import type { Case } from '../../domain/cases/case';
import { caseKey } from '../../domain/cases/case-key';
import { routed, routeIn } from '../../domain/connections/case-route';
import type { Situation } from '../../domain/decide/decide-case';
import type { OlderIssue } from '../../domain/issues/older-issue';
import type { LinkRefusal } from '../../domain/linking/link-refusal';
import { submissionIdIn } from '../../domain/linking/submission-id-in';
import { policyFor } from '../cases/case-context';
import type { ActPorts } from '../panel/act-on-case';
import { connectionsOfProject, type PanelPlace } from '../panel/show-panel';

/** A case without an issue, the issue that it is to be linked to, and where both are decided about. */
export interface Linkable {
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

/**
 * What linking the issue of a page to a submission would begin with, or why it cannot be linked. Nothing is read before
 * Jira confirms that the person may edit the issue.
 * @param typed id of the submission, or the address of its page.
 * @throws CallFailedError if Jira fails.
 */
export async function findLinkable(
  typed: string,
  { issueId }: PanelPlace,
  ports: ActPorts,
): Promise<Linkable | NotLinkable> {
  const { mayEdit } = await ports.viewer.onIssue(issueId);
  if (!mayEdit) return { type: 'no-permission' };
  const submissionId = submissionIdIn(typed);
  if (submissionId === null) return refused({ code: 'not-an-id' });
  if ((await ports.cases.keyOfIssue(issueId)) !== null) return refused({ code: 'already-tracked' });
  const issue = await ports.issues.read(issueId);
  const connections = issue === null ? [] : await connectionsOfProject(issue.projectId, ports.connections);
  if (issue === null || connections.length === 0) return refused({ code: 'no-connection' });
  for (const connection of connections) {
    const { id: connectionId, source } = connection;
    const kase = await ports.cases.load(caseKey({ source, connectionId, submissionId }));
    if (kase?.connectionId !== connectionId) continue;
    if (kase.issue !== null)
      return refused({ code: 'other-issue', issueKey: await seenKey(kase, ports.viewer) });
    const shown = await ports.tracker.readIssue(issue);
    if (shown === null) return refused({ code: 'no-connection' });
    const route = routeIn(connection, issue.projectId);
    const placed: Case = route === null ? kase : { ...kase, route };
    const here = routed(connection, placed.route);
    const policy = await policyFor(placed, here, ports.policies);
    const traits = ports.sources.traitsOf(source);
    return { kase: placed, shown, where: { connection: here, policy, now: ports.now(), traits } };
  }
  return refused({ code: 'unknown-submission' });
}
