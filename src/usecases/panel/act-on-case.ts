import type { ActionPreview, ActionResult, DatePreview } from '../../contract/panel';
import type { Case } from '../../domain/cases/case';
import { caseKey } from '../../domain/cases/case-key';
import type { ActionContext, ActionRefusal, CaseAction } from '../../domain/panel/case-action';
import { refuseAction } from '../../domain/panel/refuse-action';
import { takeAction } from '../../domain/panel/take-action';
import { caseIfApproved } from '../../domain/panel/wanted-change';
import { decideAction, policyAfter } from '../../domain/decide/decide-action';
import type { Situation } from '../../domain/decide/decide-case';
import { readCase } from '../../domain/issues/issue-view';
import type { Connection } from '../../domain/connections/connection';
import type { QueuedCheck } from '../../domain/work/queued-work';
import { CallFailedError } from '../errors/call-failed-error';
import { arrangeColumns } from '../columns/arrange-columns';
import { mayShowInColumns } from '../columns/may-show';
import type { ColumnsCover } from '../columns/ports';
import { contextOf } from '../cases/case-context';
import type { WorkQueue } from '../base/ports';
import { changeCase, type CaseChange, type Changed } from '../cases/change-case';
import { SETTLE_SECONDS } from '../cases/finish-outbox';
import type { ChangeCasePorts } from '../cases/ports';
import { panelOf, standsIn, type PanelPlace, type PanelViewer, type ShowPanelPorts } from './show-panel';
import { noteJudged } from './note-judged';
import { requestedPolicy } from './requested-policy';
import { CaseConflictError } from '../cases/save-case';

export type ActPorts = ShowPanelPorts &
  ChangeCasePorts & {
    readonly queue: WorkQueue;
    readonly columnsCover: Pick<ColumnsCover, 'until' | 'extend'>;
  };

/** The situation of a person who acts on a case. */
export async function contextFor(
  kase: Case,
  viewer: PanelViewer,
  { connection, policy, now }: Situation,
  ports: ActPorts,
): Promise<ActionContext> {
  const { clock, view } = readCase(kase, connection, policy, now);
  const { accountId } = viewer;
  const isAdministrator = await standsIn(kase, connection, viewer, ports);
  const nextPolicy = await requestedPolicy(kase, ports.policies);
  const person = { accountId, isAdministrator };
  return { kase, clock, severity: view.severity, policy, nextPolicy, connection, ...person, now };
}

function datesOf(action: CaseAction, context: ActionContext, connection: Connection): DatePreview {
  const acted = takeAction(action, context);
  const approved = caseIfApproved(action, context);
  const onceApproved =
    approved === null ? null : readCase(approved, connection, context.policy, context.now).clock;
  const policy = policyAfter(acted.kase, context);
  const { state, dueDate, deadline, explanation } = readCase(
    acted.kase,
    connection,
    policy,
    context.now,
  ).clock;
  return {
    before: { state: context.clock.state, dueDate: context.clock.dueDate },
    after: { state, dueDate, deadline, explanation },
    onceApproved: onceApproved === null ? null : { state: onceApproved.state, dueDate: onceApproved.dueDate },
  };
}

/** The case of a deleted connection is not followed: an open panel may still offer actions, which are refused. */
async function isFollowed({ connectionId }: Case, { connections }: ActPorts): Promise<boolean> {
  return (await connections.load(connectionId)) !== null;
}

/** What an action would do to the date. Writes nothing. */
export async function previewAction(
  action: CaseAction,
  { issueId, accountId }: PanelPlace,
  ports: ActPorts,
): Promise<ActionPreview> {
  const { mayEdit } = await ports.viewer.onIssue(issueId);
  const viewer = { issueId, accountId, mayEdit };
  const kase = mayEdit ? await ports.cases.findByIssue(issueId) : null;
  if (kase === null) return { type: 'no-permission' };
  if (!(await isFollowed(kase, ports))) return { type: 'changed', panel: await panelOf(kase, viewer, ports) };
  const traits = ports.sources.traitsOf(kase.source);
  const where = { ...(await contextOf(kase, ports)), now: ports.now(), traits };
  const context = await contextFor(kase, viewer, where, ports);
  const reason = refuseAction(action, context);
  if (reason !== null) return { type: 'refused', reason };
  return { type: 'preview', version: kase.version, dates: datesOf(action, context, where.connection) };
}

