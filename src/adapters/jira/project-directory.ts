import { route } from '@forge/api';
import * as v from 'valibot';
import type { ProjectDirectory } from '../../usecases/connections/ports';
import { callJira } from './call-jira';
import { JiraRefusalError } from './jira-refusal-error';

const Project = v.object({
  id: v.string(),
  key: v.string(),
  name: v.string(),
  issueTypes: v.array(v.object({ id: v.string(), name: v.string(), subtask: v.optional(v.boolean()) })),
});

/** Jira's projects, as the person at the page sees them. */
export const projectDirectory: ProjectDirectory = {
  async find(idOrKey) {
    try {
      const path = route`/rest/api/3/project/${idOrKey}`;
      const { id, key, name, issueTypes } = await callJira(
        { as: 'user', method: 'GET', path },
        'reading the project',
        Project,
      );
      return { id, key, name, issueTypes: issueTypes.filter(({ subtask }) => subtask !== true) };
    } catch (error) {
      if (error instanceof JiraRefusalError && error.status === 404) return null;
      throw error;
    }
  },
};
