import { route } from '@forge/api';
import * as v from 'valibot';
import type { IssueReader } from '../../usecases/panel/ports';
import { callJira } from './call-jira';
import { shownFields } from './issue-shape';
import { isHidden } from './jira-refusal-error';

const Issue = v.object({
  id: v.string(),
  key: v.string(),
  fields: v.object(shownFields),
});

/** Reads an issue as the person at the page. */
export const issueReader: IssueReader = {
  async read(issueId) {
    const path = route`/rest/api/3/issue/${issueId}?fields=summary,duedate,project`;
    try {
      const { id, key, fields } = await callJira(
        { as: 'user', method: 'GET', path },
        'reading the issue',
        Issue,
      );
      const { summary, duedate, project } = fields;
      return { id, key, projectId: project.id, summary, dueDate: duedate ?? null };
    } catch (error) {
      if (isHidden(error)) return null;
      throw error;
    }
  },
};
