import type { LinkPreviewResult, LinkResult } from '../../contract/linking';
import { caseKey } from '../../domain/cases/case-key';
import { decideLink } from '../../domain/decide/decide-link';
import { disqualify } from '../../domain/decide/qualify';
import { readCase } from '../../domain/issues/issue-view';
import { recordAudit, type AuditPorts } from '../audit/record-audit';
import type { WorkQueue } from '../base/ports';
import { CaseConflictError } from '../cases/save-case';
import { queueConversation } from '../conversation/queue-conversation';
import { changeForPerson } from '../panel/act-on-case';
import { panelOf, showPanel, type PanelPlace } from '../panel/show-panel';
import { findLinkable, type FindLinkablePorts } from './find-linkable';

export type LinkPorts = FindLinkablePorts & AuditPorts & { readonly queue: WorkQueue };

/** What linking would change on the issue. Writes nothing. @throws CallFailedError if Jira fails. */
export async function previewLink(
  submission: string,
  place: PanelPlace,
  ports: FindLinkablePorts,
  asksSource = false,
): Promise<LinkPreviewResult> {
  const found = await findLinkable(submission, place, { asksSource }, ports);
  if ('type' in found) return found;
  const { kase, shown, where } = found;
  const { connection, policy, now, traits } = where;
  const free = { ...kase, deletedIssue: null };
  const { view, clock } = readCase(free, connection, policy, now);
  const { title, state } = kase.facts;
  return {
    type: 'preview',
    version: kase.version,
    submission: { id: kase.submissionId, title, state },
    summary: { from: shown.summary, to: view.summary },
    dueDate: { from: shown.dueDate, to: view.dueDate },
    severity: view.severity,
    clock: clock.state,
    withoutIssue: disqualify(free, view.severity, connection, traits),
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
  asksSource = false,
): Promise<LinkResult> {
  const found = await findLinkable(submission, place, { asksSource }, ports);
  if ('type' in found) return found;
  const { kase, shown, where, isNew } = found;
  if (kase.version !== version) return { type: 'changed', panel: await showPanel(place, ports) };
  const { accountId } = place;
  const subject = { kind: 'connection', id: kase.connectionId } as const;
  const note = `${shown.key}: ${kase.submissionId}`;
  await recordAudit({ by: accountId, action: 'issue-linked', subject, note }, ports);
  try {
    const changed = await changeForPerson(
      caseKey(kase),
      isNew ? null : kase,
      {
        stored: isNew ? null : kase,
        ...(isNew && { connection: where.connection, policy: where.policy }),
        undoesOnRefusal: true,
        decide: (stored, here) => {
          const known = isNew ? (stored ?? kase) : stored;
          // An earlier attempt may have found the issue that it had created.
          if (known?.issue !== null) return { outcome: 'unchanged' };
          return decideLink({ ...known, route: kase.route ?? null }, shown, accountId, here);
        },
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
