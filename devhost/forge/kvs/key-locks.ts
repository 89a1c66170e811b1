import type { ItemStore } from './item-store';

/** A key in its place: one name stands for different values as a plain key, a secret, and of each entity. */
interface Place {
  readonly store: ItemStore;
  readonly key: string;
}

/** Which keys transactions in progress have. */
export interface KeyLocks {
  /** Takes all of the places. @returns what gives them back; `null` where one of them is taken, and none is then. */
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
