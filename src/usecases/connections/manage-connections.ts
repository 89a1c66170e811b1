import type {
  ConnectionInput,
  PanelPin,
  PinPanelResult,
  SaveConnectionResult,
} from '../../contract/connections';
import { newConnection, type Connection } from '../../domain/connections/connection';
import { connectionConflict } from '../../domain/connections/connection-conflict';
import { DEFAULT_POLICY_ID } from '../../domain/sla/presets';
import { CallFailedError } from '../errors/call-failed-error';
import { recordAudit, type AuditPorts } from '../audit/record-audit';
import type { ConnectionStore, ViewerPermissions } from '../base/ports';
import type { PanelPinner, PinState, PinStore, Project, ProjectDirectory } from './ports';
import type { IntakeKeyStore } from '../deliveries/ports';
import type { SetUpStore } from '../base/ports';
import type { SourceDirectory } from '../sources/ports';
import { secretProblem, setOnlySecret } from './signing-secrets';
import { updateConnection } from './update-connection';

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

type Problems = Extract<SaveConnectionResult, { type: 'invalid' }>['problems'];

function problemsOf(input: ConnectionInput, project: Project | null, conflict: string | null): Problems {
  const issueType = project?.issueTypes.find(({ name }) => name === input.issueType);
  const types = project?.issueTypes.map(({ name }) => name).join(', ');
  const program =
    programProblem(input.program) ?? (conflict === null ? null : conflictProblem(input.program, conflict));
  const secret = secretProblem(input.secret);
  return {
    ...(!CONNECTION_ID.test(input.id) && {
      id: 'Use 1 to 64 small letters, digits and hyphens; it becomes part of the webhook address.',
    }),
    ...(program !== null && { program }),
    ...(project === null && {
      projectKey:
        'There is no Jira project with this key that you can see. Check it in the project settings.',
    }),
    ...(project !== null &&
      issueType === undefined && {
        issueType: `The project has no such issue type. It has: ${types ?? 'none'}.`,
      }),
    ...(secret !== null && { secret }),
  };
}

function toPanelPin(state: PinState | null): PanelPin {
  return state === null || state.type === 'requested'
    ? { type: state === null ? 'not-pinned' : 'requested' }
    : state;
}

async function settlePin(taskId: string, { pinner, now }: ManageConnectionsPorts): Promise<PinState> {
  const progress = await pinner.progress(taskId);
  const at = now();
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

/** Pins the panel to a connection's project, as the administrator who asks for it. */
export async function pinPanel(
  connectionId: string,
  by: string,
  ports: ManageConnectionsPorts,
): Promise<PinPanelResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const connection = await ports.connections.load(connectionId);
  if (connection === null) return { type: 'unknown-connection' };
  const note = `Project ${connection.project.key}`;
  await recordAudit(
    { by, action: 'panel-pinned', subject: { kind: 'connection', id: connectionId }, note },
    ports,
  );
  return { type: 'done', panel: await pinToProject(connection.project.id, ports) };
}

/**
 * Creates a connection with the default policy and settings; an existing one keeps both and gets the other values. The
 * secret is never read back.
 */
export async function saveConnection(
  input: ConnectionInput,
  by: string,
  ports: ManageConnectionsPorts,
): Promise<SaveConnectionResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const [project, known, others] = await Promise.all([
    /^\w{1,100}$/.test(input.projectKey) ? ports.projects.find(input.projectKey) : null,
    CONNECTION_ID.test(input.id) ? ports.connections.load(input.id) : null,
    ports.connections.list(),
  ]);
  const pausedSince = known?.pausedSince ?? null;
  const source = known?.source ?? ports.sources.setUpSource;
  const conflict = connectionConflict({ id: input.id, source, program: input.program, pausedSince }, others);
  const problems = problemsOf(input, project, conflict);
  const issueType = project?.issueTypes.find(({ name }) => name === input.issueType);
  if (project === null || issueType === undefined || Object.keys(problems).length > 0)
    return { type: 'invalid', problems };
  const withInput = (stored: Connection | null): Connection => ({
    ...newConnection(source, ports.sources.traitsOf(source)),
    policyId: DEFAULT_POLICY_ID,
    ...stored,
    id: input.id,
    program: input.program,
    project: { id: project.id, key: project.key },
    issueType: { id: issueType.id, name: issueType.name },
  });
  await updateConnection(input.id, (stored) => ({ answer: null, next: withInput(stored) }), by, ports);
  await recordAudit({ by, action: 'secret-added', subject: { kind: 'connection', id: input.id } }, ports);
  // The secret last: a delivery is accepted only if a connection can process it.
  await setOnlySecret({ id: input.id, source }, input.secret, by, ports);
  await ports.setUps.remove(input.id);
  const panel = input.pinPanel ? await pinToProject(project.id, ports) : await panelPinOf(project.id, ports);
  return { type: 'saved', id: input.id, panel };
}
