import type { LinkResult, MayUnlinkResult } from '../../contract/linking';
import type { Case } from '../../domain/cases/case';
import type { TrackedIssue } from '../../domain/cases/tracked-issue';
import { webLinkId } from '../../domain/cases/web-link-id';
import { unlinked } from '../../domain/decide/decide-link';
import { isWithoutFinding } from '../../domain/findings/source-id';
import { mayDecideAlone } from '../../domain/panel/approval';
import { recordAudit } from '../audit/record-audit';
import { contextOf } from '../cases/case-context';
import { SETTLE_SECONDS } from '../cases/finish-outbox';
import { CaseConflictError } from '../cases/save-case';
import type { ConversationStore, FileLinker } from '../conversation/ports';
import { removeFileLinks } from '../conversation/remove-file-links';
import { CallFailedError } from '../errors/call-failed-error';
import { isFollowed } from '../panel/act-on-case';
import { showPanel, type PanelPlace } from '../panel/show-panel';
import type { LinkPorts } from './link-submission';

export type UnlinkPorts = LinkPorts & {
  readonly conversations: ConversationStore;
  readonly fileLinker: FileLinker;
};

/** What the issue still has of the submission goes. The link is undone by then, so a failure undoes nothing. */
async function clearFiles(kase: Case, issue: TrackedIssue, ports: UnlinkPorts): Promise<void> {
  try {
    await removeFileLinks(kase, issue, ports);
  } catch (error) {
    if (!(error instanceof CallFailedError || error instanceof CaseConflictError)) throw error;
  }
}

/** Says on the issue that it is unlinked. The link is undone by then, so a refusal undoes nothing. */
async function comment(
  kase: Case,
  issue: TrackedIssue,
  { accountId, reason }: { readonly accountId: string; readonly reason: string },
  ports: LinkPorts,
): Promise<void> {
  const { connection, policy } = await contextOf(kase, ports);
  const effect = {
    type: 'comment-on-issue',
    changes: [{ kind: 'unlinked', submissionId: kase.submissionId, reason }],
    cause: { by: 'person', accountId },
    mention: null,
    policy: { name: policy.name, timeZone: policy.timeZone },
  } as const;
  try {
    await ports.tracker.comment(issue, effect, `unlinked-${kase.version}`, connection);
  } catch (error) {
    if (!(error instanceof CallFailedError)) throw error;
  }
}

/** The case of an issue that a person may unlink, or why they may not. */
async function unlinkable(
  { issueId, accountId }: PanelPlace,
  ports: LinkPorts,
): Promise<
  { readonly stored: Case; readonly issue: TrackedIssue } | Exclude<MayUnlinkResult, { type: 'allowed' }>
> {
  const { mayEdit } = await ports.viewer.onIssue(issueId);
  const stored = mayEdit ? await ports.cases.findByIssue(issueId) : null;
  if (stored?.issue?.id !== issueId) return { type: 'no-permission' };
  const { issue } = stored;
  if (isWithoutFinding(stored.source)) return { type: 'refused', reason: { code: 'no-submission' } };
  // Of a deleted connection: whether it is followed is looked at when it is unlinked.
  const connection = await ports.connections.load(stored.connectionId);
  const isAllowed =
    (connection !== null && mayDecideAlone(connection, accountId)) ||
    (await ports.viewer.administersIssue(issueId));
  return isAllowed ? { stored, issue } : { type: 'refused', reason: { code: 'not-yours' } };
}

/** Whether a person may unlink the issue of a page. Writes nothing. @throws CallFailedError if Jira fails. */
export async function mayUnlink(place: PanelPlace, ports: LinkPorts): Promise<MayUnlinkResult> {
  const found = await unlinkable(place, ports);
  return 'type' in found ? found : { type: 'allowed' };
}

/**
 * Unlinks the issue of a page from its submission: it belongs to nobody then and may be linked to another one, and the
 * clock of the submission keeps running without an issue until it is linked, or its source reports it again. As this hides
 * a clock, only administrators do it, and people who may move a date alone.
 * @throws CallFailedError if Jira fails before anything is stored; any error of the storage.
 */
export async function unlinkSubmission(
  { version, reason }: { readonly version: number; readonly reason: string },
  place: PanelPlace,
  ports: UnlinkPorts,
): Promise<LinkResult> {
  const { issueId, accountId } = place;
  const found = await unlinkable(place, ports);
  if ('type' in found) return found;
  const { stored, issue } = found;
  if (stored.version !== version || !(await isFollowed(stored, ports)))
    return { type: 'changed', panel: await showPanel(place, ports) };
  if (stored.outbox !== null) return { type: 'busy', seconds: SETTLE_SECONDS };
  const subject = { kind: 'connection', id: stored.connectionId } as const;
  const note = `${issue.key}: ${stored.submissionId}. ${reason}`;
  await recordAudit({ by: accountId, action: 'issue-unlinked', subject, note }, ports);
  // Before it is stored: an issue that nobody knows any more must not be found as one of the app's. If what follows fails,
  // the next check of the case writes the property again.
  await ports.tracker.release(issue, webLinkId(stored));
  const saved = await ports.cases.save(unlinked(stored, ports.now()), false, issueId);
  if (saved === 'conflict') return { type: 'changed', panel: await showPanel(place, ports) };
  await clearFiles(stored, issue, ports);
  await comment(stored, issue, { accountId, reason }, ports);
  return { type: 'done', panel: await showPanel(place, ports) };
}
