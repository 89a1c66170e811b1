import type { Connection } from '../../domain/connections/connection';
import type { ProjectKey } from '../../domain/health/project-problem';
import { CallFailedError } from '../errors/call-failed-error';
import type { ProjectKeys } from './ports';

/** The key that a connection's project has in Jira. Health is shown whether Jira answers or not. */
export async function keyInJira({ project }: Connection, projects: ProjectKeys): Promise<ProjectKey['now']> {
  try {
    return (await projects.find(project.id))?.key ?? null;
  } catch (error) {
    if (error instanceof CallFailedError) return undefined;
    throw error;
  }
}
