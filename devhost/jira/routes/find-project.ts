import { param, type Call } from '../http/call';
import { refuse, type JiraError } from '../http/jira-error';
import { findProject, type Project } from '../seed/projects';

export function noProject(idOrKey: string): JiraError {
  const by = /^\d+$/.test(idOrKey) ? 'id' : 'key';
  return refuse(404, `No project could be found with ${by} '${idOrKey}'.`);
}

/** @throws JiraError 404 */
export function requireProject(call: Call): Project {
  const idOrKey = param(call, 'projectIdOrKey');
  const project = findProject(idOrKey);
  if (project === undefined) throw noProject(idOrKey);
  return project;
}
