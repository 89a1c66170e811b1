import type { ClockResult } from './clock';

/** True if a fix clock has ended. A fix without a target has no outcome and is still a stop. */
export function hasEnded({ state, explanation }: Pick<ClockResult, 'state' | 'explanation'>): boolean {
  return ['met', 'missed', 'cancelled'].includes(state) || explanation.at(-1)?.kind === 'fixed';
}
