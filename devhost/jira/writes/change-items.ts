import type { Field } from '../fields/field';
import { fieldsOf } from '../fields/site-fields';
import type { ChangeItem } from '../model/change';
import { isSameValue } from '../model/field-value';
import type { Issue } from '../model/issue';
import { statusById } from '../seed/workflow';
import type { Site } from '../site/site';

/** What a changelog says of the way from one state of an issue to another. */
export function changeItems(before: Issue, after: Issue, site: Site): readonly ChangeItem[] {
  const context = { site, project: after.project };
  const fields = fieldsOf(site).flatMap((field) => {
    const [from, to] = [before.values.get(field.id), after.values.get(field.id)];
    if (isSameValue(from, to)) return [];
    return field.kind
      .log(from, to, context)
      .map((change) => item(field, change.from.id, change.from.text, change.to.id, change.to.text));
  });
  return [...fields, ...statusItems(before, after)];
}

function statusItems(before: Issue, after: Issue): readonly ChangeItem[] {
  if (before.statusId === after.statusId) return [];
  const [from, to] = [statusById(before.statusId), statusById(after.statusId)];
  return [
    {
      field: 'status',
      fieldtype: 'jira',
      fieldId: 'status',
      from: from.id,
      fromString: from.name,
      to: to.id,
      toString: to.name,
    },
  ];
}

function item(
  field: Field,
  from: string | null,
  fromString: string | null,
  to: string | null,
  toString: string | null,
): ChangeItem {
  const fieldtype = field.custom === undefined && field.app === undefined ? 'jira' : 'custom';
  return { field: field.logName, fieldtype, fieldId: field.id, from, fromString, to, toString };
}
