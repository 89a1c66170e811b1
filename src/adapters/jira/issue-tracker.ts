import { route } from '@forge/api';
import { dequal } from 'dequal/lite';
import * as v from 'valibot';
import type { IssueDraft } from '../../domain/cases/effect';
import { PROJECTION_PROPERTY } from '../../domain/cases/projection';
import type { IssueRef } from '../../domain/cases/tracked-issue';
import type { Connection } from '../../domain/connections/connection';
import type { Mention } from '../../domain/cases/change';
import type { ConnectionSource } from '../../domain/findings/source-id';
import type { SourceWords } from '../../domain/findings/source-words';
import { isFormerUser } from '../../domain/privacy/former-user';
import { toEpochMs } from '../../domain/sla/instant';
import type { CreatedIssue, IssueTracker } from '../../usecases/cases/ports';
import type { Now } from '../../usecases/base/ports';
import { callJira } from './call-jira';
import { toChangeComment } from './change-comment';
import { editIssue, putProperties, readEditScreen } from './edit-issue';
import { issueFinder } from './find-issues';
import {
  fieldMetadata,
  refreshFieldMetadata,
  type FieldMetadata,
  type FieldMetadataCache,
} from './field-metadata';
import { optionalFields, toCreateBody, toEditBody, withholdReport, type IssueBody } from './issue-fields';
import { JiraRefusalError } from './jira-refusal-error';
import { commentMark, hasMarkedComment } from './marked-comment';
import { linkIssue } from './link-issue';
import { moveIssue } from './move-issue';
import { readCreated } from './read-created';
import { releaseIssue } from './release-issue';
import { readFacts } from './read-facts';
import { readIssue } from './read-issue';
import { sendWithSimplerReport } from './simpler-report';
import { onIssue } from './on-issue';
import { sendFields } from './send-fields';
import { readPriority } from './read-priority';
import { propertyIn, WithProperty } from './read-property';
import { severityOfPriorityName } from './severity-of-priority';

const Issue = v.object({ id: v.string(), key: v.string() });
const Nothing = v.unknown();
const Status = v.object({
  fields: v.object({
    status: v.object({ statusCategory: v.object({ key: v.string() }) }),
    resolution: v.nullish(v.object({ id: v.string() })),
  }),
  ...WithProperty.entries,
});
const Assigned = v.object({
  fields: v.object({ assignee: v.nullish(v.object({ accountId: v.string() })) }),
});

/** What an issue cannot be made without. */
const NEVER_LEFT_OUT = ['project', 'issuetype'];

/** Who is mentioned; of the people whom the connection names, those whom it names now. */
async function mentioned(
  issue: IssueRef,
  mention: Mention,
  { approvers, notices }: Pick<Connection, 'approvers' | 'notices'>,
): Promise<readonly string[]> {
  if (mention.who === 'people') return mention.accountIds.filter((id) => !isFormerUser(id));
  if (mention.who === 'approvers') return approvers.filter((id) => id !== mention.except);
  if (mention.who === 'several') {
    const all: string[] = [];
    for (const each of mention.of) all.push(...(await mentioned(issue, each, { approvers, notices })));
    return [...new Set(all)];
  }
  const path = route`/rest/api/3/issue/${issue.id}?fields=assignee`;
  const { fields } = await callJira({ as: 'app', method: 'GET', path }, 'reading the assignee', Assigned);
  return fields.assignee ? [fields.assignee.accountId] : notices.fallbackPeople;
}

