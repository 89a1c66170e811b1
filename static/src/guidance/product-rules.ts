import type { Severity } from '../../../src/domain/sla/severity';
import type { Hosting } from './marketplace-rules';
import type { PolicyRule } from './policy-rule';
import { ruleSources } from './rule-sources';

function criticalText(hosting: Hosting): string {
  return hosting === 'cloud'
    ? ' A critical bug gets a fixed release as soon as there is one.'
    : ' A critical bug is fixed in the latest feature release and in every long-term release that is supported.';
}

/** Atlassian's requirements for its own products, beyond the figures. */
export function productRules(hosting: Hosting, severity: Severity | null): readonly PolicyRule[] {
  const source = ruleSources.atlassianPolicy;
  return [
    {
      topic: 'fixed',
      text: `The fix is in the product that customers use; merged is not fixed. The published times count from when the bug was verified.${severity === 'critical' ? criticalText(hosting) : ''}`,
      source,
    },
    { topic: 'extension', text: 'Not stated.', source },
    {
      topic: 'breach',
      text: 'Not stated: the published times are objectives, and no consequence is named.',
      source,
    },
    { topic: 'incident', text: 'Not stated: this policy is about vulnerabilities only.', source },
  ];
}
