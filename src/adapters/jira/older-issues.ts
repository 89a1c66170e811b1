import { route } from '@forge/api';
import * as v from 'valibot';
import type { Connection } from '../../domain/connections/connection';
import { projectsOf } from '../../domain/connections/places';
import { PROJECTION_PROPERTY } from '../../domain/cases/projection';
import type { OlderIssue } from '../../domain/issues/older-issue';
import type { OlderIssues } from '../../usecases/cases/ports';
import { callJira } from './call-jira';
import { inSubmissions, isOf, MADE_BY_APP } from './find-own-issues';
import { issueProperties, shownFields } from './issue-shape';

const Found = v.object({
  issues: v.array(
    v.object({
      id: v.string(),
      key: v.string(),
      fields: v.object(shownFields),
      properties: issueProperties,
    }),
  ),
});
const Count = v.object({ count: v.number() });

/** Maximum number of issues read for a page of a hundred submissions. */
const MAX_FOUND = 500;

/**
 * Issues that the app created, found by their property. The query names no project: Jira refuses a query that names one that
 * was deleted or is hidden from the app, and a rule may.
 */
export const olderIssues: OlderIssues = {
  async find(connection, submissionIds) {
    const { id: connectionId, source } = connection;
    const projectIds = projectsOf(connection).map(({ id }) => id);
    const jql = `${MADE_BY_APP} AND ${inSubmissions(submissionIds)} ORDER BY created ASC`;
    const path = route`/rest/api/3/search/jql?jql=${jql}&maxResults=${MAX_FOUND}&fields=summary,duedate,project&properties=${PROJECTION_PROPERTY}`;
    const call = { as: 'app', method: 'GET', path } as const;
    const { issues } = await callJira(call, 'looking for older issues', Found);
    const found = new Map<string, OlderIssue>();
    for (const { id, key, fields, properties } of issues) {
      if (!projectIds.includes(fields.project.id)) continue;
      const projection = properties?.[PROJECTION_PROPERTY] ?? {};
      const submissionId = projection['submissionId'];
      if (typeof submissionId !== 'string' || found.has(submissionId)) continue;
      if (!isOf(projection, { source, connectionId, submissionId })) continue;
      const { summary, duedate } = fields;
      found.set(submissionId, { id, key, summary, dueDate: duedate ?? null, projection });
    }
    return found;
  },
};

/**
 * True if the app has created issues in one of these projects, or if Jira does not tell: for minutes after an installation it may
 * answer 401 or 403, and 400 if one of the projects is gone.
 */
export async function mayHaveIssues(projects: readonly Connection['project'][]): Promise<boolean> {
  const path = route`/rest/api/3/search/approximate-count`;
  const ids = projects.map(({ id }) => id).join(', ');
  const body = { jql: `project in (${ids}) AND ${MADE_BY_APP} AND bountyClockSubmission IS NOT EMPTY` };
  try {
    const call = { as: 'app', method: 'POST', path, body } as const;
    return (await callJira(call, 'counting older issues', Count)).count > 0;
  } catch {
    return true;
  }
}
