import type { ClockResult, ExplanationStep } from '../sla/clock';
import { toEpochMs } from '../sla/instant';
import type { ExceptionFigure, ExceptionKind } from './case-figures';
import { monthOf } from './calendar-month';

function movedMs({ from, to }: ExplanationStep): number {
  return from === undefined || to === undefined ? 0 : toEpochMs(to) - toEpochMs(from);
}

function figure(kind: ExceptionKind, step: ExplanationStep, ms: number): ExceptionFigure {
  return { kind, month: monthOf(step.at), ms };
}

/** Finished pauses. A change of severity divides a pause in two, which are one here; a stopped time is none. */
function pausesOf(steps: readonly ExplanationStep[]): readonly ExceptionFigure[] {
  const pauses: ExceptionFigure[] = [];
  let ms = 0;
  for (const step of steps) {
    if (step.kind !== 'pause-counted' || step.detail.stopped) continue;
    ms += toEpochMs(step.at) - toEpochMs(step.detail.since);
    if (!step.detail.ended) continue;
    pauses.push(figure('pause', step, ms));
    ms = 0;
  }
  return pauses;
}

/** The extensions, finished pauses, set dates and the closing without a fix of a fix clock, each in its month. */
export function exceptionsOf({ explanation }: Pick<ClockResult, 'explanation'>): readonly ExceptionFigure[] {
  const dates = explanation.flatMap((step) => {
    if (step.kind === 'extended') return [figure('extension', step, movedMs(step))];
    return step.kind === 'date-set' ? [figure('set-date', step, movedMs(step))] : [];
  });
  const last = explanation.at(-1);
  const closed = last?.kind === 'closed' ? [figure('closed-without-fix', last, 0)] : [];
  return [...dates, ...pausesOf(explanation), ...closed];
}
