import type { Duration, Targets } from './policy';

/** One duration for every severity, and while none is known. */
export function sameTargets(duration: Duration): Targets {
  return {
    critical: duration,
    high: duration,
    medium: duration,
    low: duration,
    informational: duration,
    unrated: duration,
  };
}
