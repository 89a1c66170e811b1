/** How a target is entered: a row, a unit as the form names it, and a number; `No target` needs none. */
export type EnteredTarget = readonly [row: string, unit: string, amount?: string];

/** A policy as a person enters it in the form, in the words of its fields. */
export interface PolicyByHand {
  readonly id: string;
  readonly name: string;
  readonly publishedAt: string;
  /** `YYYY-MM-DD`; empty where the text names no day. */
  readonly inForceFrom: string;
  /** The choice of when the clock of a fix starts. */
  readonly starts: string;
  /** Days after the submission; empty for none. Only where the triage starts the clock. */
  readonly latestStart?: string;
  readonly severityChange: string;
  readonly reopen: string;
  readonly mayPause: boolean;
  /** Monday to Friday around the clock, and business days as units. */
  readonly hasBusinessDays?: true;
  readonly targets: Readonly<Record<string, readonly EnteredTarget[]>>;
  readonly clocks?: readonly {
    readonly name: string;
    readonly label: string;
    readonly starts: string;
    readonly stops: readonly string[];
    readonly milestones: string;
    readonly targets: readonly EnteredTarget[];
  }[];
  readonly flags?: readonly { readonly name: string; readonly targets: readonly EnteredTarget[] }[];
}

const SEVERITIES = ['Critical', 'High', 'Medium', 'Low', 'Informational'];
const ROWS = [...SEVERITIES, 'No severity yet'];

function each(rows: readonly string[], unit: string, amount: string): readonly EnteredTarget[] {
  return rows.map((row) => [row, unit, amount]);
}

/** Critical to low in days; a severity without a number has no target, as has an informational finding. */
function days(...amounts: readonly (string | null)[]): readonly EnteredTarget[] {
  return SEVERITIES.map((row, index) => {
    const amount = amounts[index] ?? null;
    return amount === null ? [row, 'No target'] : [row, 'Days', amount];
  });
}

const fromReport = {
  starts: 'When the submission is reported',
  severityChange: 'The earlier date applies',
  reopen: 'The original date',
  mayPause: false,
} as const;

/** Policies of other organizations, with the figures of docs/policy-presets.md, which names their sources. */
export const policiesByHand: readonly PolicyByHand[] = [
  {
    ...fromReport,
    id: 'by-hand-cisa',
    name: 'CISA BOD 19-02 and 22-01',
    publishedAt:
      'https://www.cisa.gov/news-events/directives/bod-22-01-reducing-significant-risk-known-exploited-vulnerabilities',
    inForceFrom: '2021-11-03',
    targets: { Fix: days('15', '30', null, null) },
    flags: [{ name: 'kev', targets: each(ROWS, 'Days', '14') }],
  },
  {
    ...fromReport,
    id: 'by-hand-fedramp',
    name: 'FedRAMP continuous monitoring',
    publishedAt:
      'https://www.fedramp.gov/assets/resources/documents/CSP_Continuous_Monitoring_Strategy_Guide.pdf',
    inForceFrom: '2018-04-04',
    targets: { Fix: days('30', '30', '90', '180') },
  },
  {
    ...fromReport,
    id: 'by-hand-pci',
    name: 'PCI DSS 4.0, requirement 6.3.3',
    publishedAt: 'https://docs-prv.pcisecuritystandards.org/PCI%20DSS/Standard/PCI-DSS-v4_0.pdf',
    inForceFrom: '2022-03-31',
    targets: {
      Fix: [
        ...each(['Critical', 'High'], 'Months', '1'),
        ...['Medium', 'Low', 'Informational'].map((row): EnteredTarget => [row, 'No target']),
      ],
    },
  },
  {
    ...fromReport,
    id: 'by-hand-defectdojo',
    name: 'DefectDojo default',
    publishedAt:
      'https://github.com/DefectDojo/django-DefectDojo/blob/master/dojo/fixtures/sla_configurations.json',
    inForceFrom: '',
    severityChange: 'New target, counted from the start of the clock',
    targets: { Fix: days('7', '30', '90', '120') },
  },
  {
    id: 'by-hand-bounty',
    name: 'Bounty response targets',
    publishedAt: 'https://docs.hackerone.com/organizations/response-target-metrics.html',
    inForceFrom: '',
    starts: 'When it is triaged',
    latestStart: '',
    severityChange: 'New target, counted from the start of the clock',
    reopen: 'The original date plus the time it was closed',
    mayPause: true,
    hasBusinessDays: true,
    targets: {
      Fix: [
        ...each(['Critical', 'High', 'Medium', 'Low', 'No severity yet'], 'Business days', '30'),
        ['Informational', 'No target'],
      ],
      Triage: each(ROWS, 'Business days', '10'),
      'First response': each(ROWS, 'Business days', '5'),
    },
    clocks: [
      {
        name: 'bounty',
        label: 'Bounty',
        starts: 'The start of the fix clock',
        stops: [],
        milestones: 'rewarded',
        targets: each(['Critical', 'High', 'Medium', 'Low', 'No severity yet'], 'Business days', '14'),
      },
    ],
  },
  {
    ...fromReport,
    id: 'by-hand-disclosure',
    name: '90-day disclosure (90+30)',
    publishedAt: 'https://googleprojectzero.blogspot.com/p/vulnerability-disclosure-policy.html',
    inForceFrom: '2021-04-15',
    targets: { Fix: each(ROWS, 'Days', '90') },
    clocks: [
      {
        name: 'disclosure',
        label: 'Disclosure without a fix',
        starts: 'The submission',
        stops: ['The fix'],
        milestones: 'disclosed',
        targets: each(ROWS, 'Days', '90'),
      },
      {
        name: 'details',
        label: 'Details after the fix',
        starts: 'The fix',
        stops: [],
        milestones: 'disclosed',
        targets: each(ROWS, 'Days', '30'),
      },
    ],
    flags: [{ name: 'exploited', targets: each(ROWS, 'Days', '7') }],
  },
];
