import { ownClockOf, type ClockName, type ClockStart, type ClockStop, type Policy } from './policy';

/** What starts and ends a clock that is met by an event. */
export interface AnswerRule {
  readonly starts: ClockStart;
  readonly stops: readonly ClockStop[];
  /** True if a reopening takes back a closing, and a fix that started the clock. */
  readonly isReopened: boolean;
}

/** A fix before the answer counts as the answer; a closing before it is final. SLA rules, section 5. */
const builtIn: ReadonlyMap<ClockName, AnswerRule> = new Map([
  ['triage', { starts: 'submitted', stops: ['triaged', 'fixed'], isReopened: false }],
  ['first-response', { starts: 'submitted', stops: ['first-response', 'fixed'], isReopened: false }],
]);

/**
 * The rule of a clock beside the fix.
 * @throws RangeError for a clock that the policy does not define.
 */
export function answerRuleOf(policy: Policy, name: ClockName): AnswerRule {
  const known = builtIn.get(name);
  if (known !== undefined) return known;
  const own = ownClockOf(policy, name);
  if (own === undefined) throw new RangeError(`The policy has no clock ${JSON.stringify(name)}.`);
  return { starts: own.starts, stops: own.stops, isReopened: true };
}
