import { route } from '@forge/api';
import * as v from 'valibot';
import type { Connection } from '../../domain/connections/connection';
import type { ScreenField } from '../../usecases/mapping/ports';
import { callJira, type JiraCall } from './call-jira';
import { fieldKindOf } from './field-kind-of';

const PAGE_SIZE = 200;

const FieldMeta = v.object({
  name: v.optional(v.string()),
  required: v.optional(v.boolean()),
  hasDefaultValue: v.optional(v.boolean()),
  schema: v.optional(
    v.object({
      type: v.string(),
      items: v.optional(v.string()),
      custom: v.optional(v.string()),
      system: v.optional(v.string()),
    }),
  ),
  allowedValues: v.optional(
    v.array(
      v.looseObject({
        id: v.optional(v.string()),
        name: v.optional(v.string()),
        value: v.optional(v.string()),
      }),
    ),
  ),
});

/** Fields by id, as edit metadata and transitions give them. */
export const FieldsById = v.record(v.string(), FieldMeta);

const Page = v.object({
  total: v.optional(v.number()),
  fields: v.array(v.object({ ...FieldMeta.entries, fieldId: v.string() })),
});

/** A field as Jira describes it. */
export function toScreenField(id: string, meta: v.InferOutput<typeof FieldMeta>): ScreenField {
  const { name, required, hasDefaultValue, schema, allowedValues = [] } = meta;
  return {
    id,
    name: name ?? id,
    kind: schema === undefined ? 'other' : fieldKindOf(schema),
    required: required === true && hasDefaultValue !== true,
    allowed: allowedValues.flatMap(({ id: valueId, name: valueName, value }) => {
      const shown = valueName ?? value;
      return valueId !== undefined && shown !== undefined ? [{ id: valueId, name: shown }] : [];
    }),
  };
}

/** The create screen of a connection's project and issue type, as the caller may use it. */
export async function readCreateScreen(
  { project, issueType }: Pick<Connection, 'project' | 'issueType'>,
  as: JiraCall['as'],
): Promise<readonly ScreenField[]> {
  const fields: ScreenField[] = [];
  for (;;) {
    const path = route`/rest/api/3/issue/createmeta/${project.id}/issuetypes/${issueType.id}?startAt=${fields.length}&maxResults=${PAGE_SIZE}`;
    const page = await callJira({ as, method: 'GET', path }, 'reading the create screen', Page);
    fields.push(...page.fields.map((field) => toScreenField(field.fieldId, field)));
    if (page.fields.length === 0 || fields.length >= (page.total ?? 0)) return fields;
  }
}
