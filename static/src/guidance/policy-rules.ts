import type { PanelPolicy } from '../../../src/contract/panel';
import type { Severity } from '../../../src/domain/sla/severity';
import { plainDay } from '../../../src/wording/in-force-text';
import { durationText } from '../../../src/wording/moments';
import { severityName } from '../../../src/wording/names';
import { marketplaceRules } from './marketplace-rules';
import { ownRules } from './own-rules';
import type { PolicyRule, RuleSource } from './policy-rule';
import { productRules } from './product-rules';
import { publishedRules, type PublishedTexts } from './published-rules';

/** The parts of a policy that its rules depend on. */
export type RuledPolicy = Pick<PanelPolicy, 'id' | 'name' | 'sourceUrl' | 'inForceFrom' | 'fixTargets'>;

export interface PolicyRules {
  readonly rules: readonly PolicyRule[];
  /** Who decides if this and the published text differ. */
  readonly caveat: string;
}

interface PresetRules {
  readonly rules: (severity: Severity | null, source: RuleSource | null) => readonly PolicyRule[];
  /** When the figures apply, if the policy itself has no date. */
  readonly dated: string;
  readonly caveat: string;
}

const AMS_DECIDES = 'Not official: the AMS ticket decides.';

function amsDecidesOldTickets(): string {
  return `Not official: the AMS ticket decides, even if it was opened before ${plainDay('2026-09-01')}.`;
}

const PAGE_DECIDES = 'Not official: the published policy decides, or the AMS ticket if there is one.';

function revoked(): string {
  return `revoked on ${plainDay('2026-06-10')} by BOD 26-04`;
}

function published(texts: PublishedTexts, dated = 'date not stated'): PresetRules {
  return {
    rules: (_, source) => publishedRules(texts, source),
    dated,
    caveat: 'Not official: the published text decides, and what your organization agreed to.',
  };
}

/** Made when they are asked for: dates are written as the reader of the page does. */
const presetRules: Readonly<Record<string, () => PresetRules>> = {
  'marketplace-cloud-2026': () => ({
    rules: (severity) => marketplaceRules({ hosting: 'cloud', isCurrent: true }, severity),
    dated: `in force from ${plainDay('2026-09-01')}`,
    caveat: amsDecidesOldTickets(),
  }),
  'marketplace-cloud-2022': () => ({
    rules: (severity) => marketplaceRules({ hosting: 'cloud', isCurrent: false }, severity),
    dated: `in force until ${plainDay('2026-08-31')}`,
    caveat: amsDecidesOldTickets(),
  }),
  'marketplace-data-center': () => ({
    rules: (severity) => marketplaceRules({ hosting: 'data-center', isCurrent: true }, severity),
    dated: 'in force since October 2023',
    caveat: AMS_DECIDES,
  }),
  'marketplace-data-center-2022': () => ({
    rules: (severity) => marketplaceRules({ hosting: 'data-center', isCurrent: false }, severity),
    dated: 'in force until October 2023',
    caveat: AMS_DECIDES,
  }),
  'atlassian-cloud': () => ({
    rules: (severity) => productRules('cloud', severity),
    dated: 'date not stated',
    caveat: PAGE_DECIDES,
  }),
  'atlassian-data-center': () => ({
    rules: (severity) => productRules('data-center', severity),
    dated: 'date not stated',
    caveat: PAGE_DECIDES,
  }),
  'cisa-bod-19-02': () =>
    published({
      breach: `CISA sends a remediation plan, to be returned within three business days. The directive was ${revoked()}.`,
    }),
  'cisa-bod-22-01': () =>
    published({
      fixed: 'Remediated as the catalog says; what cannot be remediated is removed from the network.',
      extension: 'The date in the catalog decides: set it on the issue if it is not two weeks.',
      breach: `Not stated by severity. The directive was ${revoked()}.`,
    }),
  fedramp: () =>
    published(
      { breach: 'Late findings go into the plan of action and milestones, and can be escalated.' },
      `guide 3.2, dated ${plainDay('2018-04-04')}`,
    ),
  'pci-dss-4': () =>
    published({
      fixed: 'The patch is installed. The month counts from its release.',
      extension: 'Not stated. For medium and low the time is what your own risk ranking says.',
    }),
  defectdojo: () =>
    published({ fixed: 'The finding is mitigated, or its risk is accepted.' }, 'file of August 2026'),
  'bounty-response': () =>
    published({
      fixed: 'The report is closed: resolved, informative, not applicable, duplicate or spam.',
      breach: 'HackerOne may pause new reports while first response or triage is late.',
    }),
  'disclosure-90': () =>
    published({
      fixed: 'A patch is available to users.',
      extension:
        'A grace period of 14 days on request if a patch is due within it, 3 days for one in use by attackers.',
      breach: 'The details are published.',
    }),
};

function sourceOf({ name, sourceUrl, inForceFrom }: RuledPolicy, dated: string): RuleSource | null {
  if (sourceUrl === null) return null;
  return {
    name,
    url: sourceUrl,
    dated: inForceFrom === null ? dated : `in force from ${plainDay(inForceFrom)}`,
  };
}

function targetText({ fixTargets }: RuledPolicy, severity: Severity | null): string {
  if (severity === null) return 'Depends on the severity, once there is one.';
  const target = fixTargets[severity];
  return target === null
    ? `None at severity ${severityName(severity)}, so there is no due date.`
    : `${durationText(target)} at severity ${severityName(severity)}.`;
}

/** A policy's requirements beyond its date, for a bug of this severity. */
export function policyRules(policy: RuledPolicy, severity: Severity | null): PolicyRules {
  const preset = Object.hasOwn(presetRules, policy.id) ? presetRules[policy.id]?.() : undefined;
  const source = sourceOf(policy, preset?.dated ?? 'date not stated');
  return {
    rules: [
      { topic: 'target', text: targetText(policy, severity), source },
      ...(preset === undefined ? ownRules(source) : preset.rules(severity, source)),
    ],
    caveat: preset?.caveat ?? 'Not official: the policy itself decides, and the AMS ticket if there is one.',
  };
}
