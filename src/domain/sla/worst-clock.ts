import type { ClockResult, Clocks, NamedClock } from './clock';
import { toEpochMs } from './instant';

/** How much a clock needs someone; the smaller the more. One that does not run needs no one. */
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
  // Of clocks that need someone alike the fix goes first, and of those that do not run it is the one people ask about.
  return b.name !== 'fix' && deadlineMsOf(a.clock) < deadlineMsOf(b.clock);
}

/**
 * The clock that needs someone most: one that is breached, else one at risk, else one that runs, else the fix. How an
 * answer clock has ended stays on the panel, and is no one's worry beside a clock that runs.
 */
export function worstClock([fix, ...answers]: Clocks): NamedClock {
  return answers.reduce<NamedClock>((worst, each) => (isWorse(each, worst) ? each : worst), fix);
}
