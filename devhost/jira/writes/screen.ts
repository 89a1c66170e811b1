import type { Field } from '../fields/field';
import { findField } from '../fields/field-table';
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
): readonly Field[] {
  return fieldIds.flatMap((id) => {
    const field = findField(id);
    if (field === undefined) return [];
    return field.permission === undefined || isGranted(account, field.permission, project) ? [field] : [];
  });
}

/** What a person may fill in on the edit screen of this very issue: nothing where it is read-only as it stands. */
export function editScreen(issue: Issue, account: Account, site: Site): readonly Field[] {
  if (!isEditable(issue, site)) return [];
  return screenFields(issue.issueType.editScreen, account, issue.project);
}

/** Whether the issue's status and the issue itself are open to edits, whoever asks. */
export function isEditable({ archived, statusId }: Issue, { settings }: Site): boolean {
  return !archived && !settings.lockedStatusIds.has(statusId);
}

export function notOnScreen(fieldId: string): string {
  return `Field '${fieldId}' cannot be set. It is not on the appropriate screen, or unknown.`;
}
