import { actorOf } from '../http/actor-of';
import { created, noContent, ok, type Answer } from '../http/answer';
import { bodyRecord, param, type Call } from '../http/call';
import { notCovered, refuse } from '../http/jira-error';
import type { Route } from '../http/route';
import type { ChangeItem } from '../model/change';
import type { Issue, IssueLink } from '../model/issue';
import { isRecord, readId } from '../model/record';
import { canSee, isGranted } from '../site/permissions';
import { renderLink } from '../render/issue-link';
import { findByName, LINK_TYPES, type LinkType } from '../seed/choices';
import { saveIssue } from '../writes/save-issue';
import { requireIssue } from './find-issue';

export const issueLinkRoutes: readonly Route[] = [
  { method: 'POST', path: '/issueLink', scope: 'write:jira-work', answer: linkIssues },
  { method: 'GET', path: '/issueLink/{linkId}', scope: 'read:jira-work', answer: getLink },
  { method: 'DELETE', path: '/issueLink/{linkId}', scope: 'write:jira-work', answer: removeLink },
];

function linkIssues(call: Call): Answer {
  const body = bodyRecord(call);
  if (body['comment'] !== undefined && body['comment'] !== null) throw notCovered('a comment on a new link');
  const type = readType(body['type']);
  const inward = readEnd(call, body['inwardIssue']);
  const outward = readEnd(call, body['outwardIssue']);
  requireLinkPermission(call, inward);
  if (inward.id === outward.id) throw refuse(400, 'You cannot link an issue to itself.');
  const { links } = call.site;
  // Linking twice the same way is no error in Jira and makes no second link.
  const twin = [...links.values()].some(
    (link) =>
      link.typeId === type.id && link.inwardIssueId === inward.id && link.outwardIssueId === outward.id,
  );
  if (twin) return created();
  const id = call.site.nextId('link');
  links.set(id, { id, typeId: type.id, inwardIssueId: inward.id, outwardIssueId: outward.id });
  logLink(call, inward, outward, type, 'to');
  return created();
}

function getLink(call: Call): Answer {
  const { link, inward, outward } = requireLink(call);
  return ok(renderLink(link, inward, outward, call.site), { coreObjects: 2 });
}

function removeLink(call: Call): Answer {
  const { link, inward, outward } = requireLink(call);
  requireLinkPermission(call, inward);
  call.site.links.delete(link.id);
  const type = LINK_TYPES.find(({ id }) => id === link.typeId);
  if (type !== undefined) logLink(call, inward, outward, type, 'from');
  return noContent();
}

function requireLink(call: Call): {
  readonly link: IssueLink;
  readonly inward: Issue;
  readonly outward: Issue;
} {
  const id = param(call, 'linkId');
  const link = call.site.links.get(id);
  const inward = call.site.issues.find(link?.inwardIssueId ?? '');
  const outward = call.site.issues.find(link?.outwardIssueId ?? '');
  const seen = [inward, outward].every((issue) => issue !== undefined && canSee(call.account, issue));
  if (link === undefined || inward === undefined || outward === undefined || !seen) {
    throw refuse(404, `No issue link with id '${id}' exists.`);
  }
  return { link, inward, outward };
}

function requireLinkPermission(call: Call, issue: Issue): void {
  if (!call.site.settings.isLinkingOn) throw refuse(404, 'Issue linking is currently disabled.');
  if (isGranted(call.account, 'LINK_ISSUES', issue.project)) return;
  throw refuse(404, `No Link Issue Permission for issue '${issue.key}'`);
}

function readType(input: unknown): LinkType {
  const id = isRecord(input) ? readId(input['id']) : undefined;
  const name = isRecord(input) ? readId(input['name']) : undefined;
  const type = LINK_TYPES.find((known) => known.id === id) ?? findByName(LINK_TYPES, name ?? '');
  if (type === undefined) throw refuse(404, `No issue link type with name '${name ?? id ?? ''}' found.`);
  return type;
}

function readEnd(call: Call, input: unknown): Issue {
  const idOrKey = isRecord(input) ? (readId(input['id']) ?? readId(input['key'])) : undefined;
  return requireIssue(call, idOrKey ?? '');
}

/** Both issues log the link, each in its own words. */
function logLink(call: Call, inward: Issue, outward: Issue, type: LinkType, side: 'from' | 'to'): void {
  const actor = actorOf(call);
  saveIssue(inward, inward, actor, [linkItem(outward, type.outward, side)]);
  saveIssue(outward, outward, actor, [linkItem(inward, type.inward, side)]);
}

function linkItem(other: Issue, words: string, side: 'from' | 'to'): ChangeItem {
  const text = `This issue ${words} ${other.key}`;
  const isNew = side === 'to';
  return {
    field: 'Link',
    fieldtype: 'jira',
    fieldId: 'issuelinks',
    from: isNew ? null : other.key,
    fromString: isNew ? null : text,
    to: isNew ? other.key : null,
    toString: isNew ? text : null,
  };
}
