import type { Kept } from '../../base/keep-all';
import type { JiraOptions } from './contract';
import type { Issue } from '../model/issue';
import { createValueIndex } from './value-index';

/** The issues as search sees them: a change shows only when the lag has passed. */
export interface SearchIndex extends Kept {
  /** Takes note of an issue's new state, or of its end. */
  record(issueId: string, state: Issue | undefined): void;
  find(issueId: string): Issue | undefined;
  all(): Iterable<Issue>;
  /** Ids of the visible issues that carry the value under a property alias of type `string` or `user`. */
  withValue(alias: string, value: string): ReadonlySet<string>;
  setLag(ms: number): void;
  clear(): void;
}

interface Pending {
  readonly issueId: string;
  readonly state: Issue | undefined;
  readonly at: number;
}

export function createSearchIndex(options: JiraOptions): SearchIndex {
  const visible = new Map<string, Issue>();
  const values = createValueIndex(options.propertyIndexes);
  let pending: Pending[] = [];
  let lagMs = 0;

  function catchUp(): void {
    const until = options.now().getTime() - lagMs;
    const due = pending.findIndex((change) => change.at > until);
    if (due === 0) return;
    const ready = due === -1 ? pending : pending.slice(0, due);
    pending = due === -1 ? [] : pending.slice(due);
    for (const change of ready) show(change);
  }

  function show({ issueId, state }: Pending): void {
    values.replace(issueId, visible.get(issueId), state);
    if (state === undefined) visible.delete(issueId);
    else visible.set(issueId, state);
  }

  return {
    record(issueId, state) {
      pending.push({ issueId, state, at: options.now().getTime() });
      if (lagMs === 0) catchUp();
    },
    find(issueId) {
      catchUp();
      return visible.get(issueId);
    },
    all() {
      catchUp();
      return visible.values();
    },
    withValue(alias, value) {
      catchUp();
      return values.lookUp(alias, value);
    },
    setLag(ms) {
      // What is visible by now stays visible: a longer lag holds back only what comes later.
      catchUp();
      lagMs = ms;
    },
    keep() {
      const kept = { visible: [...visible], pending: [...pending], lagMs };
      return () => {
        visible.clear();
        values.clear();
        for (const [issueId, state] of kept.visible) show({ issueId, state, at: 0 });
        pending = [...kept.pending];
        lagMs = kept.lagMs;
      };
    },
    clear() {
      visible.clear();
      values.clear();
      pending = [];
      lagMs = 0;
    },
  };
}
