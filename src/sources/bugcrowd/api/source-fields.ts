import type { SourceFields } from '../../../usecases/sources/writer';
import { at, member, object, orNull, text } from '../json-reader';
import { plainId } from '../plain-id';
import { priority, word } from '../resources';

/** Fields of the program are texts; another kind of value is not one that the app could have written. */
function textFields(value: unknown): Readonly<Record<string, string | null>> {
  const entries = Object.entries(object(value)).map(([label, field]) => [label, orNull(text)(field)]);
  return Object.fromEntries(entries) as Readonly<Record<string, string | null>>;
}

const customFields = orNull(textFields);
const assigneeId = orNull(member('assignee', member('data', member('id', plainId))));

/** The fields of a submission that can be written. @throws ShapeError if the resource is malformed. */
export function sourceFields(resource: unknown): SourceFields {
  const from = object(resource);
  const attributes = at(from, 'attributes', object);
  return {
    state: at(attributes, 'state', word) ?? null,
    severity: at(attributes, 'severity', priority) ?? null,
    assignee: at(from, 'relationships', assigneeId),
    customFields: at(attributes, 'custom_fields', customFields) ?? {},
  };
}

/** The query for just these fields. */
export const fieldsQuery = [['fields[submission]', 'state,severity,custom_fields,assignee']] as const;
