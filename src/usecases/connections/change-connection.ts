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
  readonly suspended: DeadLetterStore;
  readonly queue: WorkQueue;
}

/** As many as are counted. */
const MAX_COUNTED = 100;

/** How many dead letters of a connection there are. */
export async function countDeadLetters(
  connectionId: string,
  deadLetterList: Pick<DeadLetterStore, 'latest'>,
): Promise<AtLeast> {
  const { items, more } = await deadLetterList.latest(connectionId, MAX_COUNTED);
  return { count: items.length, more };
}

/** Why a connection may not be on as it is, as a sentence. */
export async function conflictOf(
  connection: Pick<Connection, 'id' | 'source' | 'program' | 'pausedSince'>,
  { connections }: Pick<ManageConnectionsPorts, 'connections'>,
): Promise<string | null> {
  const otherId = connectionConflict(connection, await connections.list());
  return otherId === null ? null : conflictProblem(connection.program, otherId);
}

/** What is wrong with where issues are to go. */
export function targetProblem(
  project: Project | null,
  issueTypeId: string,
): { readonly place: 'project' | 'issueType'; readonly problem: string } | null {
  if (project === null) return { place: 'project', problem: 'Choose a Jira project that you can see.' };
  return project.issueTypes.some(({ id }) => id === issueTypeId)
    ? null
    : { place: 'issueType', problem: 'Choose an issue type of the project.' };
}

/** Changes where a connection's submissions come from and go to. Issues that exist stay where they are. */
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

/** From now on deliveries are kept and not processed. Clocks and notices of the cases that there are continue. */
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

/** Switches a paused connection on again, and has what was kept meanwhile processed in the background. */
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
  // Also where it was on already: an attempt before this one may have ended in between.
  await arrangeRelease(connectionId, ports);
  return { type: 'resumed', suspended };
}
