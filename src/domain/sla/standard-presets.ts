import type { Duration, Policy, Targets } from './policy';
import { sameTargets } from './same-targets';

/**
 * What the published texts leave open: the zone, a changed severity, reopening, pauses. They count from the detection
 * or discovery, which is the submission here.
 */
const ownRules = {
  version: 1,
  timeZone: 'UTC',
  clockBase: 'submitted',
  severityChange: 'earlier-of',
  reopen: 'original',
  allowPause: false,
} as const;

/** Targets for critical, high, medium and low; none for informational. */
function bySeverity(
  critical: Duration,
  high: Duration,
  medium: Duration | null,
  low: Duration | null,
): Targets {
  return { critical, high, medium, low, informational: null };
}

const cisaTargets = bySeverity({ days: 15 }, { days: 30 }, null, null);

/** Policies of authorities, standards and tools. */
export const standardPresets: readonly Policy[] = [
  {
    ...ownRules,
    id: 'cisa-bod-19-02',
    name: 'CISA BOD 19-02, internet-accessible systems (until June 2026)',
    sourceUrl: 'https://cyber.dhs.gov/bod/19-02/',
    inForceFrom: '2019-04-29',
    targets: { fix: cisaTargets },
  },
  {
    ...ownRules,
    id: 'cisa-bod-22-01',
    name: 'CISA BOD 22-01, known exploited vulnerabilities, with BOD 19-02 (until June 2026)',
    sourceUrl:
      'https://www.cisa.gov/news-events/directives/bod-22-01-reducing-significant-risk-known-exploited-vulnerabilities',
    inForceFrom: '2021-11-03',
    targets: { fix: cisaTargets },
    // Two weeks from the entry in the catalog, unless the catalog says otherwise.
    accelerations: [{ when: 'kev', from: 'flag', targets: { fix: sameTargets({ days: 14 }) } }],
  },
  {
    ...ownRules,
    id: 'fedramp',
    name: 'FedRAMP continuous monitoring (Rev 5 baseline)',
    sourceUrl:
      'https://www.fedramp.gov/assets/resources/documents/CSP_Continuous_Monitoring_Strategy_Guide.pdf',
    targets: { fix: bySeverity({ days: 30 }, { days: 30 }, { days: 90 }, { days: 180 }) },
  },
  {
    ...ownRules,
    id: 'pci-dss-4',
    name: 'PCI DSS 4.0, requirement 6.3.3 (until December 2024)',
    sourceUrl: 'https://docs-prv.pcisecuritystandards.org/PCI%20DSS/Standard/PCI-DSS-v4_0.pdf',
    inForceFrom: '2022-03-31',
    targets: { fix: bySeverity({ months: 1 }, { months: 1 }, null, null) },
  },
  {
    ...ownRules,
    id: 'defectdojo',
    name: 'DefectDojo, default SLA configuration',
    sourceUrl:
      'https://github.com/DefectDojo/django-DefectDojo/blob/master/dojo/fixtures/sla_configurations.json',
    targets: { fix: bySeverity({ days: 7 }, { days: 30 }, { days: 90 }, { days: 120 }) },
    // DefectDojo counts the present severity's days from the finding's date.
    severityChange: 'from-start',
  },
];
