import type { ItemStore } from './item-store';

/** A key with its kind: plain keys, secrets and each entity have separate names. */
interface Place {
  readonly store: ItemStore;
  readonly key: string;
}

/** The keys that transactions in progress hold. */
export interface KeyLocks {
  /**
   * Locks all of the places.
   * @returns the function that unlocks them; `null` if one was locked already, and then none is locked.
   */
  take(places: readonly Place[]): (() => void) | null;
}

export function createKeyLocks(): KeyLocks {
  const taken = new Map<ItemStore, Set<string>>();
  const keysOf = (store: ItemStore): Set<string> => {
    const keys = taken.get(store) ?? new Set<string>();
    taken.set(store, keys);
    return keys;
  };
  return {
    take(places) {
      if (places.some(({ store, key }) => keysOf(store).has(key))) return null;
      for (const { store, key } of places) keysOf(store).add(key);
      return () => {
        for (const { store, key } of places) keysOf(store).delete(key);
      };
    },
  };
}
