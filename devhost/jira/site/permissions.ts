import type { Comment, Issue } from '../model/issue';
import { textOf } from '../model/field-value';
import type { Account } from '../seed/accounts';
import { findGroup } from '../seed/groups';
import { GRANTS } from '../seed/permissions';
import { findRole } from '../seed/roles';
import { SECURITY_LEVELS, type Project } from '../seed/projects';

/** @param project omit it for a global permission, or to ask what the person's role grants everywhere */
export function isGranted(account: Account, permission: string, project?: Project): boolean {
  if (account.isClosed === true || account.denied?.has(permission) === true) return false;
  if (project?.denied.get(account.accountId)?.has(permission) === true) return false;
  // An archived project can be read by a direct link, and nothing else.
  if (project?.state.isArchived === true && permission !== 'BROWSE_PROJECTS') return false;
  return GRANTS[account.role].has(permission);
}

/** Browse permission, and membership of the issue's security level. Being an administrator is not enough. */
export function canSee(account: Account, issue: Issue): boolean {
  if (!isGranted(account, 'BROWSE_PROJECTS', issue.project)) return false;
  if (issue.hiddenFrom.includes(account.accountId)) return false;
  const levelId = textOf(issue.values, 'security');
  if (levelId === undefined) return true;
  return SECURITY_LEVELS.some((level) => level.id === levelId && level.members.includes(account.role));
}

export function canSeeComment(account: Account, comment: Comment): boolean {
  if (comment.visibleTo === undefined) return true;
  const { type, identifier } = comment.visibleTo;
  return type === 'group'
    ? (findGroup(identifier)?.memberIds.includes(account.accountId) ?? false)
    : (findRole(identifier)?.members.includes(account.role) ?? false);
}

/** True if the permission for everyone's things, or the one for a person's own, covers a thing. */
export function canTouch(
  account: Account,
  { project }: Issue,
  ownerId: string,
  all: string,
  own: string,
): boolean {
  return (
    isGranted(account, all, project) || (ownerId === account.accountId && isGranted(account, own, project))
  );
}
