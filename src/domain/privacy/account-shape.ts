const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** Account ids as Atlassian makes them: 24 hexadecimal digits, or a prefix and one or two UUIDs. */
const ACCOUNT_ID = new RegExp(`^(?:[0-9a-f]{24}|[0-9a-z]{2,12}(?::${UUID}){1,2})$`);

/** True if a text can only be an account id. Says nothing about ids that other systems make. */
export function isAccountShaped(text: string): boolean {
  return ACCOUNT_ID.test(text);
}

/** All account ids in a JSON document, as far as their shape tells. */
export function accountsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return isAccountShaped(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(accountsIn);
}
