import type { Case } from '../cases/case';
import type { DateRequest } from '../cases/date-request';
import type { Connection } from '../connections/connection';

/** Whose decisions need no second person, and who is the second person. */
export type Deciders = Pick<Connection, 'approvers' | 'decidesAlone'>;

/** True for a person whom the connection lets move a date later alone. */
export function mayDecideAlone({ decidesAlone }: Deciders, accountId: string): boolean {
  return decidesAlone.includes(accountId);
}

/** True for a person who may end a clock without a fix alone, by moving the issue to Done. */
export function mayCloseAlone(
  connection: Deciders & Pick<Connection, 'asksToClose'>,
  accountId: string,
): boolean {
  return !connection.asksToClose || mayDecideAlone(connection, accountId);
}

/** True for a person who wanted what a request is about, and therefore does not decide it. */
export function isConcerned(
  { askedBy, notBy }: Pick<DateRequest, 'askedBy' | 'notBy'>,
  accountId: string,
): boolean {
  return accountId === askedBy || accountId === notBy;
}

/** True if the request of a case has no approver but administrators, who then stand in. */
export function needsStandIn({ approvers }: Deciders, { dateRequest }: Pick<Case, 'dateRequest'>): boolean {
  return dateRequest !== null && approvers.every((id) => isConcerned(dateRequest, id));
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
  const { dateRequest } = kase;
  if (dateRequest !== null && isConcerned(dateRequest, accountId)) return false;
  // Only the admin page still shows what has no issue, and only administrators see that page.
  if (dateRequest?.change.type === 'delete-issue' && isAdministrator) return true;
  return needsStandIn(connection, kase) ? isAdministrator : connection.approvers.includes(accountId);
}
