import { param, type Call } from '../http/call';
import { refuse, type JiraError } from '../http/jira-error';
import { isGranted } from '../site/permissions';
import type { Project } from '../seed/projects';

export function noProject(idOrKey: string): JiraError {
  const by = /^\d+$/.test(idOrKey) ? 'id' : 'key';
  return refuse(404, `No project could be found with ${by} '${idOrKey}'.`);
}

/** @throws JiraError 404 where there is none, or the caller may not browse it */
export function requireProject(call: Call): Project {
  const idOrKey = param(call, 'projectIdOrKey');
  const project = call.site.projects.find(idOrKey);
  if (project === undefined || !isGranted(call.account, 'BROWSE_PROJECTS', project)) throw noProject(idOrKey);
  return project;
}
