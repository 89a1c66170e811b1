import type { Connection } from '../../domain/connections/connection';
import type { ProjectKey } from '../../domain/health/project-problem';
import { CallFailedError } from '../errors/call-failed-error';
import type { ProjectKeys } from './ports';

/** A connection's project as Jira has it. Health is shown whether Jira answers or not. */
export async function projectInJira({ project }: Connection, projects: ProjectKeys): Promise<ProjectKey> {
  const saved = project.key;
  try {
    const found = await projects.find(project.id);
    return { saved, now: found?.key ?? null, isArchived: found?.isArchived ?? false };
  } catch (error) {
    if (error instanceof CallFailedError) return { saved, now: undefined, isArchived: false };
    throw error;
  }
}
