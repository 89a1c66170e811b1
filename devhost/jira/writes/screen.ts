import type { Field } from '../fields/field';
import { findSiteField } from '../fields/site-fields';
import { isGranted } from '../site/permissions';
import type { Issue } from '../model/issue';
import type { Account } from '../seed/accounts';
import type { Project } from '../seed/projects';
import type { Site } from '../site/site';

/**
 * The fields of a screen that this person may fill in. Jira makes no difference between a field that is not on the
 * screen and one that needs a permission the caller lacks.
 */
export function screenFields(
  fieldIds: readonly string[],
  account: Account,
  project: Project,
  site: Site,
): readonly Field[] {
  return fieldIds.flatMap((id) => {
    const field = findSiteField(id, site);
    if (field === undefined) return [];
    return field.permission === undefined || isGranted(account, field.permission, project) ? [field] : [];
  });
}

/** A create or edit screen with the app's fields that are on it and that people may fill in. */
export function withAppFields(
  fieldIds: readonly string[],
  { id: projectId }: Project,
  { appFields }: Site,
): readonly string[] {
  const added = appFields
    .present()
    .filter(({ id, readOnly }) => !readOnly && appFields.isOnScreensOf(id, projectId));
  return [...fieldIds, ...added.map(({ id }) => id)];
}

/** What a person may fill in on the edit screen of this very issue: nothing where it is read-only as it stands. */
export function editScreen(issue: Issue, account: Account, site: Site): readonly Field[] {
  if (!isEditable(issue, site)) return [];
  const { issueType, project } = issue;
  return screenFields(withAppFields(issueType.editScreen, project, site), account, project, site);
}

/** Whether the issue's status and the issue itself are open to edits, whoever asks. */
export function isEditable({ archived, statusId }: Issue, { settings }: Site): boolean {
  return !archived && !settings.lockedStatusIds.has(statusId);
}

export function notOnScreen(fieldId: string): string {
  return `Field '${fieldId}' cannot be set. It is not on the appropriate screen, or unknown.`;
}
