import { useEffect, useRef, useState } from 'react';
import { askRights, type BulkRights } from '../run/bulk-rights';

/** Jira takes no more in one question. */
const MAX_ASKED = 1000;

interface Answered {
  readonly ids: ReadonlySet<string>;
  readonly rights: BulkRights;
}

/**
 * What the person who looks may do with the listed issues, asked once somebody selects one of them, and again once another
 * is selected that was not listed then. `null` as long as nobody knows: the server decides anyway.
 */
export function useRights(listed: readonly string[], chosen: readonly string[]): BulkRights | null {
  const [answered, setAnswered] = useState<Answered | null>(null);
  const asked = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (chosen.every((id) => asked.current.has(id))) return;
    const ids = new Set([...chosen, ...listed].slice(0, MAX_ASKED));
    asked.current = ids;
    askRights([...ids]).then(
      (rights) => {
        if (asked.current === ids) setAnswered({ ids, rights });
      },
      () => undefined,
    );
  }, [listed, chosen]);
  return answered !== null && chosen.every((id) => answered.ids.has(id)) ? answered.rights : null;
}
