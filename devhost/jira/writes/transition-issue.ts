import { refuse } from '../http/jira-error';
import type { Issue } from '../model/issue';
import { isRecord, readId } from '../model/record';
import { isGranted } from '../site/permissions';
import type { Account } from '../seed/accounts';
import { TRANSITIONS, type Transition } from '../seed/workflow';
import type { Actor } from '../site/actor';
import { readCommentOperations } from './comment-operations';
import { saveWithComments } from './edit-issue';
import { readProperties } from './properties';
import { fieldsRequest, readFields, requireFields } from './read-fields';
import { createRejection } from './rejection';
import { screenFields } from './screen';

/** The transitions that lead on from the issue's status; none for people who may not transition. */
export function transitionsOf(issue: Issue, account: Account): readonly Transition[] {
  if (issue.archived || !isGranted(account, 'TRANSITION_ISSUES', issue.project)) return [];
  return TRANSITIONS.filter((transition) => transition.fromId === issue.statusId);
}

/** @throws JiraError 400 when the transition does not lead on from here, or its screen is not filled in */
export function transitionIssue(issue: Issue, body: Readonly<Record<string, unknown>>, actor: Actor): Issue {
  const { site, account } = actor;
  const transition = readTransition(issue, body['transition'], account);
  const rejection = createRejection();
  const request = fieldsRequest(body, ['comment'], rejection);
  const screen = screenFields(transition.requiredFieldIds, account, issue.project, site);
  const start = new Map(issue.values);
  if (transition.clearsResolution) start.delete('resolution');
  const values = readFields(request, start, screen, { site, project: issue.project }, rejection);
  requireFields(screen, values, rejection);
  const properties = readProperties(body['properties'], issue.properties, rejection);
  const drafts = readCommentOperations(body, issue, actor, rejection);
  rejection.throwIfAny();

  const resolved = values.has('resolution') ? (issue.resolved ?? site.nowMs()) : null;
  const after: Issue = { ...issue, resolved, statusId: transition.toId, values, properties };
  return saveWithComments(issue, after, drafts, actor);
}

function readTransition(issue: Issue, input: unknown, account: Account): Transition {
  const id = isRecord(input) ? readId(input['id']) : undefined;
  if (id === undefined) throw refuse(400, "Missing 'transition' identifier");
  const transition = transitionsOf(issue, account).find((candidate) => candidate.id === id);
  if (transition === undefined) throw refuse(400, `Transition id '${id}' is not valid for this issue.`);
  return transition;
}
