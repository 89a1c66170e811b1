import type { ConnectionInput, PanelPin, PinPanelResult, SaveConnectionResult } from '../contract/admin-view';
import { connectionDefaults, type Connection } from '../domain/intake/connection';
import { DEFAULT_POLICY_ID } from '../domain/sla/presets';
import { CallFailedError } from './call-failed-error';
import type {
  ConnectionStore,
  IntakeKeyStore,
  Now,
  PanelPinner,
  PinState,
  PinStore,
  Project,
  ProjectDirectory,
  ViewerPermissions,
} from './ports';

export interface ManageConnectionsPorts {
  readonly now: Now;
  readonly viewer: ViewerPermissions;
  readonly connections: ConnectionStore;
  readonly keys: IntakeKeyStore;
  readonly projects: ProjectDirectory;
  readonly pins: PinStore;
  readonly pinner: PanelPinner;
}

/** Clocks of two machines differ by seconds, networks by less; more would only help a replay. */
const DEFAULT_TOLERANCE_SECONDS = 300;

/** Shorter ones could be guessed by trying. */
const MIN_SECRET_LENGTH = 16;

type Problems = Extract<SaveConnectionResult, { type: 'invalid' }>['problems'];

function problemsOf(input: ConnectionInput, project: Project | null): Problems {
  const issueType = project?.issueTypes.find(({ name }) => name === input.issueType);
  const types = project?.issueTypes.map(({ name }) => name).join(', ');
  return {
    ...(!/^[a-z0-9-]{1,64}$/.test(input.id) && {
      id: 'Use 1 to 64 small letters, digits and hyphens; it becomes part of the webhook address.',
    }),
    ...(!/^[\w.-]{1,100}$/.test(input.program) && {
      program: 'Enter the code of the programme as it stands in its Bugcrowd address, e.g. “acme”.',
    }),
    ...(project === null && {
      projectKey: 'You see no Jira project with this key. Check it in the project settings.',
    }),
    ...(project !== null &&
      issueType === undefined && {
        issueType: `The project has no such issue type. It has: ${types ?? 'none'}.`,
      }),
    ...(input.secret.length < MIN_SECRET_LENGTH && {
      secret: `Paste the whole signing secret from the webhook's Edit page in Bugcrowd; this has fewer than ${MIN_SECRET_LENGTH} characters.`,
    }),
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

/** Pins the panel to a project, and remembers how that went; a refusal is a state to show, not an error. */
async function pinToProject(projectId: string, ports: ManageConnectionsPorts): Promise<PanelPin> {
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

/** Whether the panel is pinned to a project; a task that was still running is asked again. */
export async function panelPinOf(projectId: string, ports: ManageConnectionsPorts): Promise<PanelPin> {
  const state = await ports.pins.load(projectId);
  if (state?.type !== 'requested') return toPanelPin(state);
  const settled = await settlePin(state.taskId, ports);
  if (settled.type !== 'requested') await ports.pins.save(projectId, settled);
  return toPanelPin(settled);
}

/** Pins the panel to a connection's project, as the administrator who asks for it. */
export async function pinPanel(connectionId: string, ports: ManageConnectionsPorts): Promise<PinPanelResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const connection = await ports.connections.load(connectionId);
  if (connection === null) return { type: 'unknown-connection' };
  return { type: 'done', panel: await pinToProject(connection.project.id, ports) };
}

/**
 * Makes a connection with the default policy and the usual settings; of one that exists it keeps both and replaces the
 * rest. The secret is never read back.
 */
export async function saveConnection(
  input: ConnectionInput,
  ports: ManageConnectionsPorts,
): Promise<SaveConnectionResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const project = /^\w{1,100}$/.test(input.projectKey) ? await ports.projects.find(input.projectKey) : null;
  const problems = problemsOf(input, project);
  const issueType = project?.issueTypes.find(({ name }) => name === input.issueType);
  if (project === null || issueType === undefined || Object.keys(problems).length > 0)
    return { type: 'invalid', problems };
  const known = await ports.connections.load(input.id);
  const connection: Connection = {
    ...connectionDefaults,
    policyId: DEFAULT_POLICY_ID,
    ...known,
    id: input.id,
    program: input.program,
    project: { id: project.id, key: project.key },
    issueType,
  };
  // The secret last: a delivery is accepted only once there is a connection to work it off.
  await ports.connections.save(connection);
  await ports.keys.save(input.id, { secrets: [input.secret], toleranceSeconds: DEFAULT_TOLERANCE_SECONDS });
  const panel = input.pinPanel ? await pinToProject(project.id, ports) : await panelPinOf(project.id, ports);
  return { type: 'saved', id: input.id, panel };
}
