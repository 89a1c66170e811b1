import { refuse } from '../http/jira-error';
import { isRecord } from '../model/record';
import type { SortKey } from './order';

/**
 * Where a page of search results ended: the sort key of its last issue. The next page begins behind that key, so that
 * issues which come or go in between neither repeat nor hide others.
 */
export function writePageToken(jql: string, after: SortKey): string {
  return Buffer.from(JSON.stringify({ jql, after })).toString('base64url');
}

/** @throws JiraError 400 on a token that is damaged, or that belongs to another query */
export function readPageToken(token: string, jql: string): SortKey {
  const content = parse(token);
  const after: readonly unknown[] | undefined =
    isRecord(content) && content['jql'] === jql && Array.isArray(content['after'])
      ? content['after']
      : undefined;
  if (after?.every(isSortValue) !== true) throw refuse(400, 'Invalid format of nextPageToken');
  return after.filter(isSortValue);
}

function isSortValue(value: unknown): value is SortKey[number] {
  return value === null || typeof value === 'string' || typeof value === 'number';
}

function parse(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString());
  } catch {
    return undefined;
  }
}
