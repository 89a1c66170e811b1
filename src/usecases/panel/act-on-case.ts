import type { ActionResult } from '../../contract/panel';
import type { Case } from '../../domain/cases/case';
import { isDecidedByPerson } from '../../domain/agreement/decided-by-person';
import { caseKey } from '../../domain/cases/case-key';
import type { ActionContext, ActionRefusal, CaseAction } from '../../domain/panel/case-action';
import { decideAction } from '../../domain/decide/decide-action';
import type { Situation } from '../../domain/decide/decide-case';
import { readCase } from '../../domain/issues/issue-view';
import type { QueuedCheck } from '../../domain/work/queued-work';
import { CallFailedError } from '../errors/call-failed-error';
import { queueAgreement } from '../cases/queue-agreement';
import { arrangeColumns } from '../columns/arrange-columns';
import { mayShowInColumns } from '../columns/may-show';
import type { ColumnsCover } from '../columns/ports';
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

/** The case of a deleted connection is not followed: an open panel may still offer actions, which are refused. */
export async function isFollowed({ connectionId }: Case, { connections }: ActPorts): Promise<boolean> {
  return (await connections.load(connectionId)) !== null;
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

/** What a person wants to do to a case, as they were shown it. */
export interface WantedAction {
  readonly action: CaseAction;
  /** Of the case. */
  readonly version: number;
  /** False if it would now be done in another way than was shown: then nothing is done. By default any way is right. */
  readonly isAsShown?: (context: ActionContext) => boolean;
}

/** How an action ended: for those that changed the case or found it changed, with the case as it is then. */
export type Acted =
  | { readonly type: 'done' | 'changed'; readonly kase: Case }
  | { readonly type: 'refused'; readonly reason: ActionRefusal }
  | Extract<ActionResult, { readonly type: 'busy' | 'failed' | 'no-permission' }>;

async function actOn(
  stored: Case,
  { action, isAsShown = () => true }: WantedAction,
  viewer: PanelViewer,
  ports: ActPorts,
): Promise<Acted> {
  const changed = await changeForPerson<ActionRefusal | 'not-as-shown'>(
    caseKey(stored),
    stored,
    {
      stored,
      undoesOnRefusal: true,
      decide: async (known, where) => {
        if (known === null) return { outcome: 'unchanged' };
        const context = await contextFor(known, viewer, where, ports);
        const decision = decideAction(action, context, where);
        if (decision.outcome === 'refused' || isAsShown(context)) return decision;
        return { outcome: 'refused', because: 'not-as-shown' };
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
      return { type: 'changed', kase: stored };
    case 'decided':
      if (changed.decision.outcome === 'refused') {
        const { because } = changed.decision;
        return because === 'not-as-shown'
          ? { type: 'changed', kase: changed.known ?? stored }
          : { type: 'refused', reason: because };
      }
      await noteJudged(changed.known, changed.kase, ports);
      if (isDecidedByPerson(changed.known, changed.kase, changed.connection.agreement))
        await queueAgreement({ caseKey: caseKey(stored) }, ports);
      return { type: 'done', kase: changed.kase ?? stored };
  }
}

/** Applies an action to the version of the issue's case that the person has seen, if they may edit the issue. */
export async function actOnIssue(
  wanted: WantedAction,
  { issueId, accountId }: PanelPlace,
  ports: ActPorts,
): Promise<Acted> {
  const { mayEdit } = await ports.viewer.onIssue(issueId);
  const stored = mayEdit ? await ports.cases.findByIssue(issueId) : null;
  if (stored === null) return { type: 'no-permission' };
  if (stored.version !== wanted.version || !(await isFollowed(stored, ports)))
    return { type: 'changed', kase: stored };
  try {
    return await actOn(stored, wanted, { issueId, accountId, mayEdit }, ports);
  } catch (error) {
    if (!(error instanceof CaseConflictError)) throw error;
    return { type: 'changed', kase: (await ports.cases.load(caseKey(stored))) ?? stored };
  }
}

/** An action on the panel, answered with the present panel. */
export async function actOnCase(
  wanted: Pick<WantedAction, 'action' | 'version'>,
  place: PanelPlace,
  ports: ActPorts,
): Promise<ActionResult> {
  const acted = await actOnIssue(wanted, place, ports);
  if (!('kase' in acted)) return acted;
  // Whoever may not edit the issue is told of no case.
  return { type: acted.type, panel: await panelOf(acted.kase, { ...place, mayEdit: true }, ports) };
}
