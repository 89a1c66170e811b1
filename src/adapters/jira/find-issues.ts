import { route } from '@forge/api';
import * as v from 'valibot';
import { PROJECTION_PROPERTY } from '../../domain/cases/projection';
import type { IssueTracker } from '../../usecases/cases/ports';
import { toEpochMs } from '../../domain/sla/instant';
import { callJira } from './call-jira';
import { inSubmissions, isOf, MADE_BY_APP } from './find-own-issues';

const Issue = v.object({ id: v.string(), key: v.string() });
const Count = v.object({ count: v.number() });
const Projection = v.looseObject({
  submissionId: v.optional(v.string()),
  connection: v.optional(v.string()),
  source: v.optional(v.string()),
});
const ProjectedIssue = v.object({
  ...Issue.entries,
  properties: v.optional(v.record(v.string(), Projection)),
});
const Projected = v.object({ issues: v.array(ProjectedIssue) });
const Place = v.object({ project: v.object({ id: v.string() }), created: v.string() });
const Placed = v.object({ issues: v.array(v.object({ ...ProjectedIssue.entries, fields: Place })) });

/** Maximum number of issues read for a page of a hundred submissions. */
const MAX_FOUND = 500;
/** Maximum number of issues of other sources and connections that have the same id. */
const MAX_SAME_ID = 50;
/** Jira dates an issue by its own clock, which may be behind the app's. */
const CLOCKS_DIFFER_MS = 10 * 60_000;

/** Ids that a list holds more than once. */
function repeated(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

/** Finds issues by the property that they carry, as the app. */
export const issueFinder: Pick<IssueTracker, 'countIssues' | 'findDuplicated' | 'findByCase'> = {
  async countIssues(submissionIds) {
    const path = route`/rest/api/3/search/approximate-count`;
    const body = { jql: inSubmissions(submissionIds) };
    const call = { as: 'app', method: 'POST', path, body } as const;
    return (await callJira(call, 'counting issues', Count)).count;
  },

  async findDuplicated(source, submissionIds) {
    const jql = inSubmissions(submissionIds);
    const path = route`/rest/api/3/search/jql?jql=${jql}&maxResults=${MAX_FOUND}&fields=key&properties=${PROJECTION_PROPERTY}`;
    const call = { as: 'app', method: 'GET', path } as const;
    const { issues } = await callJira(call, 'looking for duplicate issues', Projected);
    const projections = issues.map(({ properties }) => properties?.[PROJECTION_PROPERTY]);
    const ofSource = projections.filter((each) => each?.source === undefined || each.source === source);
    return repeated(ofSource.flatMap((each) => each?.submissionId ?? []));
  },

  async findByCase(identity, project, since) {
    const jql = `${MADE_BY_APP} AND ${inSubmissions([identity.submissionId])} ORDER BY created ASC`;
    const path = route`/rest/api/3/search/jql?jql=${jql}&maxResults=${MAX_SAME_ID}&fields=project,created&properties=${PROJECTION_PROPERTY}`;
    const call = { as: 'app', method: 'GET', path } as const;
    const { issues } = await callJira(call, 'looking for the issue', Placed);
    const fromMs = toEpochMs(since) - CLOCKS_DIFFER_MS;
    return issues
      .filter(({ fields }) => fields.project.id === project.id || Date.parse(fields.created) >= fromMs)
      .filter(({ properties }) => isOf(properties?.[PROJECTION_PROPERTY], identity))
      .map(({ id, key }) => ({ id, key }));
  },
};
