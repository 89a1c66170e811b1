import type { Policy } from './policy';

const MARKETPLACE_POLICY = 'https://developer.atlassian.com/platform/marketplace/security-bugfix-policy/';
const ATLASSIAN_POLICY = 'https://www.atlassian.com/trust/security/bug-fix-policy';

interface PresetFacts {
  readonly id: string;
  readonly name: string;
  readonly sourceUrl: string;
  readonly inForceFrom?: string;
  /** Days for critical, high, medium, low. */
  readonly days: readonly [number, number, number, number];
}

function preset({ days, ...facts }: PresetFacts): Policy {
  const [critical, high, medium, low] = days;
  return {
    ...facts,
    version: 1,
    timeZone: 'UTC',
    clockBase: 'triaged',
    // Atlassian gives bug-bounty findings a two-week triage period before the clock starts.
    triageWindowDays: 14,
    targets: {
      fix: {
        critical: { days: critical },
        high: { days: high },
        medium: { days: medium },
        low: { days: low },
        informational: null,
      },
    },
    severityChange: 'earlier-of',
    reopen: 'original',
    allowPause: false,
  };
}

/** Atlassian's policies for Marketplace apps and for its own products. */
export const atlassianPresets: readonly Policy[] = [
  preset({
    id: 'marketplace-cloud-2026',
    name: 'Marketplace Security Bug Fix Policy, cloud apps (2026)',
    // Announced on 28 May 2026, enforced from 1 September 2026.
    sourceUrl: MARKETPLACE_POLICY,
    inForceFrom: '2026-09-01',
    days: [10, 28, 84, 175],
  }),
  preset({
    id: 'marketplace-cloud-2022',
    name: 'Marketplace Security Bug Fix Policy, cloud apps (until 31 August 2026)',
    sourceUrl: MARKETPLACE_POLICY,
    days: [28, 42, 56, 175],
  }),
  preset({
    id: 'marketplace-data-center',
    // The 2026 announcement left these figures unchanged.
    name: 'Marketplace Security Bug Fix Policy, Data Center apps (since October 2023)',
    sourceUrl: MARKETPLACE_POLICY,
    days: [84, 84, 84, 175],
  }),
  preset({
    id: 'marketplace-data-center-2022',
    name: 'Marketplace Security Bug Fix Policy, Server and Data Center apps (until October 2023)',
    sourceUrl: MARKETPLACE_POLICY,
    days: [90, 90, 90, 180],
  }),
  preset({
    id: 'atlassian-cloud',
    name: 'Atlassian Security Bug Fix Policy, cloud products',
    sourceUrl: ATLASSIAN_POLICY,
    days: [10, 28, 84, 175],
  }),
  preset({
    id: 'atlassian-data-center',
    name: 'Atlassian Security Bug Fix Policy, self-managed products',
    sourceUrl: ATLASSIAN_POLICY,
    days: [90, 90, 90, 180],
  }),
];
