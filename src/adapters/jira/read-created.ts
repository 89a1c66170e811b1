import { route } from '@forge/api';
import * as v from 'valibot';
import type { IssueDraft } from '../../domain/cases/effect';
import { PROJECTION_PROPERTY } from '../../domain/cases/projection';
import type { IssueRef } from '../../domain/cases/tracked-issue';
import type { Connection } from '../../domain/connections/connection';
import type { SourceWords } from '../../domain/findings/source-words';
import type { CreatedUnheard } from '../../domain/issues/adopted-issue';
import { callJira } from './call-jira';
import { toDescriptionWithoutReport } from './description';
import type { FieldMetadata } from './field-metadata';
import { optionalFields, toCreateBody } from './issue-fields';
import { issueProperties, shownFields } from './issue-shape';
import { isNotFound } from './on-issue';

const Read = v.object({
  id: v.string(),
  key: v.string(),
  fields: v.looseObject({
    ...shownFields,
    labels: v.optional(v.array(v.string()), []),
    priority: v.nullish(v.object({ id: v.string() })),
  }),
  properties: issueProperties,
});
type Read = v.InferOutput<typeof Read>;

/** Any screen, where nothing is known of the real one. */
function anyScreen(connection: Connection): FieldMetadata {
  const createFields = ['description', 'duedate', ...optionalFields(connection)];
  return { readAtMs: 0, createFields, kinds: {}, priorities: [] };
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

/** The text of a document, whatever Jira has added to its nodes. */
function textOf(node: unknown): string {
  const { text = '', content = [] } = (node ?? {}) as {
    readonly text?: string;
    readonly content?: readonly unknown[];
  };
  return text + content.map(textOf).join('');
}

/** True if the issue does not show a value that it was to be created with. Descriptions and mapped values may differ. */
function lacks({ fields }: Read, id: string, wanted: unknown): boolean {
  switch (id) {
    case 'labels':
      return (wanted as readonly string[]).some((label) => !fields.labels.includes(label));
    case 'priority':
      return fields.priority?.id !== (wanted as { readonly id: string }).id;
    default:
      return isEmpty(fields[id]);
  }
}

/**
 * Reads an issue whose creation was not heard of, and compares it with what it was to be created with.
 * @param known the create screen; `null` if it is not known, and then it is not asked for.
 * @returns `null` if Jira does not show it to the app.
 */
export async function readCreated(
  issue: IssueRef,
  draft: IssueDraft,
  connection: Connection,
  known: FieldMetadata | null,
  words: SourceWords,
): Promise<CreatedUnheard | null> {
  const { body, skippedFields, misfits } = toCreateBody(
    draft,
    connection,
    known ?? anyScreen(connection),
    words,
  );
  const ids = [...new Set([...Object.keys(body.fields), 'duedate', 'labels', 'priority'])];
  const path = route`/rest/api/3/issue/${issue.id}?fields=${ids.join(',')}&properties=${PROJECTION_PROPERTY}`;
  try {
    const call = { as: 'app', method: 'GET', path } as const;
    const read = await callJira(call, 'reading the issue that was created', Read);
    const { id, key, fields, properties } = read;
    const lacking = Object.entries(body.fields).filter(([field, wanted]) => lacks(read, field, wanted));
    return {
      id,
      key,
      projectId: fields.project.id,
      summary: fields.summary,
      dueDate: fields.duedate ?? null,
      projection: properties?.[PROJECTION_PROPERTY] ?? {},
      missingFields: [...new Set([...skippedFields, ...misfits, ...lacking.map(([field]) => field)])],
      withoutReport:
        textOf(fields['description']) === textOf(toDescriptionWithoutReport(draft.submissionUrl, words)),
    };
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}
