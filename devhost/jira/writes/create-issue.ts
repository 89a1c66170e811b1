import { notCovered, refuse, refuseFields } from '../http/jira-error';
import type { FieldValues } from '../model/field-value';
import type { Issue } from '../model/issue';
import { isRecord, readId } from '../model/record';
import { isGranted } from '../site/permissions';
import { DEFAULT_PRIORITY_ID, findByName } from '../seed/choices';
import type { IssueType, Project } from '../seed/projects';
import type { Site } from '../site/site';
import { INITIAL_STATUS_ID } from '../seed/workflow';
import type { Actor } from '../site/actor';
import { emit } from './events';
import { readProperties } from './properties';
import { fieldsRequest, readFields, requireFields } from './read-fields';
import { createRejection } from './rejection';
import { screenFields, withAppFields } from './screen';

/**
 * Creates the issue with its properties, or nothing at all.
 *
 * @throws JiraError 400 with everything that is wrong, 403 without the permission
 */
export function createIssue(body: Readonly<Record<string, unknown>>, actor: Actor): Issue {
  const { site, account } = actor;
  if (body['transition'] !== undefined) throw notCovered('a transition while creating an issue');
  const fields = isRecord(body['fields']) ? body['fields'] : {};
  const project = readProject(fields['project'], site);
  if (!isGranted(account, 'CREATE_ISSUES', project)) {
    throw refuse(403, 'You do not have permission to create issues in this project.');
  }
  const issueType = readIssueType(fields['issuetype'], project);

  const parent = readParent(fields['parent'], issueType, project, site);
  const rejection = createRejection();
  const request = fieldsRequest(body, ['project', 'issuetype', 'parent'], rejection);
  const screen = screenFields(withAppFields(issueType.createScreen, project, site), account, project, site);
  const defaults: FieldValues = new Map([
    ['priority', DEFAULT_PRIORITY_ID],
    ['reporter', account.accountId],
  ]);
  const values = readFields(request, defaults, screen, { site, project }, rejection);
  requireFields(screen, values, rejection);
  const properties = readProperties(body['properties'], new Map(), rejection);
  rejection.throwIfAny();

  const now = site.nowMs();
  const number = site.issues.nextNumber(project.id);
  const issue: Issue = {
    id: site.nextId('issue'),
    key: `${project.key}-${String(number)}`,
    number,
    project,
    issueType,
    parentId: parent?.id ?? null,
    statusId: INITIAL_STATUS_ID,
    creatorId: account.accountId,
    created: now,
    updated: now,
    resolved: null,
    values,
    properties,
    comments: [],
    attachments: [],
    watcherIds: [],
    history: [],
    hiddenFrom: [],
    archived: false,
  };
  site.issues.save(issue);
  emit('avi:jira:created:issue', issue, actor);
  return issue;
}

function readProject(input: unknown, { projects }: Site): Project {
  const idOrKey = isRecord(input) ? (readId(input['id']) ?? readId(input['key'])) : undefined;
  const project = idOrKey === undefined ? undefined : projects.find(idOrKey);
  if (project === undefined) throw refuseFields({ project: 'Specify a valid project ID or key' });
  return project;
}

function readIssueType(input: unknown, project: Project): IssueType {
  const id = isRecord(input) ? readId(input['id']) : undefined;
  const name = isRecord(input) ? readId(input['name']) : undefined;
  const issueType =
    id === undefined
      ? findByName(project.issueTypes, name ?? '')
      : project.issueTypes.find((candidate) => candidate.id === id);
  if (issueType === undefined) throw refuseFields({ issuetype: 'Specify a valid issue type' });
  return issueType;
}

function readParent(input: unknown, issueType: IssueType, project: Project, { issues }: Site): Issue | null {
  const idOrKey = isRecord(input) ? (readId(input['id']) ?? readId(input['key'])) : undefined;
  if (issueType.subtask !== true) {
    if (input !== undefined) throw notCovered('a parent of an issue that is no subtask');
    return null;
  }
  if (idOrKey === undefined)
    throw refuseFields({ issuetype: 'Issue type is a sub-task but parent issue key or id not specified.' });
  const parent = issues.find(idOrKey);
  if (parent?.project.id !== project.id || parent.parentId !== null)
    throw refuseFields({ parent: 'Could not find issue by id or key.' });
  return parent;
}
