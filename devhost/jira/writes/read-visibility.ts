import { isRecord } from '../model/record';
import type { Visibility } from '../model/visibility';
import type { Account } from '../seed/accounts';
import { findGroup } from '../seed/groups';
import { findRole } from '../seed/roles';
import type { Rejection } from './rejection';

const PLACE = 'commentLevel';

/**
 * Reads who is to see a comment; undefined for everybody, or if `rejection` has got a reason. Jira takes a group or role
 * only from one of its members.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-comments/
 */
export function readVisibility(
  input: unknown,
  account: Account,
  rejection: Rejection,
): Visibility | undefined {
  if (input === undefined || input === null) return undefined;
  const named = isRecord(input) ? (input['identifier'] ?? input['value']) : undefined;
  const type = isRecord(input) ? input['type'] : undefined;
  const found = typeof named === 'string' ? find(type, named, account) : undefined;
  if (found === undefined) rejection.field(PLACE, 'The selected group or role does not exist.');
  else if (!found.isMember) rejection.field(PLACE, `You are currently not a member of the ${found.name}.`);
  return found?.visibility;
}

interface Found {
  readonly visibility: Visibility;
  /** As Jira calls it. */
  readonly name: string;
  readonly isMember: boolean;
}

function find(type: unknown, named: string, { accountId, role }: Account): Found | undefined {
  const group = type === 'group' ? findGroup(named) : undefined;
  if (group !== undefined) {
    const visibility = { type: 'group', identifier: group.groupId } as const;
    return { visibility, name: `group: ${group.name}`, isMember: group.memberIds.includes(accountId) };
  }
  const projectRole = type === 'role' ? findRole(named) : undefined;
  if (projectRole === undefined) return undefined;
  const { name, members } = projectRole;
  const visibility = { type: 'role', identifier: name } as const;
  return { visibility, name: `project role: ${name}`, isMember: members.includes(role) };
}
