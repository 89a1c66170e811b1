type Concurrency = { readonly key: string; readonly limit: number } | undefined;

/** Who may run at the same time: so many in all, and per concurrency key as many as its limit. */
export interface Slots {
  isFree(concurrency: Concurrency): boolean;
  /** @returns gives the slot back. */
  take(concurrency: Concurrency): () => void;
}

export function createSlots(parallel: number): Slots {
  let running = 0;
  const byKey = new Map<string, number>();
  return {
    isFree: (concurrency) =>
      running < parallel &&
      (concurrency === undefined || (byKey.get(concurrency.key) ?? 0) < concurrency.limit),
    take(concurrency) {
      running += 1;
      if (concurrency !== undefined) byKey.set(concurrency.key, (byKey.get(concurrency.key) ?? 0) + 1);
      return () => {
        running -= 1;
        if (concurrency === undefined) return;
        const left = (byKey.get(concurrency.key) ?? 1) - 1;
        if (left === 0) byKey.delete(concurrency.key);
        else byKey.set(concurrency.key, left);
      };
    },
  };
}
