import type {
  AtLeast,
  PauseResult,
  ResumeResult,
  Route,
  RouteInput,
  SaveRouteResult,
} from '../../contract/connections';
import type { Connection } from '../../domain/connections/connection';
import { connectionConflict } from '../../domain/connections/connection-conflict';
import { arrangeRelease } from '../deliveries/arrange-release';
import { conflictProblem, programProblem, type ManageConnectionsPorts } from './manage-connections';
import { staleForm } from './stale-form';
import { updateConnection, type ConnectionChange } from './update-connection';
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
  if (project.isArchived)
    return {
      place: 'project',
      problem: `Project ${project.key} is archived and takes no issues. Restore it in Jira, or choose another.`,
    };
  return project.issueTypes.some(({ id }) => id === issueTypeId)
    ? null
    : { place: 'issueType', problem: 'Choose an issue type of the project that is not one of subtasks.' };
}

function routeOf({ program, project, issueType }: Connection): Route {
  return { program, project, issueType };
}

/** Changes the source and target of a connection's submissions. Existing issues do not move. */
export async function saveRoute(
  { connectionId, base, program, projectId, issueTypeId }: RouteInput,
  by: string,
  ports: ManageConnectionsPorts,
): Promise<SaveRouteResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const project = await ports.projects.find(projectId);
  const decide = async (known: Connection | null): Promise<ConnectionChange<SaveRouteResult>> => {
    if (known === null) return { answer: { type: 'unknown-connection' } };
    const wrongProgram = programProblem(program) ?? (await conflictOf({ ...known, program }, ports));
    if (wrongProgram !== null)
      return { answer: { type: 'invalid', place: 'program', problem: wrongProgram } };
    const wrongTarget = targetProblem(project, issueTypeId);
    const issueType = project?.issueTypes.find(({ id }) => id === issueTypeId);
    if (project === null || issueType === undefined || wrongTarget !== null)
      return {
        answer: {
          type: 'invalid',
          place: 'project',
          problem: 'Choose a project and an issue type.',
          ...wrongTarget,
        },
      };
    const route: Route = {
      program,
      project: { id: project.id, key: project.key },
      issueType: { id: issueType.id, name: issueType.name },
    };
    const stale = staleForm(base, routeOf(known), route);
    return stale === null ? { answer: { type: 'saved' }, next: { ...known, ...route } } : { answer: stale };
  };
  return updateConnection(connectionId, decide, by, ports);
}

/** Suspends deliveries from now on. Clocks and notices of existing cases keep running. */
export async function pauseConnection(
  connectionId: string,
  by: string,
  ports: ChangeConnectionPorts,
): Promise<PauseResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const decide = (known: Connection | null): ConnectionChange<PauseResult> => {
    if (known === null) return { answer: { type: 'unknown-connection' } };
    if (known.pausedSince !== null) return { answer: { type: 'paused' } };
    return {
      answer: { type: 'paused' },
      next: { ...known, pausedSince: ports.now() },
      entry: { action: 'connection-paused', changes: [] },
    };
  };
  return updateConnection(connectionId, decide, by, ports);
}

/** Resumes a paused connection, and processes the suspended deliveries in the background. */
export async function resumeConnection(
  connectionId: string,
  by: string,
  ports: ChangeConnectionPorts,
): Promise<ResumeResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const suspended = await countDeadLetters(connectionId, ports.suspended);
  const decide = async (known: Connection | null): Promise<ConnectionChange<ResumeResult>> => {
    if (known === null) return { answer: { type: 'unknown-connection' } };
    const resumed: Connection = { ...known, pausedSince: null };
    const problem = await conflictOf(resumed, ports);
    if (problem !== null) return { answer: { type: 'invalid', place: 'program', problem } };
    const answer: ResumeResult = { type: 'resumed', suspended };
    if (known.pausedSince === null) return { answer };
    return { answer, next: resumed, entry: { action: 'connection-resumed', changes: [] } };
  };
  const result = await updateConnection(connectionId, decide, by, ports);
  // Also for an active connection: an earlier attempt may have been interrupted before this.
  if (result.type === 'resumed') await arrangeRelease(connectionId, ports);
  return result;
}
