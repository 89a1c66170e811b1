import type { Policy } from '../domain/sla/policy';
import { accelerationSentence } from './acceleration-sentence';
import { clockName } from './clock-names';
import { ownClockSentence } from './own-clock-sentence';
import {
  clockStartSentence,
  noticesSentence,
  pauseSentence,
  reopenSentence,
  severityChangeSentence,
  targetsText,
} from './policy-sentences';

/** `Fix: Critical 10 days, High 28 days, …`: the targets of a policy, a line for each clock that has some. */
export function targetLines({ targets, clocks = {} }: Policy): readonly string[] {
  return Object.entries(targets).flatMap(([clock, each]) =>
    each === undefined ? [] : [`${clockName(clock, clocks[clock]?.label)}: ${targetsText(each)}.`],
  );
}

/** What a policy says beside its targets, a sentence for each rule. */
export function ruleLines(policy: Policy): readonly string[] {
  const { clocks = {}, accelerations = [] } = policy;
  return [
    clockStartSentence(policy.clockBase, policy.triageWindowDays ?? null),
    severityChangeSentence(policy.severityChange),
    reopenSentence(policy.reopen),
    pauseSentence(policy.allowPause),
    noticesSentence(policy.notices),
    ...Object.entries(clocks).flatMap(([name, clock]) =>
      clock === undefined ? [] : [ownClockSentence(name, clock)],
    ),
    ...accelerations.map(accelerationSentence),
  ];
}
