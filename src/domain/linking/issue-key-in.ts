/** Longer keys are none of Jira's. */
const MAX_LENGTH = 2000;

const KEY = /(?:^|[/=\s])([A-Z][A-Z0-9_]{1,30}-[1-9]\d{0,17})(?![\w-])/i;

/**
 * The key of an issue in what a person has typed or pasted: the key itself, or the address of its page.
 * @returns `null` if there is none in it.
 */
export function issueKeyIn(typed: string): string | null {
  const key = typed.length > MAX_LENGTH ? undefined : KEY.exec(typed.trim())?.[1];
  return key === undefined ? null : key.toUpperCase();
}
