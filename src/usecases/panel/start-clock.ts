import type { ActionPreview, ActionResult, StartInput } from '../../contract/panel';
import type { Case } from '../../domain/cases/case';
import { routeIn } from '../../domain/connections/case-route';
import type { Connection } from '../../domain/connections/connection';
import { decideCase } from '../../domain/decide/decide-case';
import { readCase } from '../../domain/issues/issue-view';
import { caseKey } from '../../domain/cases/case-key';
import { manualCase, type StartRefusal } from '../../domain/cases/manual-case';
import { toEpochMs } from '../../domain/sla/instant';
import type { Policy } from '../../domain/sla/policy';
import { changeForPerson, type ActPorts } from './act-on-case';
import { connectionsOfProject, panelOf, showPanel, type PanelPlace } from './show-panel';
import { CaseConflictError } from '../cases/save-case';

interface Start {
  readonly kase: Case;
  readonly connection: Connection;
  readonly policy: Policy;
}

type Refused =
  { readonly type: 'no-permission' } | { readonly type: 'refused'; readonly reason: StartRefusal };

/** What a start would begin with, or why the person at the panel cannot start it. */
async function prepare(input: StartInput, place: PanelPlace, ports: ActPorts): Promise<Start | Refused> {
  const { mayEdit } = await ports.viewer.onIssue(place.issueId);
  if (!mayEdit) return { type: 'no-permission' };
  const start = await startOf(input, place, ports);
  return typeof start === 'string' ? { type: 'refused', reason: start } : start;
}

async function startOf(
  { connectionId, policyId, severity, startedAt }: StartInput,
  { issueId, accountId }: PanelPlace,
  ports: ActPorts,
): Promise<Start | StartRefusal> {
  const now = ports.now();
  if (toEpochMs(startedAt) > toEpochMs(now)) return 'start-in-the-future';
  if ((await ports.cases.keyOfIssue(issueId)) !== null) return 'already-tracked';
  const issue = await ports.issues.read(issueId);
  const connections = issue === null ? [] : await connectionsOfProject(issue.projectId, ports.connections);
  const listed = connections.find(({ id }) => connectionId === undefined || id === connectionId);
  // The list may be a moment older than what an administrator has just saved.
  const connection = listed === undefined ? null : await ports.connections.load(listed.id);
  if (issue === null || connection === null) return 'no-connection';
  const policy = await ports.policies.current(policyId);
  if (policy === null) return 'unknown-policy';
  const { id, version } = policy;
  const request = { issue, policy: { id, version }, severity, startedAt, accountId, now };
  // An earlier attempt may have left a case that its issue does not point to: this one replaces it.
  const started = manualCase(request, connection);
  const route = routeIn(connection, issue.projectId);
  const kase: Case = route === null ? started : { ...started, route };
  const left = await ports.cases.load(caseKey(kase));
  return { kase: { ...kase, version: left?.version ?? 0 }, connection, policy };
}

/** The due date of an issue without a source, if its clock started. Writes nothing. */
export async function previewStart(
  input: StartInput,
  place: PanelPlace,
  ports: ActPorts,
): Promise<ActionPreview> {
  const start = await prepare(input, place, ports);
  if ('type' in start) return start;
  const { kase, connection, policy } = start;
  const { state, dueDate, deadline, explanation } = readCase(kase, connection, policy, ports.now()).clock;
  const after = { state, dueDate, deadline, explanation };
  const dates = { before: null, after, onceApproved: null };
  return { type: 'preview', version: 0, dates };
}

/** Starts the clock of an issue without a source, as the person at the panel requests. */
export async function startClock(
  input: StartInput,
  place: PanelPlace,
  ports: ActPorts,
): Promise<ActionResult> {
  const start = await prepare(input, place, ports);
  if ('type' in start) return start;
  const { kase, connection, policy } = start;
  const { accountId } = place;
  try {
    const changed = await changeForPerson(
      caseKey(kase),
      kase,
      {
        stored: null,
        connection,
        policy,
        decide: (_known, where) => decideCase(null, kase, { ...where, cause: { by: 'person', accountId } }),
      },
      ports,
    );
    if (changed.type === 'failed') return changed;
    const started = changed.type === 'decided' ? (changed.kase ?? kase) : kase;
    return { type: 'done', panel: await panelOf(started, { ...place, mayEdit: true }, ports) };
  } catch (error) {
    if (!(error instanceof CaseConflictError)) throw error;
    return { type: 'changed', panel: await showPanel(place, ports) };
  }
}
