/** Names by account id, as Jira shows them to the viewer. */
export type Names = Readonly<Record<string, string>>;

/** A person's name; the account id if Jira shows none. */
export function personName(accountId: string, people: Names): string {
  return people[accountId] ?? accountId;
}
