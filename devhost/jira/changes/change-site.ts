import type { Issue } from '../model/issue';
import { findByName } from '../seed/choices';
import { PERMISSIONS } from '../seed/permissions';
import type { Project } from '../seed/projects';
import { STATUSES } from '../seed/workflow';
import { accountOf, type Site } from '../site/site';
import { addAccount, closeAccount, renameAccount } from './change-account';
import { moveIssue } from './move-issue';
import { retypeIssue } from './retype-issue';
import type { Denial, FieldOnScreens, SiteChange } from '../site/site-change';

/** @throws RangeError naming what the site does not have */
export function changeSite(site: Site, change: SiteChange): void {
  if ('move' in change) moveIssue(site, issueOf(site, change.move), projectOf(site, change.to));
  else if ('archive' in change) site.issues.save({ ...issueOf(site, change.archive), archived: true });
  else if ('restore' in change) site.issues.save({ ...issueOf(site, change.restore), archived: false });
  else if ('hide' in change) hideFrom(site, change.hide, [site.options.appAccountId]);
  else if ('level' in change) hideFrom(site, change.level, change.without);
  else if ('deleteProject' in change) deleteProject(site, projectOf(site, change.deleteProject));
  else if ('renameProject' in change) renameProject(site, projectOf(site, change.renameProject), change.to);
  else if ('archiveProject' in change) projectOf(site, change.archiveProject).state.isArchived = true;
  else if ('restoreProject' in change) projectOf(site, change.restoreProject).state.isArchived = false;
  else if ('serviceProject' in change) projectOf(site, change.serviceProject).state.isServiceProject = true;
  else if ('internalComments' in change) site.settings.takesInternalComments = change.internalComments;
  else if ('commentGapMs' in change) site.settings.commentGapMs = change.commentGapMs;
  else if ('eventActors' in change) site.settings.tellsActor = change.eventActors;
  else if ('retype' in change) retype(site, change);
  else if ('language' in change) site.settings.language = change.language;
  else if ('clockAheadMs' in change) site.settings.clockAheadMs = change.clockAheadMs;
  else if ('pageSize' in change) site.settings.pageSize = change.pageSize;
  else if ('issueLinking' in change) site.settings.isLinkingOn = change.issueLinking;
  else if ('archivedRefusal' in change) site.settings.archivedRefusal = change.archivedRefusal;
  else if ('lockStatus' in change) lockStatus(site, change.lockStatus);
  else if ('addFieldToScreens' in change) addFieldToScreens(site, change.addFieldToScreens);
  else if ('appFields' in change) site.appFields.approve(change.appFields);
  else if ('fieldValueScope' in change) site.settings.fieldValueScope = change.fieldValueScope;
  else if ('addAccount' in change) addAccount(site, change.addAccount);
  else if ('closeAccount' in change) closeAccount(site, change.closeAccount);
  else if ('renameAccount' in change) renameAccount(site, change.renameAccount, change.to);
  else deny(site, change.deny);
}

function addFieldToScreens(site: Site, { field: name, project }: FieldOnScreens): void {
  const field = site.appFields.find(name);
  if (field === undefined) throw new RangeError(`The app has no field ${name}.`);
  const projects = project === undefined ? site.projects.all() : [projectOf(site, project)];
  for (const { id } of projects) site.appFields.addToScreens(field.id, id);
}

function issueOf({ issues }: Site, key: string): Issue {
  const issue = issues.find(key);
  if (issue === undefined) throw new RangeError(`There is no issue ${key}.`);
  return issue;
}

function projectOf({ projects }: Site, key: string): Project {
  const project = projects.find(key);
  if (project === undefined) throw new RangeError(`There is no project ${key}.`);
  return project;
}

function retype(site: Site, change: Extract<SiteChange, { readonly retype: string }>): void {
  const parent = change.parent === undefined ? null : issueOf(site, change.parent);
  retypeIssue(site, issueOf(site, change.retype), change.to, parent);
}

function hideFrom(site: Site, key: string, accountIds: readonly string[]): void {
  const issue = issueOf(site, key);
  for (const accountId of accountIds) accountOf(site, accountId);
  site.issues.save({ ...issue, hiddenFrom: accountIds });
}

/** Jira sends no events for the issues of a deleted project. */
function deleteProject({ issues, projects }: Site, project: Project): void {
  for (const issue of [...issues.all()]) if (issue.project.id === project.id) issues.remove(issue);
  projects.remove(project);
}

/** Its issues get new keys without issue events; the old keys still lead to them. */
function renameProject({ issues, projects }: Site, project: Project, key: string): void {
  if (!/^[A-Z][A-Z0-9_]+$/.test(key)) throw new RangeError(`${key} cannot be the key of a project.`);
  if (projects.all().some((each) => each.key === key)) throw new RangeError(`${key} is taken.`);
  const renamed = projects.rename(project, key);
  for (const issue of [...issues.all()])
    if (issue.project.id === project.id)
      issues.save({ ...issue, project: renamed, key: `${key}-${String(issue.number)}` });
}

function lockStatus({ settings }: Site, idOrName: string): void {
  const status = STATUSES.find(({ id }) => id === idOrName) ?? findByName(STATUSES, idOrName);
  if (status === undefined) throw new RangeError(`There is no status ${idOrName}.`);
  settings.lockedStatusIds.add(status.id);
}

function deny(site: Site, { project: key, account, permissions }: Denial): void {
  const person = accountOf(site, account);
  const type = key === undefined ? 'GLOBAL' : undefined;
  const unknown = permissions.find((permission) =>
    PERMISSIONS.every((known) => known.key !== permission || (type ?? known.type) !== known.type),
  );
  if (unknown !== undefined) throw new RangeError(`There is no permission ${unknown}.`);
  const denied = new Set(permissions);
  if (key === undefined) site.accounts.set(account, { ...person, denied });
  else projectOf(site, key).denied.set(account, denied);
}
