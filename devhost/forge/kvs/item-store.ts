/** One stored value. Values are kept as JSON text: what the app changes after a write stays its own. */
export interface StoredItem {
  readonly text: string;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  readonly expiresAtMs: number | null;
}

interface Slot {
  readonly current: StoredItem | null;
  /** What queries still see until the write before has spread. */
  readonly previous: StoredItem | null;
  readonly changedAtMs: number;
}

/** Keys of one namespace: plain keys, secrets, or one entity. */
export interface ItemStore {
  /** Strictly consistent. */
  get(key: string): StoredItem | undefined;
  set(key: string, text: string, ttlMs: number | null): StoredItem;
  delete(key: string): boolean;
  /** As queries see it: writes of the last moments are missing. In no order: few of many items are worth sorting. */
  scan(): readonly (readonly [key: string, item: StoredItem])[];
  size(): number;
  /** Keys whose present value, or themselves, contain a text. */
  keysOf(text: string): readonly string[];
  /** A store with the same items, which changes by itself from then on. */
  copy(): ItemStore;
}

/** How far queries lag behind writes. The platform promises no bound; this is enough to catch who relies on none. */
const QUERY_LAG_MS = 200;
/** Expired items may still be returned for this long. */
const EXPIRY_GRACE_MS = 48 * 60 * 60 * 1000;

export function createItemStore(
  nowMs: () => number,
  items: ReadonlyMap<string, Slot> = new Map(),
): ItemStore {
  const slots = new Map(items);
  const isGone = (item: StoredItem, atMs: number): boolean =>
    item.expiresAtMs !== null && atMs > item.expiresAtMs + EXPIRY_GRACE_MS;
  const live = (item: StoredItem | null | undefined, atMs = nowMs()): StoredItem | undefined =>
    item === null || item === undefined || isGone(item, atMs) ? undefined : item;
  const seenByQueries = (slot: Slot, atMs: number): StoredItem | undefined =>
    live(atMs - slot.changedAtMs >= QUERY_LAG_MS ? slot.current : slot.previous, atMs);
  const change = (key: string, current: StoredItem | null): void => {
    const slot = slots.get(key);
    const atMs = nowMs();
    const previous = slot === undefined ? null : (seenByQueries(slot, atMs) ?? null);
    slots.set(key, { current, previous, changedAtMs: atMs });
  };
  return {
    get: (key) => live(slots.get(key)?.current),
    set(key, text, ttlMs) {
      const before = live(slots.get(key)?.current);
      const at = nowMs();
      const item = {
        text,
        createdAtMs: before?.createdAtMs ?? at,
        updatedAtMs: at,
        expiresAtMs: ttlMs === null ? null : at + ttlMs,
      };
      change(key, item);
      return item;
    },
    delete(key) {
      const existed = live(slots.get(key)?.current) !== undefined;
      if (existed) change(key, null);
      return existed;
    },
    scan() {
      const items: (readonly [string, StoredItem])[] = [];
      const atMs = nowMs();
      for (const [key, slot] of slots) {
        const item = seenByQueries(slot, atMs);
        if (item !== undefined) items.push([key, item]);
      }
      return items;
    },
    keysOf: (text) =>
      [...slots]
        .filter(([key, { current }]) => {
          const item = live(current);
          return item !== undefined && (key.includes(text) || item.text.includes(text));
        })
        .map(([key]) => key),
    copy: () => createItemStore(nowMs, slots),
    size() {
      const atMs = nowMs();
      let size = 0;
      for (const { current } of slots.values()) if (live(current, atMs) !== undefined) size += 1;
      return size;
    },
  };
}
