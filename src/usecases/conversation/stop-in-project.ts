import {
  isServiceProject,
  noConnectionComments,
  withStop,
  type ConnectionComments,
  type StoppedProject,
} from '../../domain/conversation/connection-comments';
import { changeStored } from '../base/change-stored';
import type { Now } from '../base/ports';
import type { CommentMirror, ConnectionCommentsStore } from './ports';

export interface ProjectPorts {
  readonly now: Now;
  readonly connectionComments: ConnectionCommentsStore;
  readonly commentMirror: Pick<CommentMirror, 'isServiceProject'>;
}

function change(
  connectionId: string,
  next: (known: ConnectionComments) => ConnectionComments,
  { connectionComments }: Pick<ProjectPorts, 'connectionComments'>,
): Promise<null> {
  return changeStored<ConnectionComments, null, { readonly answer: null; readonly next: ConnectionComments }>(
    connectionId,
    connectionComments,
    (known) => ({ answer: null, next: next(known ?? noConnectionComments(connectionId)) }),
  );
}

/** Whether customers may see the issues of a project. Jira is asked once a day. @throws CallFailedError if Jira fails. */
export async function isForCustomers(
  connectionId: string,
  projectKey: string,
  ports: ProjectPorts,
): Promise<boolean> {
  const known = (await ports.connectionComments.load(connectionId)) ?? noConnectionComments(connectionId);
  const isKnown = isServiceProject(known, projectKey, ports.now());
  if (isKnown !== null) return isKnown;
  const kind = { isService: await ports.commentMirror.isServiceProject(projectKey), readAt: ports.now() };
  await change(connectionId, (all) => ({ ...all, projects: { ...all.projects, [projectKey]: kind } }), ports);
  return kind.isService;
}

/** From now on no comments are written in a project, until comments are switched off and on again. */
export async function stopInProject(
  connectionId: string,
  stop: StoppedProject,
  ports: Pick<ProjectPorts, 'connectionComments'>,
): Promise<void> {
  await change(connectionId, (known) => withStop(known, stop), ports);
}

/** Records why the comments of a connection could not be read, or that they could. Writes only what is new. */
export async function recordTrouble(
  connectionId: string,
  message: string | null,
  { now, ...ports }: Pick<ProjectPorts, 'connectionComments' | 'now'>,
): Promise<void> {
  const known = await ports.connectionComments.load(connectionId);
  if ((known?.trouble?.message ?? null) === message) return;
  const trouble = message === null ? null : { at: now(), message };
  await change(connectionId, (all) => ({ ...all, trouble }), ports);
}
