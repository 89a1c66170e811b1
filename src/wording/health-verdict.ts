import type { Weight } from '../domain/health/assess-health';
import { countText } from './figures';

/** The label of a weight for administrators. */
export const weightNames: Readonly<Record<Weight, string>> = {
  bad: 'Needs attention',
  warning: 'Late or incomplete',
  note: 'Off or not set up',
};

/** The health of the app, in one line. */
export function healthVerdict(weights: readonly Weight[]): string {
  const count = (weight: Weight): number => weights.filter((each) => each === weight).length;
  const [bad, warnings, notes] = [count('bad'), count('warning'), count('note')];
  const late = `${countText(warnings, 'thing')} ${warnings === 1 ? 'is' : 'are'} late or incomplete`;
  if (bad > 0) {
    const needing = bad === 1 ? '1 problem needs attention' : `${countText(bad, 'problem')} need attention`;
    return warnings > 0 ? `${needing}, and ${late}.` : `${needing}.`;
  }
  if (warnings > 0) return `Nothing is lost, but ${late}.`;
  return notes === 0
    ? 'No problems.'
    : `No problems; ${countText(notes, 'feature')} ${notes === 1 ? 'is' : 'are'} not set up.`;
}
