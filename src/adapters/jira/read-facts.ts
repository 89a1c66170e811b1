import { route } from '@forge/api';
import * as v from 'valibot';
import type { IssueTracker } from '../../usecases/cases/ports';
import { callJira } from './call-jira';
import { PROJECTION_PROPERTY } from '../../domain/cases/projection';
import { onIssue } from './on-issue';
import { propertyIn, WithProperty } from './read-property';

const Read = v.object({
  fields: v.looseObject({ status: v.object({ id: v.string() }) }),
  ...WithProperty.entries,
});
const Option = v.looseObject({ id: v.string() });

/** Options by their ids, labels as they are; other kinds of values have none. */
function idsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value === 'string') return [value];
  const option = v.safeParse(Option, value);
  return option.success ? [option.output.id] : [];
}

/** The status of an issue, the values of some of its fields, and its property. */
export const readFacts: IssueTracker['readFacts'] = async (issue, fieldIds) => {
  const names = ['status', ...fieldIds].join(',');
  const path = route`/rest/api/3/issue/${issue.id}?fields=${names}&properties=${PROJECTION_PROPERTY}`;
  const call = { as: 'app', method: 'GET', path } as const;
  const { fields, properties } = await onIssue(issue, () =>
    callJira(call, 'reading the mapped fields', Read),
  );
  return {
    statusId: fields.status.id,
    values: Object.fromEntries(fieldIds.map((id) => [id, idsIn(fields[id])])),
    property: propertyIn(properties),
  };
};
