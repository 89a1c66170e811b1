import { route } from '@forge/api';
import { dequal } from 'dequal/lite';
import * as v from 'valibot';
import type { CaseIdentity } from '../../domain/cases/case-key';
import type { IssueRef } from '../../domain/cases/tracked-issue';
import type { Connection } from '../../domain/connections/connection';
import type { Mention } from '../../domain/cases/change';
import { PROJECTION_PROPERTY } from '../../domain/cases/projection';
import { idScopeOf, type ConnectionSource } from '../../domain/findings/source-id';
import type { SourceWords } from '../../domain/findings/source-words';
import { toEpochMs } from '../../domain/sla/instant';
import type { IssueTracker } from '../../usecases/cases/ports';
import type { Now } from '../../usecases/base/ports';
import { callJira } from './call-jira';
import { toChangeComment } from './change-comment';
import { fieldMetadata, type FieldMetadata, type FieldMetadataCache } from './field-metadata';
import {
  optionalFields,
  toCreateBody,
  toEditBody,
  withholdReport,
  withoutFields,
  type IssueBody,
} from './issue-fields';
import { JiraRefusalError } from './jira-refusal-error';
import { commentMark, hasMarkedComment } from './marked-comment';
import { moveIssue } from './move-issue';

const Issue = v.object({ id: v.string(), key: v.string() });
const Count = v.object({ count: v.number() });
const Projection = v.looseObject({
  submissionId: v.optional(v.string()),
  connection: v.optional(v.string()),
  source: v.optional(v.string()),
});
type Projection = v.InferOutput<typeof Projection>;
const Projected = v.object({
  issues: v.array(v.object({ ...Issue.entries, properties: v.optional(v.record(v.string(), Projection)) })),
});
const Nothing = v.unknown();
const Assigned = v.object({
  fields: v.object({ assignee: v.nullish(v.object({ accountId: v.string() })) }),
});

/** Maximum number of issues read for a page of a hundred submissions. */
const MAX_FOUND = 500;
/** Maximum number of issues with the same id from other sources and connections. */
const MAX_SAME_ID = 50;

/** Submission ids are checked on arrival; quoting protects the query in any case. */
function inSubmissions(submissionIds: readonly string[]): string {
  return `bountyClockSubmission in (${submissionIds.map((id) => JSON.stringify(id)).join(', ')})`;
}

/** Two sources may use the same id, and so may two connections of a source whose ids people choose. */
function isOf(projection: Projection | undefined, { source, connectionId }: CaseIdentity): boolean {
  if (projection === undefined) return false;
  if (idScopeOf(source) === 'connection' && projection.connection !== connectionId) return false;
  return projection.source === undefined || projection.source === source;
}

