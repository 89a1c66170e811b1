export type Role = 'administrator' | 'developer' | 'viewer' | 'app';

export interface Account {
  readonly accountId: string;
  readonly displayName: string;
  readonly emailAddress: string;
  readonly accountType: 'atlassian' | 'app';
  readonly role: Role;
  /** The number that Jira's older shapes (tasks) still use for a user. */
  readonly userId: number;
  /** True if the person has closed the account: Jira keeps its id, and no name or address. */
  readonly isClosed?: boolean;
  /** Global permissions that the person lacks, whatever the role. */
  readonly denied?: ReadonlySet<string>;
  /** When its name last changed, in epoch milliseconds. */
  readonly changedAtMs?: number;
}

export function seedAccounts(appAccountId: string): Map<string, Account> {
  const accounts: readonly Account[] = [
    person('admin', 'Ada Admin', 'administrator', 10001),
    person('dev', 'Dana Developer', 'developer', 10002),
    person('viewer', 'Vic Viewer', 'viewer', 10003),
    person('lead', 'Lena Lead', 'developer', 10005),
    {
      accountId: appAccountId,
      displayName: 'Bounty Clock',
      emailAddress: '',
      accountType: 'app',
      role: 'app',
      userId: 10004,
    },
  ];
  return new Map(accounts.map((account) => [account.accountId, account]));
}

/** Someone with an account at the site. */
export function person(accountId: string, displayName: string, role: Role, userId: number): Account {
  const emailAddress = `${accountId}@example.com`;
  return { accountId, displayName, emailAddress, accountType: 'atlassian', role, userId };
}
