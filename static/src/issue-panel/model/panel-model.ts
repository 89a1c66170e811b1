import type { TrackedPanel } from '../../../../src/contract/panel';
import type { ClockResult, NamedClock } from '../../../../src/domain/sla/clock';
import type { ClockName } from '../../../../src/domain/sla/policy';
import { spanText, spokenSpan } from '../../../../src/wording/moments';
import { worstClock } from '../../../../src/wording/worst-clock';
import { fixedAt, isUnjudged, pausedAt, startsBy } from './clock-moments';
import { trackedStateOf, type TrackedState } from './panel-state';

const HOUR = 3_600_000;

/** A span of time on the panel, and in words for screen readers. */
export interface SpanText {
  readonly text: string;
  readonly spoken: string;
}

/** What the panel shows of one clock at an instant. */
export interface ClockFace {
  readonly name: ClockName;
  readonly label: string | null;
  readonly state: TrackedState;
  /** True for a clock that was answered before a severity was known: it counts as not started until the first one judges it. */
  readonly isUnjudged: boolean;
  /** To the deadline, past it, to the start, or between fix and deadline, as the state says; `null` without one. */
  readonly span: SpanText | null;
  readonly deadline: string | null;
}

/** All that changes with time, from one instant: so that no two figures of a screen contradict each other. */
export interface PanelModel {
  readonly fix: ClockFace;
  /** The other clocks, the worst first. */
  readonly others: readonly ClockFace[];
  readonly worst: ClockName;
  /** Places on the bar from 0 to 1, in thousandths; `null` without a bar. */
  readonly bar: { readonly mark: number; readonly due: number } | null;
}

/** The instant that a clock's figure counts to or from; `null` where it counts nothing. */
function targetOf(clock: ClockResult, state: TrackedState): string | null {
  switch (state) {
    case 'on-track':
    case 'at-risk':
    case 'breached':
    case 'met':
    case 'missed':
      return clock.deadline;
    case 'not-started':
      return startsBy(clock);
    case 'paused':
      return pausedAt(clock);
    case 'no-severity':
    case 'no-target':
    case 'cancelled':
      return null;
  }
}

function spanOf(clock: ClockResult, state: TrackedState, nowMs: number, isStill: boolean): SpanText | null {
  const target = targetOf(clock, state);
  const hasEnded = state === 'met' || state === 'missed';
  const from = hasEnded ? fixedAt(clock) : nowMs;
  if (target === null || from === null) return null;
  const spanMs = Date.parse(target) - (typeof from === 'string' ? Date.parse(from) : from);
  const ticks = !isStill && (state === 'on-track' || state === 'at-risk') && spanMs < HOUR;
  return { text: spanText(spanMs, ticks), spoken: spokenSpan(spanMs) };
}

/** The clock with what has happened since the server's answer: nothing but its deadline passes. */
function asOf(clock: ClockResult, nowMs: number): ClockResult {
  const hasPassed =
    clock.state === 'running' && clock.deadline !== null && nowMs > Date.parse(clock.deadline);
  return hasPassed ? { ...clock, state: 'breached', band: 'breached' } : clock;
}

function barAt({ startedAt, deadline, explanation }: ClockResult, nowMs: number): PanelModel['bar'] {
  if (startedAt === null || deadline === null) return null;
  const fixed = fixedAt({ explanation });
  const [startMs, dueMs] = [Date.parse(startedAt), Date.parse(deadline)];
  const markMs = fixed === null ? nowMs : Date.parse(fixed);
  const endMs = Math.max(dueMs, markMs, startMs + 1);
  const placeOf = (ms: number): number =>
    Math.round(Math.max(0, (ms - startMs) / (endMs - startMs)) * 1000) / 1000;
  return { mark: placeOf(markMs), due: placeOf(dueMs) };
}

function worstFirst([first, ...others]: readonly NamedClock[]): readonly NamedClock[] {
  if (first === undefined) return [];
  const worst = worstClock([first, ...others]);
  return [worst, ...worstFirst([first, ...others].filter((each) => each !== worst))];
}

/**
 * The panel at an instant.
 * @param nowMs the server's time. @param isStill for people who want no movement: no seconds.
 */
export function panelModelAt(view: TrackedPanel, nowMs: number, isStill: boolean): PanelModel {
  const { severity } = view;
  const fix = { name: 'fix' as const, clock: asOf(view.clock, nowMs) };
  const answers = view.answers.map((each) => ({ ...each, clock: asOf(each.clock, nowMs) }));
  const faceOf = ({ name, label, clock }: NamedClock): ClockFace => {
    const state = trackedStateOf({ clock, severity });
    return {
      name,
      label: label ?? null,
      state,
      isUnjudged: isUnjudged(clock),
      span: spanOf(clock, state, nowMs, isStill),
      deadline: clock.deadline,
    };
  };
  return {
    fix: faceOf(fix),
    others: worstFirst(answers).map(faceOf),
    worst: worstClock<NamedClock>([fix, ...answers]).name,
    bar: barAt(fix.clock, nowMs),
  };
}
