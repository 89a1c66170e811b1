import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ListState } from '../../remote/create-list';
import { askNeeds, type NeedsList } from '../live/ask-now';
import { COUNTED_AT_MOST } from '../live/breakdown';
import type { CaseQuery } from '../live/list-cases';
import { needsQueries, type NeedsFilter, type NeedsSort } from '../live/needs-query';
import type { OpenCase } from '../live/open-case';

export type NeedsState = ListState<CaseQuery, OpenCase>;

export interface Needs {
  readonly state: NeedsState;
  readonly more: () => void;
  /** Asks for page after page, up to as many cases as are counted by assignee and program. */
  readonly all: () => void;
  readonly again: () => void;
  /** Loads again from the beginning, with issues as they are after they were changed. @param issueIds of them. */
  readonly afterChange: (issueIds: readonly string[]) => void;
}

/**
 * Lists the cases that need somebody, as the filter says.
 * @param first the list, if it was asked before; read at the beginning only.
 */
export function useNeedsList(filter: NeedsFilter, sort: NeedsSort, first: NeedsList | null): NeedsList {
  const key = JSON.stringify(needsQueries(filter, sort));
  const queries = useMemo(() => JSON.parse(key) as readonly string[], [key]);
  const [list] = useState(() => first ?? askNeeds(queries));
  useEffect(() => {
    if (JSON.stringify(list.read().query.queries) !== key) void list.look({ queries, changed: [] });
  }, [list, key, queries]);
  return list;
}

/** The cases that need somebody: the first page at once, the rest on demand. */
export function useNeeds(list: NeedsList): Needs {
  const all = async (): Promise<void> => {
    const { query } = list.read();
    const goesOn = (): boolean => {
      const { cursor, items, failure, query: present } = list.read();
      return present === query && failure === null && cursor !== null && items.length < COUNTED_AT_MOST;
    };
    while (goesOn()) await list.more();
  };
  return {
    state: useSyncExternalStore(list.subscribe, list.read),
    more: () => void list.more(),
    all: () => void all(),
    again: () => void list.again(),
    afterChange: (changed) => void list.look({ queries: list.read().query.queries, changed }),
  };
}
