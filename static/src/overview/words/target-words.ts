import type { SharedTarget } from '../../../../src/domain/figures/fix-targets';
import type { FigureSeverity } from '../../../../src/domain/figures/case-figures';
import { durationText } from '../../../../src/wording/moments';
import { spanText } from './month-words';
import { trendsWords } from './trends-words';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How times are written and drawn: elapsed time in days, working time in hours, because its days are shorter. */
export interface TimeUnit {
  readonly ms: number;
  readonly text: (value: number) => string;
  readonly tick: (value: number) => string;
}

function hoursText(hours: number): string {
  const fractionDigits = hours < 10 ? 1 : 0;
  return new Intl.NumberFormat('en', { maximumFractionDigits: fractionDigits }).format(hours);
}

const elapsed: TimeUnit = {
  ms: DAY_MS,
  text: (days) => spanText(days * DAY_MS),
  tick: trendsWords.fix.days,
};

const working: TimeUnit = {
  ms: HOUR_MS,
  text: (hours) => `${hoursText(hours)} working h`,
  tick: (hours) => `${hoursText(hours)} h`,
};

/** A time in the measure of a target: `12 d` of elapsed time, `34 working h` where a target counts working time. */
export function measuredText(ms: number, isWorking: boolean): string {
  const unit = isWorking ? working : elapsed;
  return unit.text(ms / unit.ms);
}

/** The unit of the times that are held against a target. */
export function unitOf(shared: SharedTarget): TimeUnit {
  return shared.type === 'one' && shared.isWorking ? working : elapsed;
}

function targetNote(shared: SharedTarget): string {
  switch (shared.type) {
    case 'one':
      return `The target is ${durationText(shared.target)}.`;
    case 'several': {
      const targets = new Intl.ListFormat('en').format([...new Set(shared.targets.map(durationText))]);
      return `No target is drawn, because the policies of these cases have different ones: ${targets}. Choose a program to see those of one.`;
    }
    case 'no-length':
      return `The target, ${durationText(shared.target)}, is not drawn, because it is not equally long everywhere.`;
    case 'unknown':
      return 'No target is drawn, because a version of a policy is not stored any more.';
  }
}

/** Every text of the times that are held against the target. */
export const targetWords = {
  title: 'Fixes against the target',
  note: 'From the start of the clock to the fix in the measure of the target, pauses left out, of the cases fixed in each month. Accurate to 5%. Extensions, set dates, flags and changes of severity can give a case another deadline than the target.',
  severity: (severity: FigureSeverity) => `Time to fix: ${trendsWords.severity(severity)}`,
  target: 'Target',
  targetNote,
} as const;
