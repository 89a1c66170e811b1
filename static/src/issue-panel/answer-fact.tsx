import type { ReactElement } from 'react';
import type { AnswerClock } from '../../../src/contract/panel';
import type { Severity } from '../../../src/domain/sla/severity';
import { clockName } from '../../../src/wording/clock-names';
import { largestUnit, momentText } from '../../../src/wording/moments';
import { Fact } from '../ui/facts';
import { Lozenge } from '../ui/lozenge';
import { stateWords, trackedStateOf } from './panel-state';

/** Time to the deadline of a running clock; `null` if it does not run. */
function timeText({ state, deadline }: AnswerClock['clock'], nowMs: number): string | null {
  if ((state !== 'running' && state !== 'breached') || deadline === null) return null;
  const leftMs = Date.parse(deadline) - nowMs;
  return leftMs < 0 ? `${largestUnit(-leftMs)} overdue` : `${largestUnit(leftMs)} left`;
}

/** A clock other than the fix: triage, first response, or one of the policy's own. */
export function AnswerFact({
  answer: { name, label, clock },
  severity,
  timeZone,
  nowMs,
}: {
  readonly answer: AnswerClock;
  readonly severity: Severity | null;
  readonly timeZone: string;
  readonly nowMs: number;
}): ReactElement {
  const hasPassed = clock.deadline !== null && nowMs > Date.parse(clock.deadline);
  const state = stateWords[trackedStateOf({ clock, severity }, hasPassed)];
  const time = timeText(clock, nowMs);
  return (
    <Fact name={label ?? `Time to ${clockName(name).toLowerCase()}`} testId={`sla-${name}`}>
      <Lozenge tone={state.tone}>{state.name}</Lozenge> {time !== null && <strong>{time}</strong>}{' '}
      <span className="own-line small subtle">
        {clock.deadline === null ? 'No due date' : `Due ${momentText(clock.deadline, timeZone)}`}
      </span>
    </Fact>
  );
}
