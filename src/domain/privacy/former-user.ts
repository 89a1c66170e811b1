/** What is stored in place of the id of a closed account. No account id has a space in it. */
export function formerUser(number: number): string {
  return `former user ${number}`;
}

/** True for what stands in place of an account id: Jira knows nobody by it. */
export function isFormerUser(accountId: string): boolean {
  return /^former user \d+$/.test(accountId);
}
