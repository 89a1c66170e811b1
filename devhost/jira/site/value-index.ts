import type { PropertyIndex } from './contract';
import type { Issue } from '../model/issue';
import { indexedValues } from './property-values';

/** Finds issues by an exact property value without looking at every issue. */
export interface ValueIndex {
  replace(issueId: string, before: Issue | undefined, after: Issue | undefined): void;
  lookUp(alias: string, value: string): ReadonlySet<string>;
  clear(): void;
}

const NONE: ReadonlySet<string> = new Set();

export function createValueIndex(indexes: readonly PropertyIndex[]): ValueIndex {
  const exact = indexes.filter((index) => index.type === 'string' || index.type === 'user');
  const idsByAlias = new Map(exact.map((index) => [index.alias, new Map<string, Set<string>>()]));

  function each(issue: Issue | undefined, visit: (byValue: Map<string, Set<string>>, value: string) => void) {
    if (issue === undefined) return;
    for (const index of exact) {
      const byValue = idsByAlias.get(index.alias);
      if (byValue === undefined) continue;
      for (const value of indexedValues(issue.properties, index)) visit(byValue, String(value));
    }
  }

  return {
    replace(issueId, before, after) {
      if (before?.properties === after?.properties) return;
      each(before, (byValue, value) => {
        const ids = byValue.get(value);
        ids?.delete(issueId);
        if (ids?.size === 0) byValue.delete(value);
      });
      each(after, (byValue, value) => {
        const ids = byValue.get(value);
        if (ids === undefined) byValue.set(value, new Set([issueId]));
        else ids.add(issueId);
      });
    },
    lookUp(alias, value) {
      return idsByAlias.get(alias)?.get(value) ?? NONE;
    },
    clear() {
      for (const byValue of idsByAlias.values()) byValue.clear();
    },
  };
}
