import { ok, type Answer } from '../http/answer';
import { queryList, type Call } from '../http/call';
import { notCovered, refuse } from '../http/jira-error';
import { pageBean, pageOf } from '../http/page';
import type { Route } from '../http/route';
import { isGranted } from '../site/permissions';
import { PROJECT_ROLES } from '../seed/roles';
import { renderComponent, renderSecurityLevel, renderStatus } from '../render/base/choices';
import { renderProject, renderProjectDetails } from '../render/project';
import { selfLink } from '../render/base/links';
import type { Project } from '../seed/projects';
import { STATUSES } from '../seed/workflow';
import { noProject, requireProject } from './find-project';

export const projectRoutes: readonly Route[] = [
  { method: 'GET', path: '/project/search', scope: 'read:jira-work', answer: searchProjects },
  { method: 'GET', path: '/project/{projectIdOrKey}', scope: 'read:jira-work', answer: readProject },
  {
    method: 'GET',
    path: '/project/{projectIdOrKey}/statuses',
    scope: 'read:jira-work',
    answer: readStatuses,
  },
  {
    method: 'GET',
    path: '/project/{projectIdOrKey}/components',
    scope: 'read:jira-work',
    answer: readComponents,
  },
  {
    method: 'GET',
    path: '/project/{projectIdOrKey}/roledetails',
    scope: 'read:jira-work',
    answer: readRoles,
  },
  {
    method: 'GET',
    path: '/project/{projectIdOrKey}/securitylevel',
    scope: 'read:jira-work',
    answer: readSecurityLevels,
  },
];

const ACTIONS: ReadonlyMap<string, string> = new Map([
  ['view', 'BROWSE_PROJECTS'],
  ['browse', 'BROWSE_PROJECTS'],
  ['edit', 'ADMINISTER_PROJECTS'],
  ['create', 'CREATE_ISSUES'],
]);

const ORDERS: ReadonlyMap<string, (project: Project) => string> = new Map([
  ['key', (project) => project.key],
  ['name', (project) => project.name],
]);

function searchProjects(call: Call): Answer {
  const { query, site, account } = call;
  const permission = ACTIONS.get(query.get('action') ?? 'view');
  if (permission === undefined) throw refuse(400, 'Invalid action.');
  if (query.has('status')) throw notCovered('projects by status');
  const keys = queryList(query, 'keys');
  const ids = queryList(query, 'id');
  const text = query.get('query')?.toLowerCase() ?? '';
  const found = site.projects.all().filter(
    (project) =>
      // Without a status, Jira lists the projects that are neither archived nor deleted.
      !project.state.isArchived &&
      isGranted(account, permission, project) &&
      (keys.length === 0 || keys.includes(project.key)) &&
      (ids.length === 0 || ids.includes(project.id)) &&
      (project.key.toLowerCase().includes(text) || project.name.toLowerCase().includes(text)),
  );
  const page = pageOf(call, ordered(found, query.get('orderBy') ?? 'key'), { byDefault: 50, max: 100 });
  const values = page.values.map((project) => renderProject(project, site));
  return ok(pageBean(call, page, values), { coreObjects: values.length });
}

function ordered(projects: readonly Project[], orderBy: string): readonly Project[] {
  const read = ORDERS.get(orderBy.replace(/^[+-]/, ''));
  if (read === undefined) throw notCovered(`ordering projects by '${orderBy}'`);
  const sorted = [...projects].sort((left, right) => (read(left) < read(right) ? -1 : 1));
  return orderBy.startsWith('-') ? sorted.reverse() : sorted;
}

function readProject(call: Call): Answer {
  return ok(renderProjectDetails(requireProject(call), call.site), { coreObjects: 1 });
}

function readStatuses(call: Call): Answer {
  const project = requireProject(call);
  const statuses = STATUSES.map((status) => renderStatus(status, call.site));
  const byType = project.issueTypes.map(({ id, name, subtask = false }) => ({
    self: selfLink(call.site, `/issuetype/${id}`),
    id,
    name,
    subtask,
    statuses,
  }));
  return ok(byType, { coreObjects: 1 });
}

function readComponents(call: Call): Answer {
  const project = requireProject(call);
  const components = project.components.map((component) => ({
    ...renderComponent(component, call.site),
    assigneeType: 'PROJECT_DEFAULT',
    isAssigneeTypeValid: false,
    project: project.key,
    projectId: Number(project.id),
  }));
  return ok(components, { coreObjects: 1 });
}

/** All roles of the site, or those that the caller is in, for those who administer the project. */
function readRoles(call: Call): Answer {
  const project = requireProject(call);
  const mayAsk =
    isGranted(call.account, 'ADMINISTER') || isGranted(call.account, 'ADMINISTER_PROJECTS', project);
  if (!mayAsk) throw noProject(project.id);
  const isOwnOnly = call.query.get('currentMember') === 'true';
  const listed = PROJECT_ROLES.filter(({ members }) => !isOwnOnly || members.includes(call.account.role));
  const roles = listed.map(({ id, name, description }) => ({
    self: selfLink(call.site, `/project/${project.id}/role/${id}`),
    id: Number(id),
    name,
    description,
    admin: name === 'Administrators',
    default: false,
    roleConfigurable: true,
    translatedName: name,
  }));
  return ok(roles, { identities: roles.length });
}

/** Only the levels that the caller is a member of. */
function readSecurityLevels(call: Call): Answer {
  const levels = requireProject(call)
    .securityLevels.filter((level) => level.members.includes(call.account.role))
    .map((level) => renderSecurityLevel(level, call));
  return ok({ levels }, { coreObjects: 1 });
}
