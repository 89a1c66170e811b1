import type { Host } from './host';

type Traveller = Pick<Host, 'clock' | 'queue' | 'schedules' | 'productEvents' | 'bugcrowd' | 'settle'>;

function nextDueMs({ queue, schedules, productEvents, bugcrowd }: Traveller): number | null {
  const due = [
    ...queue.waiting().map(({ availableAtMs }) => availableAtMs),
    schedules.nextMs() ?? Infinity,
    productEvents.nextMs() ?? Infinity,
    bugcrowd.nextMs() ?? Infinity,
  ];
  const nextMs = Math.min(...due);
  return Number.isFinite(nextMs) ? nextMs : null;
}

/**
 * Moves the host's time forward, stopping wherever something falls due, so that everything runs at its own time and in
 * its own order. Backwards it only sets the clock.
 */
export async function travelTo(targetMs: number, host: Traveller): Promise<void> {
  const isBackwards = targetMs < host.clock.nowMs();
  await host.settle();
  for (let dueMs = nextDueMs(host); dueMs !== null && dueMs <= targetMs; dueMs = nextDueMs(host)) {
    if (dueMs > host.clock.nowMs()) host.clock.set(dueMs);
    await host.settle();
  }
  // What ran on the way took its time too: the clock may be further already.
  if (isBackwards || targetMs > host.clock.nowMs()) host.clock.set(targetMs);
  await host.settle();
}
