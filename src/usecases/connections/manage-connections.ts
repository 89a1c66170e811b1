import type { PanelPin, PinPanelResult } from '../../contract/connections';
import { projectsOf } from '../../domain/connections/places';
import { CallFailedError } from '../errors/call-failed-error';
import { recordAudit, type AuditPorts } from '../audit/record-audit';
import type { ConnectionStore, ViewerPermissions } from '../base/ports';
import type { PanelPinner, PinState, PinStore, ProjectDirectory } from './ports';
import type { IntakeKeyStore } from '../deliveries/ports';
import type { SetUpStore } from '../base/ports';
import type { SourceDirectory } from '../sources/ports';

export interface ManageConnectionsPorts extends AuditPorts {
  readonly viewer: ViewerPermissions;
  readonly connections: ConnectionStore;
  readonly keys: IntakeKeyStore;
  readonly projects: ProjectDirectory;
  readonly pins: PinStore;
  readonly pinner: PanelPinner;
  readonly setUps: SetUpStore;
  readonly sources: SourceDirectory;
}

/** Becomes part of the webhook's address. */
export const CONNECTION_ID = /^[a-z0-9-]{1,64}$/;

/** Why a program code is invalid, as a sentence. */
export function programProblem(program: string): string | null {
  return /^[\w.-]{1,100}$/.test(program)
    ? null
    : 'Enter the program’s code from its address, such as “acme”.';
}

/** Why a connection may not be active beside another one. */
export function conflictProblem(program: string, otherId: string): string {
  return `Connection “${otherId}” to program “${program}” is on. Only one can be on, because a submission belongs to one issue. Pause “${otherId}” first.`;
}

function toPanelPin(state: PinState | null): PanelPin {
  return state === null || state.type === 'requested'
    ? { type: state === null ? 'not-pinned' : 'requested' }
    : state;
}

/** What has become of a task. One that Jira does not tell of any more counts as failed, and is not asked about again. */
async function settlePin(taskId: string, { pinner, now }: ManageConnectionsPorts): Promise<PinState> {
  const at = now();
  let progress: Awaited<ReturnType<PanelPinner['progress']>>;
  try {
    progress = await pinner.progress(taskId);
  } catch (error) {
    if (!(error instanceof CallFailedError)) throw error;
    const isRefused = error.permanent || error.mayHeal;
    return isRefused ? { type: 'failed', at, reason: error.message } : { type: 'requested', at, taskId };
  }
  if (progress === 'running') return { type: 'requested', at, taskId };
  return progress === 'done' ? { type: 'pinned', at } : { type: 'failed', at, reason: progress.failed };
}

/** Pins the panel to a project, and stores the result; a refusal is a state to show, not an error. */
export async function pinToProject(projectId: string, ports: ManageConnectionsPorts): Promise<PanelPin> {
  let state: PinState;
  try {
    state = await settlePin(await ports.pinner.request(projectId), ports);
  } catch (error) {
    if (!(error instanceof CallFailedError)) throw error;
    state = { type: 'failed', at: ports.now(), reason: error.message };
  }
  await ports.pins.save(projectId, state);
  return toPanelPin(state);
}

/** Whether the panel is pinned to a project; asks Jira again about an unfinished task. */
export async function panelPinOf(projectId: string, ports: ManageConnectionsPorts): Promise<PanelPin> {
  const state = await ports.pins.load(projectId);
  if (state?.type !== 'requested') return toPanelPin(state);
  const settled = await settlePin(state.taskId, ports);
  if (settled.type !== 'requested') await ports.pins.save(projectId, settled);
  return toPanelPin(settled);
}

const leastFirst = ['failed', 'not-pinned', 'requested', 'pinned'] as const;

/** The panel of several projects as one: as good as in the worst of them. */
export function leastPinned(panels: readonly PanelPin[]): PanelPin {
  const ranked = leastFirst.flatMap((type) => panels.filter((panel) => panel.type === type));
  return ranked[0] ?? { type: 'not-pinned' };
}

/** Pins the panel to all projects of a connection, as the administrator who asks for it. */
export async function pinPanel(
  connectionId: string,
  by: string,
  ports: ManageConnectionsPorts,
): Promise<PinPanelResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const connection = await ports.connections.load(connectionId);
  if (connection === null) return { type: 'unknown-connection' };
  const projects = projectsOf(connection);
  const note = `Project ${projects.map(({ key }) => key).join(', ')}`;
  await recordAudit(
    { by, action: 'panel-pinned', subject: { kind: 'connection', id: connectionId }, note },
    ports,
  );
  const panels = await Promise.all(projects.map(({ id }) => pinToProject(id, ports)));
  return { type: 'done', panel: leastPinned(panels) };
}
