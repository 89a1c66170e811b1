import type { Visibility } from '../model/visibility';
import { findGroup } from '../seed/groups';

/** A group with its name and id; a role with its name, which Jira documents as its identifier. */
export function renderVisibility({ type, identifier }: Visibility): object {
  const value = type === 'group' ? (findGroup(identifier)?.name ?? identifier) : identifier;
  return { type, value, identifier };
}
