import type { Case } from '../cases/case';
import type { Connection } from '../connections/connection';

/** Whose decisions need no second person, and who is the second person. */
export type Deciders = Pick<Connection, 'approvers' | 'decidesAlone'>;

/** True for a person whom the connection lets move a date later alone. */
export function mayDecideAlone({ decidesAlone }: Deciders, accountId: string): boolean {
  return decidesAlone.includes(accountId);
}

/** True if the request of a case has no approver but administrators, who then stand in. */
export function needsStandIn({ approvers }: Deciders, { dateRequest }: Pick<Case, 'dateRequest'>): boolean {
  return dateRequest !== null && approvers.every((id) => id === dateRequest.askedBy);
}

/**
 * True for a person who may decide the request of a case: an approver of the connection. If it has none but the
 * requester, the project's administrators and Jira's stand in, so that nobody is locked out.
 * @param isAdministrator true if the person administers the project or Jira.
 */
export function isApprover(
  connection: Deciders,
  kase: Pick<Case, 'dateRequest'>,
  { accountId, isAdministrator }: { readonly accountId: string; readonly isAdministrator: boolean },
): boolean {
  if (needsStandIn(connection, kase)) return isAdministrator;
  return connection.approvers.includes(accountId) && accountId !== kase.dateRequest?.askedBy;
}
