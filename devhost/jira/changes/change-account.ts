import { person } from '../seed/accounts';
import { accountOf, type Site } from '../site/site';
import type { NewAccount } from '../site/site-change';

/** @throws RangeError if somebody has that id */
export function addAccount({ accounts }: Site, { accountId, displayName, role }: NewAccount): void {
  if (accounts.has(accountId)) throw new RangeError(`There is an account ${accountId} already.`);
  accounts.set(accountId, person(accountId, displayName, role, 10_001 + accounts.size));
}

/** The issues keep the id, and Jira shows a former user in its place. */
export function closeAccount(site: Site, accountId: string): void {
  const account = accountOf(site, accountId);
  const changedAtMs = site.nowMs();
  const gone = { displayName: 'Former user', emailAddress: '', isClosed: true, changedAtMs };
  site.accounts.set(accountId, { ...account, ...gone });
}

export function renameAccount(site: Site, accountId: string, displayName: string): void {
  site.accounts.set(accountId, { ...accountOf(site, accountId), displayName, changedAtMs: site.nowMs() });
}
