import { useState } from 'react';
import { BULK_MAX } from '../../../../src/wording/bulk-refusal';
import type { OpenCase } from '../live/open-case';

/** Which of the listed issues are selected: at most as many as are changed in one run. */
export interface Selection {
  readonly chosen: readonly OpenCase[];
  readonly has: (id: string) => boolean;
  /** True if no other issue can be selected. */
  readonly isFull: boolean;
  readonly toggle: (id: string) => void;
  /** Selects all that are listed, or as many as are changed in one run; none if they are selected already. */
  readonly toggleAll: () => void;
  readonly clear: () => void;
}

const none: ReadonlySet<string> = new Set();

/** @param listed what is not listed any more is not selected either. */
export function useSelection(listed: readonly OpenCase[]): Selection {
  const [ids, setIds] = useState(none);
  const chosen = listed.filter(({ id }) => ids.has(id)).slice(0, BULK_MAX);
  const first = listed.slice(0, BULK_MAX);
  const isAll = chosen.length === first.length || chosen.length === BULK_MAX;
  return {
    chosen,
    has: (id) => chosen.some((each) => each.id === id),
    isFull: chosen.length >= BULK_MAX,
    toggle: (id) => {
      const before = chosen.map((each) => each.id);
      setIds(new Set(before.includes(id) ? before.filter((each) => each !== id) : [...before, id]));
    },
    toggleAll: () => {
      setIds(isAll ? none : new Set(first.map(({ id }) => id)));
    },
    clear: () => {
      setIds(none);
    },
  };
}
