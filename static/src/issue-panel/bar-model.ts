import type { TrackedPanel } from '../../../src/contract/panel';
import { dayText, largestUnit, shortDayText } from '../../../src/wording/moments';
import { fixedAt } from './clock-moments';

/** A bar from the start of the clock to its deadline, or to today if that is later. Positions are 0 to 1. */
export interface BarModel {
  readonly duePlace: number;
  readonly markPlace: number;
  readonly markLabel: string;
  readonly startLabel: string;
  readonly dueLabel: string;
  /** The same in words. */
  readonly text: string;
}

function usedText(startMs: number, markMs: number, deadlineMs: number, late: string): string {
  if (markMs > deadlineMs) return `${largestUnit(markMs - deadlineMs)} ${late}`;
  const used = deadlineMs > startMs ? Math.max(0, (markMs - startMs) / (deadlineMs - startMs)) : 1;
  return `${Math.floor(used * 100)} % of the time used`;
}

/** @returns `null` if the clock has no start or no deadline. */
export function barOf({ clock, policy: { timeZone } }: TrackedPanel, nowMs: number): BarModel | null {
  const { startedAt, deadline } = clock;
  if (startedAt === null || deadline === null) return null;
  const fixed = fixedAt(clock);
  const startMs = Date.parse(startedAt);
  const deadlineMs = Date.parse(deadline);
  const markMs = fixed === null ? nowMs : Date.parse(fixed);
  const endMs = Math.max(deadlineMs, markMs, startMs + 1);
  const placeOf = (ms: number): number => Math.max(0, (ms - startMs) / (endMs - startMs));
  const mark = fixed === null ? 'Today' : `Fixed ${shortDayText(fixed, timeZone)}`;
  const markLabel = `${mark}, ${usedText(startMs, markMs, deadlineMs, fixed === null ? 'overdue' : 'late')}`;
  return {
    duePlace: placeOf(deadlineMs),
    markPlace: placeOf(markMs),
    markLabel,
    startLabel: `Start ${shortDayText(startedAt, timeZone)}`,
    dueLabel: `Due ${shortDayText(deadline, timeZone)}`,
    text: `From the start of the clock on ${dayText(startedAt, timeZone)} to the deadline on ${dayText(deadline, timeZone)}. ${markLabel}.`,
  };
}
