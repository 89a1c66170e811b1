import type { LinkPreviewResult, LinkResult } from '../../contract/linking';
import { caseKey } from '../../domain/cases/case-key';
import { decideLink } from '../../domain/decide/decide-link';
import { readCase } from '../../domain/issues/issue-view';
import { recordAudit, type AuditPorts } from '../audit/record-audit';
import type { WorkQueue } from '../base/ports';
import { CaseConflictError } from '../cases/save-case';
import { queueConversation } from '../conversation/queue-conversation';
import { changeForPerson, type ActPorts } from '../panel/act-on-case';
import { panelOf, showPanel, type PanelPlace } from '../panel/show-panel';
import { findLinkable } from './find-linkable';

export type LinkPorts = ActPorts & AuditPorts & { readonly queue: WorkQueue };

/** What linking would change on the issue. Writes nothing. @throws CallFailedError if Jira fails. */
export async function previewLink(
  submission: string,
  place: PanelPlace,
  ports: ActPorts,
): Promise<LinkPreviewResult> {
  const found = await findLinkable(submission, place, ports);
  if ('type' in found) return found;
  const { kase, shown, where } = found;
  const { connection, policy, now } = where;
  const { view, clock } = readCase({ ...kase, deletedIssue: null }, connection, policy, now);
  const { title, state } = kase.facts;
  return {
    type: 'preview',
    version: kase.version,
    submission: { id: kase.submissionId, title, state },
    summary: { from: shown.summary, to: view.summary },
    dueDate: { from: shown.dueDate, to: view.dueDate },
    severity: view.severity,
    clock: clock.state,
  };
}

/**
 * Links the issue of a page to a submission that has no issue, as the person at the page was shown it.
 * @throws CallFailedError if Jira fails before anything is stored; any error of the storage.
 */
export async function linkSubmission(
  { submission, version }: { readonly submission: string; readonly version: number },
  place: PanelPlace,
  ports: LinkPorts,
): Promise<LinkResult> {
  const found = await findLinkable(submission, place, ports);
  if ('type' in found) return found;
  const { kase, shown, where } = found;
  if (kase.version !== version) return { type: 'changed', panel: await showPanel(place, ports) };
  const { accountId } = place;
  const subject = { kind: 'connection', id: kase.connectionId } as const;
  const note = `${shown.key}: ${kase.submissionId}`;
  await recordAudit({ by: accountId, action: 'issue-linked', subject, note }, ports);
  try {
    const changed = await changeForPerson(
      caseKey(kase),
      kase,
      {
        stored: kase,
        undoesOnRefusal: true,
        decide: (known, where) =>
          // An earlier attempt may have found the issue that it had created.
          known?.issue !== null
            ? { outcome: 'unchanged' }
            : decideLink({ ...known, route: kase.route ?? null }, shown, accountId, where),
      },
      ports,
    );
    if (changed.type === 'failed') return changed;
    if (changed.type === 'wait') return { type: 'busy', seconds: changed.afterSeconds };
    const linked = changed.type === 'decided' ? changed.kase : null;
    if (linked?.issue?.id !== shown.id) return { type: 'changed', panel: await showPanel(place, ports) };
    // What was said so far is on no issue, or on another one.
    if (where.connection.comments.since !== null) await queueConversation(caseKey(linked), ports);
    return { type: 'done', panel: await panelOf(linked, { ...place, mayEdit: true }, ports) };
  } catch (error) {
    if (!(error instanceof CaseConflictError)) throw error;
    return { type: 'changed', panel: await showPanel(place, ports) };
  }
}
