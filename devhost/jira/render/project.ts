import type { IssueType, Project } from '../seed/projects';
import { accountOf, type Site } from '../site/site';
import { renderComponent } from './base/choices';
import { selfLink } from './base/links';
import { avatarUrls, renderUser } from './base/user';

/** The short form that issues and lists carry. */
export function renderProject(project: Project, site: Site): object {
  return {
    self: selfLink(site, `/project/${project.id}`),
    id: project.id,
    key: project.key,
    name: project.name,
    projectTypeKey: project.state.isServiceProject ? 'service_desk' : 'software',
    simplified: false,
    ...(project.state.isArchived && { archived: true }),
    avatarUrls: avatarUrls(site, `projectavatar?pid=${project.id}`),
  };
}

export function renderProjectDetails(project: Project, site: Site): object {
  return {
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    ...renderProject(project, site),
    description: '',
    lead: renderUser(accountOf(site, project.leadId), site),
    components: project.components.map((component) => renderComponent(component, site)),
    issueTypes: project.issueTypes.map((issueType) => renderIssueType(issueType, site)),
    assigneeType: 'UNASSIGNED',
    versions: [],
    roles: {},
    style: 'classic',
    isPrivate: false,
    properties: {},
  };
}

export function renderIssueType(issueType: IssueType, site: Site): object {
  return {
    self: selfLink(site, `/issuetype/${issueType.id}`),
    id: issueType.id,
    description: issueType.description,
    iconUrl: `${site.options.siteUrl}/images/icons/issuetypes/generic.svg`,
    name: issueType.name,
    subtask: issueType.subtask === true,
    hierarchyLevel: issueType.subtask === true ? -1 : 0,
  };
}
