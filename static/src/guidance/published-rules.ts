import type { PolicyRule, RuleSource } from './policy-rule';

/** What a published policy says beyond its figures; a part that is left out is not stated. */
export interface PublishedTexts {
  readonly fixed?: string;
  readonly extension?: string;
  readonly breach?: string;
}

/** The rules of a policy that is neither Atlassian's nor the site's own. */
export function publishedRules(
  { fixed = 'Not stated.', extension = 'Not stated.', breach = 'Not stated.' }: PublishedTexts,
  source: RuleSource | null,
): readonly PolicyRule[] {
  return [
    { topic: 'fixed', text: fixed, source },
    { topic: 'extension', text: extension, source },
    { topic: 'breach', text: breach, source },
    { topic: 'incident', text: 'Not stated: this policy is about vulnerabilities only.', source },
  ];
}
