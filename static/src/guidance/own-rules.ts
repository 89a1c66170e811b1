import type { PolicyRule, RuleSource } from './policy-rule';

/** The rules of a custom policy, as far as the app can know them. */
export function ownRules(source: RuleSource | null): readonly PolicyRule[] {
  return [
    {
      topic: 'fixed',
      text: 'The fix is released to those who use it and verified there. Merged is not fixed.',
      source,
    },
    {
      topic: 'extension',
      text: 'Ask the policy’s approvers before the date, with a plan and the date you propose.',
      source,
    },
    {
      topic: 'breach',
      text: 'Not stated here. Tell the policy owner as soon as you know that the fix will be late.',
      source,
    },
    {
      topic: 'incident',
      text: 'Where data may have been compromised, follow your incident plan. Its deadlines run in parallel, and contracts or the law may set shorter ones.',
      source,
    },
  ];
}