/** Ids that a list contains more than once. */
function repeated(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

interface Refused {
  /** Fields that the screen lacks. */
  readonly offScreen: readonly string[];
  /** Fields that can be left out although they are on the screen. */
  readonly optional: readonly string[];
}

/**
 * The refused fields that can be left out: those that are not on the screen, and those of `optional`. A wrong value of
 * any other field must fail.
 */
function refusedFields(error: unknown, optional: readonly string[]): Refused {
  const nothing = { offScreen: [], optional: [] };
  if (!(error instanceof JiraRefusalError) || error.status !== 400) return nothing;
  const entries = Object.entries(error.fieldErrors);
  const isOffScreen = ([, reason]: [string, string]): boolean =>
    /not on the appropriate screen|cannot be set/i.test(reason);
  const offScreen = entries.filter(isOffScreen).map(([field]) => field);
  const wrong = entries.filter((entry) => !isOffScreen(entry)).map(([field]) => field);
  // If something else is wrong too, leaving fields out would not help.
  return wrong.every((field) => optional.includes(field)) ? { offScreen, optional: wrong } : nothing;
}

/** Who is mentioned: the assignee, or the other people if nobody is assigned. */
async function mentioned(issue: IssueRef, mention: Mention): Promise<readonly string[]> {
  if (mention.who === 'people') return mention.accountIds;
  const path = route`/rest/api/3/issue/${issue.id}?fields=assignee`;
  const { fields } = await callJira({ as: 'app', method: 'GET', path }, 'reading the assignee', Assigned);
  return fields.assignee ? [fields.assignee.accountId] : mention.fallbackPeople;
}

/** Sends a body. If the screen lacks fields, or an optional one is refused, sends it again without them. */
async function sendWithoutRefused<T>(
  body: IssueBody,
  send: (body: IssueBody) => Promise<T>,
  optional: readonly string[] = [],
): Promise<{ readonly answer: T; readonly refused: Refused }> {
  try {
    return { answer: await send(body), refused: { offScreen: [], optional: [] } };
  } catch (error) {
    const refused = refusedFields(error, optional);
    const left = [...refused.offScreen, ...refused.optional];
    if (left.length === 0) throw error;
    return { answer: await send(withoutFields(body, left)), refused };
  }
}

/** Issues through Jira's REST API, as the app. */
export function createIssueTracker(
  cache: FieldMetadataCache,
  now: Now,
  wordsOf: (source: ConnectionSource) => SourceWords,
): IssueTracker {
  const metadataOf = (connection: Connection): Promise<FieldMetadata> =>
    fieldMetadata(connection, cache, toEpochMs(now()));
  const remember = ({ project, issueType }: Connection, metadata: FieldMetadata): Promise<void> =>
    cache.save(project.id, issueType.id, metadata);

  return {
    async draft(draft, connection) {
      const [metadata, words] = [await metadataOf(connection), wordsOf(connection.source)];
      const { body, skippedFields, misfits } = toCreateBody(draft, connection, metadata, words);
      return { fields: body.fields, skippedFields: [...skippedFields, ...misfits] };
    },

    async create(draft, connection) {
      const [metadata, words] = [await metadataOf(connection), wordsOf(connection.source)];
      const { body, skippedFields, misfits } = toCreateBody(draft, connection, metadata, words);
      const path = route`/rest/api/3/issue`;
      const { answer: issue, refused } = await sendWithoutRefused(
        body,
        (sent) => {
          const guarded = withholdReport(sent, draft, connection, words);
          return callJira({ as: 'app', method: 'POST', path, body: guarded }, 'creating the issue', Issue);
        },
        optionalFields(connection),
      );
      const { offScreen: missing } = refused;
      const wrong = [...misfits, ...refused.optional];
      const known = metadata.skippedValues ?? [];
      const skippedValues = [...new Set([...known, ...wrong])];
      if (missing.length > 0 || skippedValues.length > known.length) {
        const createFields = metadata.createFields.filter((id) => !missing.includes(id));
        await remember(connection, { ...metadata, createFields, skippedValues });
      }
      return { issue, skippedFields: [...skippedFields, ...missing, ...wrong] };
    },

    async edit(issue, { to, marks }, connection) {
      const metadata = await metadataOf(connection);
      const { body, skippedFields } = toEditBody(issue.lastWritten, to, marks, connection, metadata);
      const path = route`/rest/api/3/issue/${issue.id}`;
      // A priority or label that the site refuses must not prevent the change of the date.
      const { refused } = await sendWithoutRefused(
        body,
        (sent) => callJira({ as: 'app', method: 'PUT', path, body: sent }, 'editing the issue', Nothing),
        ['priority', 'labels'],
      );
      const { offScreen: missing } = refused;
      if (missing.length > 0)
        await remember(connection, { ...metadata, skippedOnEdit: [...metadata.skippedOnEdit, ...missing] });
      return [...skippedFields, ...missing, ...refused.optional];
    },

    async comment(issue, effect, id, { source }) {
      const { mention } = effect;
      const accountIds = mention === null ? [] : await mentioned(issue, mention);
      const path = route`/rest/api/3/issue/${issue.id}/comment`;
      const document = toChangeComment(effect, accountIds, wordsOf(source));
      const body = { body: document, properties: commentMark(id) };
      await callJira({ as: 'app', method: 'POST', path, body }, 'commenting on the issue', Nothing);
    },

    async transition(issue, to, connection) {
      const because = await moveIssue(issue.id, to);
      const { statusId, statusName } = to;
      const failedTransition = because === null ? null : { statusId, statusName, because };
      const metadata = await cache.load(connection.project.id, connection.issueType.id);
      if (metadata === null) return failedTransition;
      const others = (metadata.failedTransition ?? []).filter((known) => known.statusId !== statusId);
      const all = failedTransition === null ? others : [...others, failedTransition];
      if (!dequal(all, metadata.failedTransition ?? []))
        await remember(connection, { ...metadata, failedTransition: all });
      return failedTransition;
    },

    hasComment: hasMarkedComment,

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

    async findByCase(identity) {
      const jql = `${inSubmissions([identity.submissionId])} ORDER BY created ASC`;
      const path = route`/rest/api/3/search/jql?jql=${jql}&maxResults=${MAX_SAME_ID}&fields=summary&properties=${PROJECTION_PROPERTY}`;
      const call = { as: 'app', method: 'GET', path } as const;
      const { issues } = await callJira(call, 'looking for the issue', Projected);
      const found = issues.find(({ properties }) => isOf(properties?.[PROJECTION_PROPERTY], identity));
      return found === undefined ? null : { id: found.id, key: found.key };
    },
  };
}
