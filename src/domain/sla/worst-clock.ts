import type { ClockResult, NamedClock } from './clock';
import { toEpochMs } from './instant';

/** How urgent a clock is; smaller is more urgent. A clock that does not run is not urgent. */
function rankOf({ band }: ClockResult): number {
  switch (band) {
    case 'breached':
      return 0;
    case 'at-risk':
      return 1;
    case 'on-track':
      return 2;
    case null:
      return 3;
  }
}

function deadlineMsOf({ deadline }: ClockResult): number {
  return deadline === null ? Number.MAX_SAFE_INTEGER : toEpochMs(deadline);
}

function isWorse(a: NamedClock, b: NamedClock): boolean {
  const rank = rankOf(a.clock) - rankOf(b.clock);
  if (rank !== 0) return rank < 0;
  // Of equally urgent clocks the fix goes first. Of clocks that do not run, the fix is the one people ask about.
  return b.name !== 'fix' && deadlineMsOf(a.clock) < deadlineMsOf(b.clock);
}

/**
 * The most urgent clock: one that is breached, else one at risk, else a running one, else the fix. The result of a
 * finished answer clock stays on the panel and is not urgent beside a running clock.
 */
export function worstClock<C extends NamedClock>([first, ...others]: readonly [C, ...C[]]): C {
  return others.reduce((worst, each) => (isWorse(each, worst) ? each : worst), first);
}
