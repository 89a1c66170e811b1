import type {
  AtLeast,
  PauseResult,
  ResumeResult,
  RouteInput,
  SaveSettingsResult,
} from '../../contract/connections';
import type { Connection } from '../../domain/connections/connection';
import { connectionConflict } from '../../domain/connections/connection-conflict';
import { arrangeRelease } from '../deliveries/suspend-delivery';
import { recordAudit } from '../audit/record-audit';
import {
  conflictProblem,
  programProblem,
  saveLogged,
  type ManageConnectionsPorts,
} from './manage-connections';
import type { DeadLetterStore } from '../deliveries/ports';
import type { Project } from './ports';
import type { WorkQueue } from '../base/ports';

export interface ChangeConnectionPorts extends ManageConnectionsPorts {
  readonly suspended: Pick<DeadLetterStore, 'latest'>;
  readonly queue: WorkQueue;
}

/** Counting stops here. */
const MAX_COUNTED = 100;

/** Number of dead letters of a connection. */
export async function countDeadLetters(
  connectionId: string,
  deadLetterList: Pick<DeadLetterStore, 'latest'>,
): Promise<AtLeast> {
  const { items, more } = await deadLetterList.latest(connectionId, MAX_COUNTED);
  return { count: items.length, more };
}

/** Why a connection may not be active, as a sentence. */
export async function conflictOf(
  connection: Pick<Connection, 'id' | 'source' | 'program' | 'pausedSince'>,
  { connections }: Pick<ManageConnectionsPorts, 'connections'>,
): Promise<string | null> {
  const otherId = connectionConflict(connection, await connections.list());
  return otherId === null ? null : conflictProblem(connection.program, otherId);
}

/** Why issues cannot go to this target. */
export function targetProblem(
  project: Project | null,
  issueTypeId: string,
): { readonly place: 'project' | 'issueType'; readonly problem: string } | null {
  if (project === null) return { place: 'project', problem: 'Choose a Jira project that you can see.' };
  return project.issueTypes.some(({ id }) => id === issueTypeId)
    ? null
    : { place: 'issueType', problem: 'Choose an issue type of the project.' };
}

/** Changes the source and target of a connection's submissions. Existing issues do not move. */
export async function saveRoute(
  { connectionId, program, projectId, issueTypeId }: RouteInput,
  by: string,
  ports: ManageConnectionsPorts,
): Promise<SaveSettingsResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const known = await ports.connections.load(connectionId);
  if (known === null) return { type: 'unknown-connection' };
  const project = await ports.projects.find(projectId);
  const wrongProgram = programProblem(program) ?? (await conflictOf({ ...known, program }, ports));
  if (wrongProgram !== null) return { type: 'invalid', place: 'program', problem: wrongProgram };
  const wrongTarget = targetProblem(project, issueTypeId);
  const issueType = project?.issueTypes.find(({ id }) => id === issueTypeId);
  if (project === null || issueType === undefined || wrongTarget !== null)
    return {
      type: 'invalid',
      place: 'project',
      problem: 'Choose a project and an issue type.',
      ...wrongTarget,
    };
  const changed: Connection = {
    ...known,
    program,
    project: { id: project.id, key: project.key },
    issueType: { id: issueType.id, name: issueType.name },
  };
  await saveLogged(known, changed, by, ports);
  return { type: 'saved' };
}

/** Suspends deliveries from now on. Clocks and notices of existing cases keep running. */
export async function pauseConnection(
  connectionId: string,
  by: string,
  ports: ChangeConnectionPorts,
): Promise<PauseResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const connection = await ports.connections.load(connectionId);
  if (connection === null) return { type: 'unknown-connection' };
  if (connection.pausedSince === null) {
    const subject = { kind: 'connection', id: connectionId } as const;
    await recordAudit({ by, action: 'connection-paused', subject }, ports);
    await ports.connections.save({ ...connection, pausedSince: ports.now() });
  }
  return { type: 'paused' };
}

/** Resumes a paused connection, and processes the suspended deliveries in the background. */
export async function resumeConnection(
  connectionId: string,
  by: string,
  ports: ChangeConnectionPorts,
): Promise<ResumeResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const connection = await ports.connections.load(connectionId);
  if (connection === null) return { type: 'unknown-connection' };
  const resumed: Connection = { ...connection, pausedSince: null };
  const problem = await conflictOf(resumed, ports);
  if (problem !== null) return { type: 'invalid', place: 'program', problem };
  const suspended = await countDeadLetters(connectionId, ports.suspended);
  if (connection.pausedSince !== null) {
    const subject = { kind: 'connection', id: connectionId } as const;
    await recordAudit({ by, action: 'connection-resumed', subject }, ports);
    await ports.connections.save(resumed);
  }
  // Also for an active connection: an earlier attempt may have been interrupted before this.
  await arrangeRelease(connectionId, ports);
  return { type: 'resumed', suspended };
}
