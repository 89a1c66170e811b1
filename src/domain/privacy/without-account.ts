/** Atlassian's ids are at least as long. A shorter one could be part of a word. */
const SURE_LENGTH = 24;

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Where a longer text has the id: between quotes, or anywhere if the id is too long to be something else. */
function placesOf(accountId: string): RegExp {
  const id = escaped(accountId);
  return accountId.length < SURE_LENGTH
    ? new RegExp(`(?<=")${id}(?=\\\\?")`, 'g')
    : new RegExp(`(?<![\\w:.-])${id}(?![\\w:-])`, 'g');
}

/** A cut text whose last quoted value is the beginning of the id. */
function withoutBeginning(text: string, accountId: string, former: string): string {
  if (!text.endsWith('…')) return text;
  const start = text.lastIndexOf('"') + 1;
  const last = text.slice(start, -1);
  return start > 0 && last !== '' && accountId.startsWith(last) ? `${text.slice(0, start)}${former}…` : text;
}

function erased(value: unknown, accountId: string, former: string): unknown {
  if (typeof value === 'string') {
    if (value === accountId) return former;
    return withoutBeginning(value.replace(placesOf(accountId), former), accountId, former);
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => erased(item, accountId, former));
    return items.some((item, place) => item !== value[place]) ? items : value;
  }
  const entries = Object.entries(value).map(([name, item]: [string, unknown]) => ({
    name,
    before: item,
    after: erased(item, accountId, former),
  }));
  if (entries.every(({ before, after }) => before === after)) return value;
  return Object.fromEntries(entries.map(({ name, after }) => [name, after]));
}

/**
 * Stored data with something else in place of an account id: every text that is the id, quotes it, or was cut within it.
 * @param former what to store in its place; see `formerUser`.
 * @returns the same object if the id is not in it.
 */
export function withoutAccount<T>(stored: T, accountId: string, former: string): T {
  return erased(stored, accountId, former) as T;
}
