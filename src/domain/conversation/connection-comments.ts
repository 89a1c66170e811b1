import { toEpochMs, type Instant } from '../sla/instant';
import type { CommentsSetting } from './comments-setting';
import { compareInstants } from './order';

/** A project in which a comment was visible to customers, so that no more are written there. */
export interface StoppedProject {
  readonly projectKey: string;
  /** Where it happened. */
  readonly issueKey: string;
  readonly at: Instant;
}

/** Whether a project is a service project, as it was last read. */
export interface ProjectKind {
  readonly isService: boolean;
  readonly readAt: Instant;
}

/** What is known about the comments of a connection as a whole. */
export interface ConnectionComments {
  readonly connectionId: string;
  readonly stopped: readonly StoppedProject[];
  /** By project key. */
  readonly projects: Readonly<Record<string, ProjectKind>>;
  /** Why the source's comments could not be read last; `null` if they could. */
  readonly trouble: { readonly at: Instant; readonly message: string } | null;
}

/** What is known about a connection at first. */
export function noConnectionComments(connectionId: string): ConnectionComments {
  return { connectionId, stopped: [], projects: {}, trouble: null };
}

/** A project may become a service project, which is rare. */
const KNOWN_FOR_MS = 24 * 60 * 60 * 1000;

/** Whether a project is a service project; `null` if it has to be read. */
export function isServiceProject(
  { projects }: ConnectionComments,
  projectKey: string,
  now: Instant,
): boolean | null {
  const known = Object.hasOwn(projects, projectKey) ? projects[projectKey] : undefined;
  if (known === undefined || toEpochMs(now) - toEpochMs(known.readAt) >= KNOWN_FOR_MS) return null;
  return known.isService;
}

/** The stops that hold: switching comments off and on again is the order to try once more. */
export function stopsOf(
  { stopped }: Pick<ConnectionComments, 'stopped'>,
  { since }: CommentsSetting,
): readonly StoppedProject[] {
  return since === null ? [] : stopped.filter(({ at }) => compareInstants(at, since) >= 0);
}

/** Records a stop, in place of an earlier one of the project. */
export function withStop(known: ConnectionComments, stop: StoppedProject): ConnectionComments {
  const others = known.stopped.filter(({ projectKey }) => projectKey !== stop.projectKey);
  return { ...known, stopped: [...others, stop] };
}

/** The project of an issue, by the issue's key. */
export function projectOfIssue(issueKey: string): string {
  return issueKey.slice(0, issueKey.lastIndexOf('-'));
}
