import type { ActionPreview, DatePreview } from '../../contract/panel';
import type { ActionContext, CaseAction } from '../../domain/panel/case-action';
import { policyAfter } from '../../domain/decide/decide-action';
import { refuseAction } from '../../domain/panel/refuse-action';
import { takeAction } from '../../domain/panel/take-action';
import { caseIfApproved } from '../../domain/panel/wanted-change';
import { readCase } from '../../domain/issues/issue-view';
import type { Connection } from '../../domain/connections/connection';
import { contextOf } from '../cases/case-context';
import { contextFor, isFollowed, type ActPorts } from './act-on-case';
import { panelOf, type PanelPlace } from './show-panel';

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
