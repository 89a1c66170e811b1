import type { Severity } from '../../../src/domain/sla/severity';
import type { Guidance, GuidanceFact } from './guidance';
import type { PolicyRule, RuleSource, RuleTopic } from './policy-rule';
import { policyRules, type RuledPolicy } from './policy-rules';

const topicNames: Readonly<Record<RuleTopic, string>> = {
  target: 'Target',
  fixed: 'What counts as fixed',
  customers: 'Who is told',
  extension: 'More time',
  breach: 'When the date is missed',
  incident: 'When it is an incident',
};

function noteOf({ dated, isSecondHand }: RuleSource): string {
  return isSecondHand === true ? `${dated}; known from texts that quote it, so check the page` : dated;
}

function toFact({ topic, text, source }: PolicyRule): GuidanceFact {
  return {
    name: topicNames[topic],
    text,
    links: source === null ? [] : [source],
    note: source === null ? null : noteOf(source),
  };
}

/** What the policy asks for at a severity, rule by rule, each with where it is written. */
export function policyGuidance(policy: RuledPolicy, severity: Severity | null): Guidance {
  const { rules, caveat } = policyRules(policy, severity);
  return { title: null, paragraphs: [], facts: rules.map(toFact), checklist: null, footnote: caveat };
}
