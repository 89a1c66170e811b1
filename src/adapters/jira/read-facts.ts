import { route } from '@forge/api';
import * as v from 'valibot';
import type { IssueTracker } from '../../usecases/cases/ports';
import { callJira } from './call-jira';
import { onIssue } from './on-issue';

const Read = v.object({ fields: v.looseObject({ status: v.object({ id: v.string() }) }) });
const Option = v.looseObject({ id: v.string() });

/** Options by their ids, labels as they are; other kinds of values have none. */
function idsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value === 'string') return [value];
  const option = v.safeParse(Option, value);
  return option.success ? [option.output.id] : [];
}

/** The status of an issue, and the values of some of its fields. */
export const readFacts: IssueTracker['readFacts'] = async (issue, fieldIds) => {
  const names = ['status', ...fieldIds].join(',');
  const path = route`/rest/api/3/issue/${issue.id}?fields=${names}`;
  const call = { as: 'app', method: 'GET', path } as const;
  const { fields } = await onIssue(issue, () => callJira(call, 'reading the mapped fields', Read));
  return {
    statusId: fields.status.id,
    values: Object.fromEntries(fieldIds.map((id) => [id, idsIn(fields[id])])),
  };
};
