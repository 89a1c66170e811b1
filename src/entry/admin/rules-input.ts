import * as v from 'valibot';
import {
  conditionKinds,
  MAX_CONDITIONS,
  MAX_RULES,
  MAX_VALUES,
  type RouteRule,
} from '../../domain/routing/route-rule';
import { ShortText } from './short-text';

type Entries<T> = Readonly<Record<keyof T, v.GenericSchema>>;

const JiraId = v.pipe(v.string(), v.regex(/^\d{1,18}$/, 'an id of Jira is a number'));

const ruleEntries = {
  name: ShortText,
  conditions: v.pipe(
    v.array(
      v.strictObject({
        kind: v.picklist(conditionKinds),
        values: v.pipe(v.array(ShortText), v.maxLength(MAX_VALUES)),
      }),
    ),
    v.maxLength(MAX_CONDITIONS),
  ),
  policyId: ShortText,
  place: v.nullable(
    v.strictObject({
      project: v.strictObject({
        id: JiraId,
        key: v.pipe(v.string(), v.regex(/^\w{1,100}$/, 'this is not a project key')),
      }),
      issueType: v.strictObject({ id: JiraId, name: ShortText }),
    }),
  ),
} satisfies Entries<RouteRule>;

/** The rules of a connection, as a page or a file has them. The rules of `ruleProblems` come on top. */
export const RulesInput = v.pipe(v.array(v.strictObject(ruleEntries)), v.maxLength(MAX_RULES));
