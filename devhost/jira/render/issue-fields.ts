import { fieldsOf, findSiteField } from '../fields/site-fields';
import type { Issue } from '../model/issue';
import { canSeeComment } from '../site/permissions';
import type { Account } from '../seed/accounts';
import { statusById } from '../seed/workflow';
import { accountOf, type Site } from '../site/site';
import { renderAttachment } from './attachment';
import { renderStatus, renderStatusCategory } from './base/choices';
import { renderComment } from './comment';
import { renderLinksOf } from './issue-link';
import { jiraTime, selfLink } from './base/links';
import { renderIssueType, renderProject } from './project';
import { renderUser } from './base/user';

interface Rendering {
  readonly issue: Issue;
  readonly account: Account;
  readonly site: Site;
}

type Render = (rendering: Rendering) => unknown;

/** Fields that no one fills in by hand. */
const DERIVED: ReadonlyMap<string, Render> = new Map<string, Render>([
  ['issuetype', ({ issue, site }) => renderIssueType(issue.issueType, site)],
  ['project', ({ issue, site }) => renderProject(issue.project, site)],
  ['status', ({ issue, site }) => renderStatus(statusById(issue.statusId), site)],
  ['statusCategory', ({ issue, site }) => renderStatusCategory(statusById(issue.statusId).category, site)],
  ['creator', ({ issue, site }) => renderUser(accountOf(site, issue.creatorId), site)],
  ['created', ({ issue }) => jiraTime(issue.created)],
  ['updated', ({ issue }) => jiraTime(issue.updated)],
  ['resolutiondate', ({ issue }) => (issue.resolved === null ? null : jiraTime(issue.resolved))],
  ['issuelinks', ({ issue, account, site }) => renderLinksOf(issue, account, site)],
  ['subtasks', renderSubtasks],
  ['parent', renderParent],
  ['watches', renderWatches],
  ['attachment', ({ issue, site }) => issue.attachments.map((file) => renderAttachment(file, site))],
  ['comment', renderComments],
]);

/** `*navigable` is what an issue list can show as a column. */
const NOT_NAVIGABLE: ReadonlySet<string> = new Set(['attachment', 'comment']);

/** The value of one field, or undefined when Jira has no such field or the project's issues do not have it. */
export function renderField(fieldId: string, rendering: Rendering): unknown {
  const derived = DERIVED.get(fieldId);
  if (derived !== undefined) return derived(rendering);
  const { issue, site } = rendering;
  const field = findSiteField(fieldId, site);
  if (field === undefined) return undefined;
  return field.kind.render(issue.values.get(fieldId), { site, project: issue.project });
}

export function allFieldIds(site: Site): readonly string[] {
  return [...fieldsOf(site).map(({ id }) => id), ...DERIVED.keys()];
}

export function navigableFieldIds(site: Site): readonly string[] {
  return allFieldIds(site).filter((id) => !NOT_NAVIGABLE.has(id));
}

function renderWatches({ issue, account, site }: Rendering): object {
  return {
    self: selfLink(site, `/issue/${issue.key}/watchers`),
    watchCount: issue.watcherIds.length,
    isWatching: issue.watcherIds.includes(account.accountId),
  };
}

function renderComments({ issue, account, site }: Rendering): object {
  const comments = issue.comments
    .filter((comment) => canSeeComment(account, comment))
    .map((comment) => renderComment(comment, issue, site, false));
  const total = comments.length;
  return {
    comments,
    self: selfLink(site, `/issue/${issue.id}/comment`),
    maxResults: total,
    total,
    startAt: 0,
  };
}

function renderSubtasks({ issue, site }: Rendering): unknown {
  return [...site.issues.all()]
    .filter(({ parentId }) => parentId === issue.id)
    .map((each) => briefly(each, site));
}

/** Jira leaves the field out of an issue without a parent. */
function renderParent({ issue, site }: Rendering): unknown {
  const parent = issue.parentId === null ? undefined : site.issues.find(issue.parentId);
  return parent === undefined ? undefined : briefly(parent, site);
}

function briefly({ id, key }: Issue, site: Site): object {
  return { id, key, self: selfLink(site, `/issue/${id}`) };
}
