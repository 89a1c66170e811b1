import type { Host } from '../host/host';

/** Somebody is named who is not on the site, or not any more; the message names those who are. */
export class UnknownPersonError extends Error {
  override readonly name = 'UnknownPersonError';
}

/** The person that an address names in one of its parameters; an administrator if none. @throws UnknownPersonError */
export function knownPerson({ jira }: Pick<Host, 'jira'>, url: URL, parameter: 'as' | 'accountId'): string {
  const accountId = url.searchParams.get(parameter) ?? 'admin';
  if (jira.accountState(accountId)?.isClosed === false) return accountId;
  const others = jira.users.map((user) => user.accountId).filter((id) => !isClosed(jira, id));
  throw new UnknownPersonError(
    `There is no person “${accountId}” on this site. There are: ${others.join(', ')}.`,
  );
}

function isClosed(jira: Host['jira'], accountId: string): boolean {
  return jira.accountState(accountId)?.isClosed === true;
}
