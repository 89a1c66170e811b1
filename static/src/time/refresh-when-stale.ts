const MINUTE = 60_000;
/** The longest wait of a browser's timer. */
const LONGEST_TIMER = 2 ** 31 - 1;
/** The server's time must also have crossed the threshold. */
const SLACK = 500;
const WAKE_CHECK = 10_000;
/** Clocks drift by less; a machine that slept is off by more. */
const SLEEP = 5000;

/** Requests again at a given time, or some time after a failed request. */
export function refreshIn(waitMs: number, refresh: () => void): () => void {
  const timer = setTimeout(refresh, Math.min(waitMs + SLACK, LONGEST_TIMER));
  return () => {
    clearTimeout(timer);
  };
}

/**
 * Requests again when a person returns to a page whose answer is older than a minute, when the network comes back, and
 * when the machine has slept: in some browsers the monotonic clock stops during sleep, which only a comparison with the
 * wall clock shows.
 */
export function refreshWhenBack(receivedAtMs: number, refresh: () => void): () => void {
  const aheadMs = (): number => Date.now() - performance.now();
  const atStartMs = aheadMs();
  const onVisible = (): void => {
    if (document.visibilityState === 'visible' && performance.now() - receivedAtMs > MINUTE) refresh();
  };
  const timer = setInterval(() => {
    if (Math.abs(aheadMs() - atStartMs) > SLEEP) refresh();
  }, WAKE_CHECK);
  document.addEventListener('visibilitychange', onVisible);
  window.addEventListener('online', refresh);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', onVisible);
    window.removeEventListener('online', refresh);
  };
}
