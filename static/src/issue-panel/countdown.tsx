import type { ReactElement } from 'react';
import { countdownText, spokenSpan } from '../../../src/wording/moments';
import type { ServerClock } from '../time/server-clock';
import { useServerTime } from '../time/use-server-time';

const SECOND = 1000;

/**
 * Counts down to a moment, and up after it. Screen readers do not announce each tick; on focus they read the time to
 * the minute.
 */
export function Countdown({
  clock,
  targetMs,
  before,
  after,
}: {
  readonly clock: ServerClock;
  readonly targetMs: number;
  /** Words after the time, before and after the moment. */
  readonly before: string;
  readonly after: string;
}): ReactElement {
  const seconds = useServerTime(clock, targetMs, (nowMs) => Math.floor((targetMs - nowMs) / SECOND));
  const hasPassed = seconds < 0;
  const spanMs = (hasPassed ? -seconds - 1 : seconds) * SECOND;
  const words = hasPassed ? after : before;
  return (
    <span role="timer" aria-label={`${spokenSpan(spanMs)} ${words}`}>
      <span className="figure">{countdownText(spanMs)}</span> {words}
    </span>
  );
}
