import type { TrackedPanel } from '../../../../src/contract/panel';
import { dayText, shortDayText } from '../../../../src/wording/moments';
import { fixedAt } from '../model/clock-moments';

export interface BarWords {
  readonly start: string;
  readonly due: string;
  readonly mark: string;
  /** The same in words. */
  readonly text: string;
}

/** The year in a zone, by the calendar that the captions use. */
function yearOf(instant: string, timeZone: string): string {
  return dayText(instant, timeZone).slice(-4);
}

/**
 * Captions of the bar, in the zone of the due date above it. The share is the server's, in the measure of the target: a target of working hours is used up by
 * working hours, not by the length of the bar.
 */
export function barWords({ clock }: Pick<TrackedPanel, 'clock'>, timeZone: string): BarWords {
  const { startedAt, deadline, usedFraction } = clock;
  const [from, to] = [startedAt ?? '', deadline ?? ''];
  const isOneYear = yearOf(from, timeZone) === yearOf(to, timeZone);
  const day = (instant: string): string =>
    isOneYear
      ? shortDayText(instant, timeZone)
      : `${shortDayText(instant, timeZone)} ${yearOf(instant, timeZone)}`;
  const fixed = fixedAt(clock);
  const used = usedFraction === null || usedFraction > 1 ? '' : `, ${Math.floor(usedFraction * 100)}% used`;
  const mark = fixed === null ? `Today${used}` : `Fixed ${day(fixed)}`;
  return {
    start: `Start ${day(from)}`,
    due: `Due ${day(to)}`,
    mark,
    text: `From the start of the clock on ${dayText(from, timeZone)} to the due date on ${dayText(to, timeZone)}. ${mark}.`,
  };
}
