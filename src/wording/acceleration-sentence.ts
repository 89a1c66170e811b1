import type { Acceleration } from '../domain/sla/policy';
import { spokenName } from './clock-names';
import { targetsText } from './policy-sentences';

/** What the policy asks for while a flag is set. */
export function accelerationSentence({ when, from, targets }: Acceleration): string {
  const counted =
    from === 'flag' ? 'from when it was set' : 'from the start of the clock, whenever it was set';
  return `While the flag “${spokenName(when)}” is set, the fix is also due by these targets, counted ${counted}, and the earlier date applies: ${targetsText(targets.fix ?? {})}.`;
}
