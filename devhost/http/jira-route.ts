import * as v from 'valibot';
import { ARCHIVED_REFUSALS, FIELD_VALUE_SCOPES, type SiteChange } from '../jira/site/site-change';
import { languages } from '../jira/language/language';
import type { Jira } from '../jira/jira';
import { BadRequestError, json, jsonBody, type Answer, type Exchange } from '../base/exchange';

const Text = v.pipe(v.string(), v.nonEmpty());

/** Each change by the member that names it. */
const CHANGES = {
  move: v.strictObject({ move: Text, to: Text }),
  archive: v.strictObject({ archive: Text }),
  restore: v.strictObject({ restore: Text }),
  hide: v.strictObject({ hide: Text }),
  level: v.strictObject({ level: Text, without: v.array(Text) }),
  deleteProject: v.strictObject({ deleteProject: Text }),
  renameProject: v.strictObject({ renameProject: Text, to: Text }),
  archiveProject: v.strictObject({ archiveProject: Text }),
  restoreProject: v.strictObject({ restoreProject: Text }),
  serviceProject: v.strictObject({ serviceProject: Text }),
  internalComments: v.strictObject({ internalComments: v.boolean() }),
  commentGapMs: v.strictObject({ commentGapMs: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  eventActors: v.strictObject({ eventActors: v.boolean() }),
  retype: v.strictObject({ retype: Text, to: Text, parent: v.optional(Text) }),
  language: v.strictObject({ language: v.picklist(languages) }),
  clockAheadMs: v.strictObject({ clockAheadMs: v.pipe(v.number(), v.integer()) }),
  issueLinking: v.strictObject({ issueLinking: v.boolean() }),
  pageSize: v.strictObject({ pageSize: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  archivedRefusal: v.strictObject({ archivedRefusal: v.picklist(ARCHIVED_REFUSALS) }),
  lockStatus: v.strictObject({ lockStatus: Text }),
  deny: v.strictObject({
    deny: v.strictObject({ project: v.optional(Text), account: Text, permissions: v.array(Text) }),
  }),
  addAccount: v.strictObject({
    addAccount: v.strictObject({
      accountId: Text,
      displayName: Text,
      role: v.picklist(['administrator', 'developer', 'viewer']),
    }),
  }),
  addFieldToScreens: v.strictObject({
    addFieldToScreens: v.strictObject({ field: Text, project: v.optional(Text) }),
  }),
  appFields: v.strictObject({ appFields: v.boolean() }),
  fieldValueScope: v.strictObject({ fieldValueScope: v.picklist(FIELD_VALUE_SCOPES) }),
  closeAccount: v.strictObject({ closeAccount: Text }),
  renameAccount: v.strictObject({ renameAccount: Text, to: Text }),
} as const;
type Verb = keyof typeof CHANGES;
const VERBS = Object.keys(CHANGES) as readonly Verb[];

/** @throws BadRequestError naming the member that is wrong, or those that there are */
function readChange(body: unknown): SiteChange {
  const members = typeof body === 'object' && body !== null ? Object.keys(body) : [];
  const verb = VERBS.find((each) => members.includes(each));
  if (verb === undefined) {
    const said = members.length === 0 ? 'nothing' : `“${members.join('”, “')}”`;
    throw new BadRequestError(`The body says ${said}; it needs one of ${VERBS.join(', ')}.`);
  }
  const parsed = v.safeParse(CHANGES[verb], body);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new BadRequestError(`${v.getDotPath(issue) ?? 'body'}: ${issue.message}`);
}

/** What people and administrators do in Jira that its REST API cannot say here. */
export function changeJira(exchange: Exchange, jira: Pick<Jira, 'change'>): Answer {
  const change = readChange(jsonBody(exchange));
  try {
    jira.change(change);
  } catch (cause) {
    if (cause instanceof RangeError) throw new BadRequestError(cause.message, { cause });
    throw cause;
  }
  return json({});
}
