import { severities } from '../domain/sla/severity';
import { targetOf, type Policy } from '../domain/sla/policy';
import { durationText } from './moments';
import { severityName } from './names';
import { clockStartSentence } from './policy-sentences';

/** A policy in two sentences: the fix targets by severity, and the start of the clock. */
export function policySummary(policy: Policy): string {
  const figures = severities.flatMap((severity) => {
    const target = targetOf(policy, 'fix', severity);
    return target === null ? [] : [`${severityName(severity).toLowerCase()} ${durationText(target)}`];
  });
  const fix = figures.length === 0 ? 'It has no target for the fix.' : `Fix within: ${figures.join(', ')}.`;
  return `${fix} ${clockStartSentence(policy.clockBase, policy.triageWindowDays ?? null)}`;
}
