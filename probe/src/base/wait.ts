export function wait(ms: number): Promise<void> {
  return new Promise((waited) => {
    setTimeout(waited, ms);
  });
}

/** How long it takes until a condition holds, checked every `everyMs`; `null` if it does not within `atMostMs`. */
export async function msUntil(
  isSo: () => Promise<boolean>,
  { everyMs = 100, atMostMs = 30_000 } = {},
): Promise<number | null> {
  const begunAt = Date.now();
  while (Date.now() - begunAt < atMostMs) {
    if (await isSo()) return Date.now() - begunAt;
    await wait(everyMs);
  }
  return null;
}
