import { route } from '@forge/api';
import * as v from 'valibot';
import type { Connection } from '../../domain/intake/connection';
import { toEpochMs } from '../../domain/sla/instant';
import type { IssueTracker, Now } from '../../usecases/ports';
import { callJira } from './call-jira';
import { toChangeComment } from './change-comment';
import { toDescription } from './description';
import { fieldMetadata, type FieldMetadata, type FieldMetadataCache } from './field-metadata';
import { toCreateBody, toEditBody, withoutFields, type IssueBody } from './issue-fields';
import { JiraRefusalError } from './jira-refusal-error';
import { plainText } from './plain-text';

const Issue = v.object({ id: v.string(), key: v.string() });
const SearchPage = v.object({ issues: v.array(Issue) });
const Nothing = v.unknown();
const Comments = v.object({ comments: v.array(v.object({ created: v.string(), body: v.unknown() })) });

/** Clocks of Jira and the app may differ by this much. */
const CLOCK_SKEW_MS = 5 * 60 * 1000;
const RECENT_COMMENTS = 50;

/** The fields that Jira says are not on the screen. Every one of them can be left out, unlike a wrong value. */
function offScreenFields(error: unknown): readonly string[] {
  if (!(error instanceof JiraRefusalError) || error.status !== 400) return [];
  const entries = Object.entries(error.fieldErrors);
  const offScreen = entries.filter(([, reason]) =>
    /not on the appropriate screen|cannot be set/i.test(reason),
  );
  // Where something else is wrong too, leaving fields out would not help.
  return offScreen.length === entries.length ? offScreen.map(([field]) => field) : [];
}

/** Sends a body; where a screen turns out to lack fields, sends it again without them. */
async function sendWithoutOffScreen<T>(
  body: IssueBody,
  send: (body: IssueBody) => Promise<T>,
): Promise<{ readonly answer: T; readonly missing: readonly string[] }> {
  try {
    return { answer: await send(body), missing: [] };
  } catch (error) {
    const missing = offScreenFields(error);
    if (missing.length === 0) throw error;
    return { answer: await send(withoutFields(body, missing)), missing };
  }
}

/** Jira's issues by its REST API, as the app. */
export function createIssueTracker(cache: FieldMetadataCache, now: Now): IssueTracker {
  const metadataOf = (connection: Connection): Promise<FieldMetadata> =>
    fieldMetadata(connection, cache, toEpochMs(now()));
  const remember = ({ project, issueType }: Connection, metadata: FieldMetadata): Promise<void> =>
    cache.save(project.id, issueType.id, metadata);

  return {
    async create({ view, report, submissionUrl }, connection) {
      const metadata = await metadataOf(connection);
      const { body, gaps } = toCreateBody(view, toDescription(report, submissionUrl), connection, metadata);
      const path = route`/rest/api/3/issue`;
      const { answer: issue, missing } = await sendWithoutOffScreen(body, (sent) =>
        callJira({ as: 'app', method: 'POST', path, body: sent }, 'creating the issue', Issue),
      );
      if (missing.length > 0) {
        const createFields = metadata.createFields.filter((id) => !missing.includes(id));
        await remember(connection, { ...metadata, createFields });
      }
      return { issue, gaps: [...gaps, ...missing] };
    },

    async edit({ issue, to }, connection) {
      const metadata = await metadataOf(connection);
      const { body, gaps } = toEditBody(issue.shows, to, metadata);
      const path = route`/rest/api/3/issue/${issue.id}`;
      const { missing } = await sendWithoutOffScreen(body, (sent) =>
        callJira({ as: 'app', method: 'PUT', path, body: sent }, 'editing the issue', Nothing),
      );
      if (missing.length > 0)
        await remember(connection, { ...metadata, editGaps: [...metadata.editGaps, ...missing] });
      return [...gaps, ...missing];
    },

    async comment({ issue, changes, policy }) {
      const path = route`/rest/api/3/issue/${issue.id}/comment`;
      const body = { body: toChangeComment(changes, policy) };
      await callJira({ as: 'app', method: 'POST', path, body }, 'commenting on the issue', Nothing);
    },

    async hasComment({ issue, changes, policy }, since) {
      const path = route`/rest/api/3/issue/${issue.id}/comment?orderBy=${'-created'}&maxResults=${RECENT_COMMENTS}`;
      const { comments } = await callJira({ as: 'app', method: 'GET', path }, 'reading comments', Comments);
      const wanted = plainText(toChangeComment(changes, policy));
      const oldestMs = toEpochMs(since) - CLOCK_SKEW_MS;
      return comments.some(
        ({ created, body }) => Date.parse(created) >= oldestMs && plainText(body) === wanted,
      );
    },

    async findBySubmission(submissionId) {
      // Submission ids are checked on arrival; quoting guards the query all the same.
      const jql = `bountyClockSubmission = ${JSON.stringify(submissionId)} ORDER BY created ASC`;
      const path = route`/rest/api/3/search/jql?jql=${jql}&maxResults=1&fields=summary`;
      const { issues } = await callJira(
        { as: 'app', method: 'GET', path },
        'looking for the issue',
        SearchPage,
      );
      const [issue] = issues;
      return issue ?? null;
    },
  };
}
