import type { DocumentNode } from '../../contract/preview';
import type { NamedId } from './ports';

/** The beginning of a longer value is enough. */
const MAX_JSON = 500;

type Plain = Readonly<Record<string, unknown>>;

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDocument(value: unknown): value is DocumentNode {
  return isPlain(value) && value['type'] === 'doc' && Array.isArray(value['content']);
}

/** A rich-text value of Jira's REST API. */
export function asDocument(value: unknown): DocumentNode | null {
  return isDocument(value) ? value : null;
}

/**
 * A value of Jira's REST API in readable form, one text for each entry of a list; empty for rich text.
 * @param people names by account id.
 */
export function shownValue(
  value: unknown,
  allowed: readonly NamedId[],
  people: Readonly<Record<string, string>>,
): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => shownValue(entry, allowed, people));
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (!isPlain(value) || isDocument(value)) return [];
  const { id, value: named, accountId } = value;
  if (typeof accountId === 'string') return [people[accountId] ?? accountId];
  if (typeof id === 'string') return [allowed.find((each) => each.id === id)?.name ?? id];
  if (typeof named === 'string') return [named];
  return [JSON.stringify(value).slice(0, MAX_JSON)];
}
