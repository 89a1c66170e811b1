import type { ClockStop, OwnClock, OwnName } from '../domain/sla/policy';
import { clockName } from './clock-names';
import { milestoneText, startText } from './start-sentence';

function stopText(stop: ClockStop): string {
  switch (stop) {
    case 'triaged':
      return 'the triage';
    case 'first-response':
      return 'the first response';
    case 'fixed':
      return 'the fix';
    default:
      return milestoneText(stop);
  }
}

/** `“Bounty” runs from the start of the fix clock to the milestone “rewarded”.` */
export function ownClockSentence(name: OwnName, { label, starts, stops }: OwnClock): string {
  const ends = new Intl.ListFormat('en', { type: 'disjunction' }).format(stops.map(stopText));
  const first = stops.length > 1 ? ', whichever comes first' : '';
  const start = starts === 'base' ? 'the start of the fix clock' : startText(starts);
  return `“${clockName(name, label)}” runs from ${start} to ${ends}${first}.`;
}