/** True if the case stores the decision: it has a new fact, another request, or one that was decided. */
function isChanged(before: Case | null, { timeline, dateRequest, decidedRequests }: Case): boolean {
  const asked = (request: Case['dateRequest'] | undefined): string => request?.askedAt ?? '';
  const decided = (all: Case['decidedRequests']): string => all?.at(-1)?.at ?? '';
  return (
    timeline.length > (before?.timeline.length ?? 0) ||
    asked(dateRequest) !== asked(before?.dateRequest) ||
    decided(decidedRequests) !== decided(before?.decidedRequests)
  );
}

/**
 * Applies a person's decision. If Jira fails after a possible write, the case keeps the decision, and a queued check
 * updates the issue.
 */
export async function changeForPerson<R>(
  key: string,
  before: Case | null,
  change: CaseChange<R>,
  ports: ActPorts,
): Promise<Changed<R> | Extract<ActionResult, { type: 'failed' }>> {
  const check: QueuedCheck = { v: 1, kind: 'check', caseKey: key, receivedAt: ports.now() };
  // A click is not retried by a queue: if this invocation dies, the check finishes its work.
  const beforeWriting = (): Promise<void> => ports.queue.push([check], SETTLE_SECONDS + 1);
  try {
    const changed = await changeCase(key, { ...change, beforeWriting }, ports);
    if (mayShowInColumns(changed)) await arrangeColumns(await ports.columnsCover.until(), ports);
    return changed;
  } catch (error) {
    if (!(error instanceof CallFailedError)) throw error;
    const now = await ports.cases.load(key);
    const recorded = now !== null && isChanged(before, now);
    if (recorded) await ports.queue.push([check]);
    return { type: 'failed', recorded, reason: error.message };
  }
}

async function actOn(
  stored: Case,
  action: CaseAction,
  viewer: PanelViewer,
  ports: ActPorts,
): Promise<ActionResult> {
  const changed = await changeForPerson<ActionRefusal>(
    caseKey(stored),
    stored,
    {
      stored,
      undoesOnRefusal: true,
      decide: async (known, where) => {
        if (known === null) return { outcome: 'unchanged' };
        return decideAction(action, await contextFor(known, viewer, where, ports), where);
      },
    },
    ports,
  );
  switch (changed.type) {
    case 'failed':
      return changed;
    case 'wait':
      return { type: 'busy', seconds: changed.afterSeconds };
    case 'gone':
    case 'left':
      return { type: 'changed', panel: await panelOf(stored, viewer, ports) };
    case 'decided':
      if (changed.decision.outcome === 'refused')
        return { type: 'refused', reason: changed.decision.because };
      await noteJudged(changed.known, changed.kase, ports);
      return { type: 'done', panel: await panelOf(changed.kase ?? stored, viewer, ports) };
  }
}

/** Applies an action to the version of the case that the person has seen. */
export async function actOnCase(
  { action, version }: { readonly action: CaseAction; readonly version: number },
  { issueId, accountId }: PanelPlace,
  ports: ActPorts,
): Promise<ActionResult> {
  const { mayEdit } = await ports.viewer.onIssue(issueId);
  const stored = mayEdit ? await ports.cases.findByIssue(issueId) : null;
  if (stored === null) return { type: 'no-permission' };
  const viewer = { issueId, accountId, mayEdit };
  if (stored.version !== version || !(await isFollowed(stored, ports)))
    return { type: 'changed', panel: await panelOf(stored, viewer, ports) };
  try {
    return await actOn(stored, action, viewer, ports);
  } catch (error) {
    if (!(error instanceof CaseConflictError)) throw error;
    const now = (await ports.cases.load(caseKey(stored))) ?? stored;
    return { type: 'changed', panel: await panelOf(now, viewer, ports) };
  }
}
