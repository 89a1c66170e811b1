import { keepMap } from '../../base/keep-map';
import type { Kept } from '../../base/keep-all';
import type { Issue } from '../model/issue';
import type { SearchIndex } from './search-index';

/** The issues as they are now. */
export interface IssueStore extends Kept {
  /** By id, by key, or by a key that the issue had before. */
  find(idOrKey: string): Issue | undefined;
  all(): Iterable<Issue>;
  save(issue: Issue): void;
  remove(issue: Issue): void;
  /** Numbers are never given out twice, not even after the issue is gone. */
  nextNumber(projectId: string): number;
  clear(): void;
}

export function createIssueStore(index: SearchIndex): IssueStore {
  const byId = new Map<string, Issue>();
  const idByKey = new Map<string, string>();
  const lastNumbers = new Map<string, number>();
  return {
    find(idOrKey) {
      return byId.get(idOrKey) ?? byId.get(idByKey.get(idOrKey.toUpperCase()) ?? '');
    },
    all() {
      return byId.values();
    },
    save(issue) {
      byId.set(issue.id, issue);
      idByKey.set(issue.key, issue.id);
      index.record(issue.id, issue);
    },
    remove(issue) {
      byId.delete(issue.id);
      for (const [key, id] of idByKey) if (id === issue.id) idByKey.delete(key);
      index.record(issue.id, undefined);
    },
    nextNumber(projectId) {
      const next = (lastNumbers.get(projectId) ?? 0) + 1;
      lastNumbers.set(projectId, next);
      return next;
    },
    keep() {
      const restores = [keepMap(byId), keepMap(idByKey), keepMap(lastNumbers)];
      return () => {
        for (const restore of restores) restore();
      };
    },
    clear() {
      byId.clear();
      idByKey.clear();
      lastNumbers.clear();
    },
  };
}
