import { route } from '@forge/api';
import * as v from 'valibot';
import type { ProjectDirectory } from '../../usecases/connections/ports';
import { callJira } from './call-jira';
import { JiraRefusalError } from './jira-refusal-error';

const Project = v.object({
  id: v.string(),
  key: v.string(),
  name: v.string(),
  archived: v.optional(v.boolean(), false),
  issueTypes: v.array(v.object({ id: v.string(), name: v.string(), subtask: v.optional(v.boolean()) })),
});

/** Jira's projects, as the person at the page sees them. */
export const projectDirectory: ProjectDirectory = {
  async find(idOrKey) {
    try {
      const path = route`/rest/api/3/project/${idOrKey}`;
      const { id, key, name, archived, issueTypes } = await callJira(
        { as: 'user', method: 'GET', path },
        'reading the project',
        Project,
      );
      // A submission has no issue that a subtask could be part of.
      const own = issueTypes.filter(({ subtask }) => subtask !== true);
      return { id, key, name, isArchived: archived, issueTypes: own };
    } catch (error) {
      if (error instanceof JiraRefusalError && error.status === 404) return null;
      throw error;
    }
  },
};
