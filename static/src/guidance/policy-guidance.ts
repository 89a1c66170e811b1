import type { Severity } from '../../../src/domain/sla/severity';
import type { Guidance, GuidanceFact } from './guidance';
import type { PolicyRule, RuleSource, RuleTopic } from './policy-rule';
import { policyRules, type RuledPolicy } from './policy-rules';

const topicNames: Readonly<Record<RuleTopic, string>> = {
  target: 'Target',
  fixed: 'Definition of fixed',
  customers: 'Who to notify',
  extension: 'More time',
  breach: 'If the date is missed',
  incident: 'If it is an incident',
};

function noteOf({ dated, isSecondHand }: RuleSource): string {
  return isSecondHand === true ? `${dated}; quoted from other sources, so check the page` : dated;
}

function toFact({ topic, text, source }: PolicyRule): GuidanceFact {
  return {
    name: topicNames[topic],
    text,
    links: source === null ? [] : [source],
    note: source === null ? null : noteOf(source),
  };
}

/** Policy requirements at a severity, rule by rule, each with its source. */
export function policyGuidance(policy: RuledPolicy, severity: Severity | null): Guidance {
  const { rules, caveat } = policyRules(policy, severity);
  return { title: null, paragraphs: [], facts: rules.map(toFact), checklist: null, footnote: caveat };
}