/** Statuses with which Jira refuses a comment itself; a 401 is about the app, and a 404 about the issue. */
function isRefusedComment(error: unknown): error is JiraRefusalError {
  return error instanceof JiraRefusalError && ![401, 404].includes(error.status);
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

  const create = async (
    draft: IssueDraft,
    connection: Connection,
    metadata: FieldMetadata,
  ): Promise<CreatedIssue> => {
    const words = wordsOf(connection.source);
    const { body, skippedFields, misfits } = toCreateBody(draft, connection, metadata, words);
    const path = route`/rest/api/3/issue`;
    const send = (sent: IssueBody): Promise<IssueRef> =>
      callJira({ as: 'app', method: 'POST', path, body: sent }, 'creating the issue', Issue);
    const { answer, left } = await sendFields(body, {
      send: (sent) => {
        const guarded = withholdReport(sent, draft, connection, words);
        const shown = guarded === sent ? draft : { ...draft, report: null };
        return sendWithSimplerReport(guarded, shown, words, send);
      },
      readScreen: async () => {
        const { createFields } = await refreshFieldMetadata(connection, cache, toEpochMs(now()));
        return [...createFields, ...NEVER_LEFT_OUT];
      },
      optional: [...optionalFields(connection), 'duedate'],
    });
    const { answer: issue, withoutReport } = answer;
    const wrong = [...misfits, ...left.refused];
    const known = metadata.skippedValues ?? [];
    const skippedValues = [...new Set([...known, ...wrong])];
    if (skippedValues.length > known.length) {
      const latest = left.refused.length === 0 ? metadata : await metadataOf(connection);
      await remember(connection, { ...latest, skippedValues });
    }
    return { issue, skippedFields: [...skippedFields, ...left.offScreen, ...wrong], withoutReport };
  };

  return {
    async draft(draft, connection) {
      const [metadata, words] = [await metadataOf(connection), wordsOf(connection.source)];
      const { body, skippedFields, misfits } = toCreateBody(draft, connection, metadata, words);
      return { fields: body.fields, skippedFields: [...skippedFields, ...misfits] };
    },

    async prepare(draft, connection) {
      const metadata = await metadataOf(connection);
      return () => create(draft, connection, metadata);
    },

    async edit(issue, { to, marks }, retried, { project, issueType, mapping }) {
      // What is known of the create screen helps, and is not asked for: the issue may have left it long ago.
      const known = await cache.load(project.id, issueType.id);
      const { severity } = to;
      const isRated =
        severity !== null && (issue.lastWritten.severity !== severity || retried.includes('priority'));
      const priorities =
        known?.priorities ??
        (isRated && mapping.priorities[severity] === undefined
          ? ((await readEditScreen(issue.id)).find(({ id }) => id === 'priority')?.allowed ?? [])
          : []);
      const body = toEditBody(issue.lastWritten, to, marks, retried, { mapping }, { priorities });
      const left = await onIssue(issue, () => editIssue(issue.id, body));
      return [...left.offScreen, ...left.refused];
    },

    writeProperty: (issue, projection) =>
      onIssue(issue, () => putProperties(issue.id, [{ key: PROJECTION_PROPERTY, value: projection }])),

    async comment(issue, effect, id, { source, approvers, notices }) {
      const { mention } = effect;
      const path = route`/rest/api/3/issue/${issue.id}/comment`;
      try {
        await onIssue(issue, async () => {
          const accountIds = mention === null ? [] : await mentioned(issue, mention, { approvers, notices });
          const document = toChangeComment(effect, accountIds, wordsOf(source));
          const body = { body: document, properties: commentMark(id) };
          await callJira({ as: 'app', method: 'POST', path, body }, 'commenting on the issue', Nothing);
        });
        return null;
      } catch (error) {
        if (isRefusedComment(error)) return error.message;
        throw error;
      }
    },

    async transition(issue, to, connection) {
      const because = await onIssue(issue, () => moveIssue(issue.id, to));
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

    async readStatus(issue) {
      const path = route`/rest/api/3/issue/${issue.id}?fields=status,resolution&properties=${PROJECTION_PROPERTY}`;
      const call = { as: 'app', method: 'GET', path } as const;
      const { fields, properties } = await onIssue(issue, () => callJira(call, 'reading the status', Status));
      return {
        done: fields.status.statusCategory.key === 'done',
        resolutionId: fields.resolution?.id ?? null,
        property: propertyIn(properties),
      };
    },

    async severityOfPriority(priorityId, { project, issueType }) {
      const known = (await cache.load(project.id, issueType.id))?.priorities ?? [];
      const isThis = ({ id }: { readonly id: string }): boolean => id === priorityId;
      const found = known.find(isThis) ?? (await readPriority(priorityId));
      return found === null ? null : severityOfPriorityName(found.name);
    },

    hasComment: (issue, id, since) => onIssue(issue, () => hasMarkedComment(issue, id, since)),

    async readCreated(issue, draft, connection) {
      const known = await cache.load(connection.project.id, connection.issueType.id);
      return readCreated(issue, draft, connection, known, wordsOf(connection.source));
    },

    link: linkIssue,
    release: releaseIssue,
    ...issueFinder,
    readFacts,
    readIssue,
  };
}
