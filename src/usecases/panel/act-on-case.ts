import type { ActionPreview, ActionResult, DatePreview } from '../../contract/panel';
import type { Case } from '../../domain/cases/case';
import { caseKey } from '../../domain/cases/case-key';
import {
  refuseAction,
  takeAction,
  type ActionContext,
  type CaseAction,
} from '../../domain/panel/case-action';
import { decideCase, type CaseDecision } from '../../domain/decide/decide-case';
import { readCase } from '../../domain/issues/issue-view';
import type { Connection } from '../../domain/connections/connection';
import type { QueuedCheck } from '../../domain/work/queued-work';
import type { Policy } from '../../domain/sla/policy';
import { CallFailedError } from '../errors/call-failed-error';
import { contextOf } from '../cases/case-context';
import type { WorkQueue } from '../base/ports';
import { recoverCase, SETTLE_SECONDS } from '../cases/recover-case';
import { panelOf, type PanelPlace, type ShowPanelPorts } from './show-panel';
import { CaseConflictError, saveCase, writeToJira, type WriteCasePorts } from '../cases/write-case';

export type ActPorts = ShowPanelPorts & WriteCasePorts & { readonly queue: WorkQueue };

/** What an action is decided on. */
interface ActionSetting {
  readonly connection: Connection;
  readonly policy: Policy;
  readonly context: ActionContext;
}

async function settingOf(kase: Case, accountId: string, ports: ActPorts): Promise<ActionSetting> {
  const { connection, policy } = await contextOf(kase, ports);
  const now = ports.now();
  const { clock, view } = readCase(kase, connection, policy, now);
  return {
    connection,
    policy,
    context: { kase, clock, severity: view.severity, policy, connection, accountId, now },
  };
}

function datesOf(action: CaseAction, { connection, policy, context }: ActionSetting): DatePreview {
  const acted = takeAction(action, context);
  const { state, dueDate, deadline, explanation } = readCase(
    acted.kase,
    connection,
    policy,
    context.now,
  ).clock;
  return {
    before: { state: context.clock.state, dueDate: context.clock.dueDate },
    after: { state, dueDate, deadline, explanation },
  };
}

/** A case is left alone once its connection is deleted: what a panel still offers from before is not done. */
async function isFollowed({ connectionId }: Case, { connections }: ActPorts): Promise<boolean> {
  return (await connections.load(connectionId)) !== null;
}

/** What an action would do to the date. Nothing is written. */
export async function previewAction(
  action: CaseAction,
  { issueId, accountId }: PanelPlace,
  ports: ActPorts,
): Promise<ActionPreview> {
  const { mayEdit } = await ports.viewer.onIssue(issueId);
  const kase = mayEdit ? await ports.cases.findByIssue(issueId) : null;
  if (kase === null) return { type: 'no-permission' };
  if (!(await isFollowed(kase, ports)))
    return { type: 'changed', panel: await panelOf(kase, { accountId, mayEdit }, ports) };
  const setting = await settingOf(kase, accountId, ports);
  const reason = refuseAction(action, setting.context);
  if (reason !== null) return { type: 'refused', reason };
  return { type: 'preview', version: kase.version, dates: datesOf(action, setting) };
}

/**
 * Applies what a person has decided. Where Jira fails after something was written, or where it is not known, the case
 * keeps what was decided, and a check through the queue brings the issue to it.
 */
export async function carryOut(
  decision: CaseDecision,
  known: Case,
  connection: Connection,
  ports: ActPorts,
  newIssue = false,
): Promise<Case | Extract<ActionResult, { type: 'failed' }>> {
  if (decision.outcome === 'unchanged') return known;
  if (decision.outcome === 'recorded') return saveCase(decision.kase, ports.cases);
  const key = caseKey(known);
  const check: QueuedCheck = { v: 1, kind: 'check', caseKey: key, receivedAt: ports.now() };
  // No queue stands behind a person's click: should this invocation die, the check finds what it has begun.
  await ports.queue.push([check], SETTLE_SECONDS + 1);
  try {
    return await writeToJira(decision, connection, ports, { newIssue, undone: known });
  } catch (error) {
    if (!(error instanceof CallFailedError)) throw error;
    const stored = await ports.cases.load(key);
    const recorded = stored !== null && stored.timeline.length > known.timeline.length;
    if (recorded) await ports.queue.push([check]);
    return { type: 'failed', recorded, reason: error.message };
  }
}

/** The case with what was begun before brought to its end, or why nothing can be done now. */
async function readyCase(
  stored: Case,
  ports: ActPorts,
): Promise<{ readonly known: Case } | Extract<ActionResult, { type: 'busy' | 'failed' }>> {
  try {
    const recovery = await recoverCase(stored, ports);
    if (recovery.type === 'wait') return { type: 'busy', seconds: recovery.seconds };
    return { known: recovery.kase ?? stored };
  } catch (error) {
    if (!(error instanceof CallFailedError)) throw error;
    return { type: 'failed', recorded: false, reason: error.message };
  }
}

async function takeOn(
  stored: Case,
  action: CaseAction,
  viewer: { readonly accountId: string; readonly mayEdit: boolean },
  ports: ActPorts,
): Promise<ActionResult> {
  const ready = await readyCase(stored, ports);
  if ('type' in ready) return ready;
  const { known } = ready;
  const { accountId } = viewer;
  const { connection, policy, context } = await settingOf(known, accountId, ports);
  const reason = refuseAction(action, context);
  if (reason !== null) return { type: 'refused', reason };
  const { kase, changes, mention } = takeAction(action, context);
  const decision = decideCase(known, kase, {
    connection,
    policy,
    now: context.now,
    cause: { by: 'person', accountId },
    saying: { changes, mention },
  });
  const done = await carryOut(decision, known, connection, ports);
  if ('type' in done) return done;
  return { type: 'done', panel: await panelOf(done, viewer, ports) };
}

/** Takes an action on the version of the case that the person has seen. */
export async function actOnCase(
  { action, version }: { readonly action: CaseAction; readonly version: number },
  { issueId, accountId }: PanelPlace,
  ports: ActPorts,
): Promise<ActionResult> {
  const { mayEdit } = await ports.viewer.onIssue(issueId);
  const stored = mayEdit ? await ports.cases.findByIssue(issueId) : null;
  if (stored === null) return { type: 'no-permission' };
  const viewer = { accountId, mayEdit };
  if (stored.version !== version || !(await isFollowed(stored, ports)))
    return { type: 'changed', panel: await panelOf(stored, viewer, ports) };
  try {
    return await takeOn(stored, action, viewer, ports);
  } catch (error) {
    if (!(error instanceof CaseConflictError)) throw error;
    const now = (await ports.cases.load(caseKey(stored))) ?? stored;
    return { type: 'changed', panel: await panelOf(now, viewer, ports) };
  }
}
