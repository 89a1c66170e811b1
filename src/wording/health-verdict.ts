import type { Weight } from '../domain/health/problem';
import { countText } from './figures';

/** The label of a weight for administrators. */
export const weightNames: Readonly<Record<Weight, string>> = {
  bad: 'Needs attention',
  warning: 'Late or incomplete',
  note: 'Optional',
};

/** The health of the app, in one line: what needs somebody first. */
export function healthVerdict(weights: readonly Weight[]): string {
  const count = (weight: Weight): number => weights.filter((each) => each === weight).length;
  const [bad, warnings, notes] = [count('bad'), count('warning'), count('note')];
  const warned = countText(warnings, 'warning');
  if (bad > 0) {
    const needing = bad === 1 ? '1 problem needs attention' : `${countText(bad, 'problem')} need attention`;
    return warnings > 0 ? `${needing}. ${warned}.` : `${needing}.`;
  }
  if (warnings > 0) return `${warned}. No submissions lost.`;
  return notes === 0
    ? 'All running.'
    : `All running. ${countText(notes, 'optional item')} ${notes === 1 ? 'is' : 'are'} not set up.`;
}
