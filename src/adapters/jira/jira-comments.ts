import { route } from '@forge/api';
import type { JiraComments } from '../../usecases/conversation/ports';
import { callJira } from './call-jira';
import { ReadComment } from './read-comment';
import { isNotFound } from './on-issue';

/** Comments that people make in Jira, as the app sees them. */
export const jiraComments: JiraComments = {
  async read(issueId, commentId) {
    const path = route`/rest/api/3/issue/${issueId}/comment/${commentId}`;
    try {
      return await callJira({ as: 'app', method: 'GET', path }, 'reading a comment', ReadComment);
    } catch (error) {
      if (isNotFound(error)) return null;
      throw error;
    }
  },
};
