import type { Account } from '../../seed/accounts';
import type { Site } from '../../site/site';
import { selfLink } from './links';

export function renderUser(account: Account, site: Site): object {
  return {
    self: selfLink(site, `/user?accountId=${encodeURIComponent(account.accountId)}`),
    accountId: account.accountId,
    accountType: account.isClosed === true ? 'unknown' : account.accountType,
    ...(account.emailAddress === '' ? {} : { emailAddress: account.emailAddress }),
    avatarUrls: avatarUrls(site, `useravatar?ownerId=${account.accountId}`),
    displayName: account.displayName,
    active: account.isClosed !== true,
    timeZone: 'Etc/UTC',
  };
}

export function avatarUrls(site: Site, address: string): Readonly<Record<string, string>> {
  const at = (size: string): string => `${site.options.siteUrl}/secure/${address}&size=${size}`;
  return { '16x16': at('xsmall'), '24x24': at('small'), '32x32': at('medium'), '48x48': at('large') };
}
