import { route } from '@forge/api';
import * as v from 'valibot';
import type { Connection } from '../../domain/intake/connection';
import { callJira } from './call-jira';

/** What the app knows about the fields of one project and issue type. */
export interface FieldMetadata {
  /** Epoch milliseconds. */
  readonly readAtMs: number;
  /** Ids of the fields on the create screen. */
  readonly createFields: readonly string[];
  /** Priorities that the create screen offers. */
  readonly priorities: readonly { readonly id: string; readonly name: string }[];
  /** Fields that Jira said the edit screen lacks. */
  readonly editGaps: readonly string[];
}

/** Where the metadata is kept between deliveries. */
export interface FieldMetadataCache {
  load(projectId: string, issueTypeId: string): Promise<FieldMetadata | null>;
  save(projectId: string, issueTypeId: string, metadata: FieldMetadata): Promise<void>;
}

/** Screens change rarely; a change is noticed within a day, or at the first refusal. */
const MAX_AGE_MS = 24 * 60 * 60 * 1000;
const PAGE_SIZE = 200;

const Page = v.object({
  total: v.optional(v.number()),
  fields: v.array(
    v.object({
      fieldId: v.string(),
      allowedValues: v.optional(
        v.array(v.looseObject({ id: v.optional(v.string()), name: v.optional(v.string()) })),
      ),
    }),
  ),
});

type Field = v.InferOutput<typeof Page>['fields'][number];

async function readFields({ project, issueType }: Connection): Promise<readonly Field[]> {
  const fields: Field[] = [];
  for (;;) {
    const path = route`/rest/api/3/issue/createmeta/${project.id}/issuetypes/${issueType.id}?startAt=${fields.length}&maxResults=${PAGE_SIZE}`;
    const page = await callJira({ as: 'app', method: 'GET', path }, 'reading the create screen', Page);
    fields.push(...page.fields);
    if (page.fields.length === 0 || fields.length >= (page.total ?? 0)) return fields;
  }
}

async function readMetadata(connection: Connection, nowMs: number): Promise<FieldMetadata> {
  const fields = await readFields(connection);
  const offered = fields.find(({ fieldId }) => fieldId === 'priority')?.allowedValues ?? [];
  return {
    readAtMs: nowMs,
    createFields: fields.map(({ fieldId }) => fieldId),
    priorities: offered.flatMap(({ id, name }) =>
      id !== undefined && name !== undefined ? [{ id, name }] : [],
    ),
    editGaps: [],
  };
}

/** The fields of a connection's project and issue type: from the cache, or read from Jira once a day. */
export async function fieldMetadata(
  connection: Connection,
  cache: FieldMetadataCache,
  nowMs: number,
): Promise<FieldMetadata> {
  const { project, issueType } = connection;
  const cached = await cache.load(project.id, issueType.id);
  if (cached !== null && nowMs - cached.readAtMs < MAX_AGE_MS) return cached;
  const metadata = await readMetadata(connection, nowMs);
  await cache.save(project.id, issueType.id, metadata);
  return metadata;
}
