import { parsePolicy } from '../../../src/adapters/sla/parse-policy';
import { clockOf } from '../../../src/domain/sla/clock-of';
import type { ClockName, Policy } from '../../../src/domain/sla/policy';
import { findPreset, presetGroupOf, presets } from '../../../src/domain/sla/presets';
import { severities } from '../../../src/domain/sla/severity';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';

type Figures = readonly [critical: string, high: string, medium: string, low: string, informational: string];

function preset(id: string): Policy {
  const found = findPreset(id);
  if (found === undefined) throw new Error(`There is no preset ${id}.`);
  return found;
}

/** `15 days`, `10 days*` on a working week, `-` for none. */
function figure(policy: Policy, clock: ClockName, severity: (typeof severities)[number] | 'unrated'): string {
  const duration = policy.targets[clock]?.[severity] ?? null;
  if (duration === null) return '-';
  const [[unit, amount] = []] = Object.entries(duration).filter(([name]) => name !== 'calendar');
  return `${JSON.stringify(amount)} ${String(unit)}${typeof duration.calendar === 'object' ? '*' : ''}`;
}

const all = (text: string): Figures => [text, text, text, text, text];
const rated = (text: string): Figures => [text, text, text, text, '-'];

describe('the figures of the presets that are not Atlassian’s', () => {
  it.each<readonly [string, ClockName, Figures, unrated: string]>([
    ['cisa-bod-19-02', 'fix', ['15 days', '30 days', '-', '-', '-'], '-'],
    ['cisa-bod-22-01', 'fix', ['15 days', '30 days', '-', '-', '-'], '-'],
    ['fedramp', 'fix', ['30 days', '30 days', '90 days', '180 days', '-'], '-'],
    ['pci-dss-4', 'fix', ['1 months', '1 months', '-', '-', '-'], '-'],
    ['defectdojo', 'fix', ['7 days', '30 days', '90 days', '120 days', '-'], '-'],
    ['bounty-response', 'first-response', all('5 days*'), '5 days*'],
    ['bounty-response', 'triage', all('10 days*'), '10 days*'],
    ['bounty-response', 'bounty', rated('14 days*'), '14 days*'],
    ['bounty-response', 'fix', rated('30 days*'), '30 days*'],
    ['disclosure-90', 'fix', all('90 days'), '90 days'],
    ['disclosure-90', 'disclosure', all('90 days'), '90 days'],
    ['disclosure-90', 'details', all('30 days'), '30 days'],
  ])('%s, %s: %j, unrated %s', (id, clock, figures, unrated) => {
    const policy = preset(id);
    const bySeverity = (['critical', 'high', 'medium', 'low', 'informational'] as const).map((severity) =>
      figure(policy, clock, severity),
    );
    expect([...bySeverity, figure(policy, clock, 'unrated')]).toEqual([...figures, unrated]);
  });

  it.each([
    ['cisa-bod-22-01', 'kev', { days: 14 }],
    ['disclosure-90', 'exploited', { days: 7 }],
  ] as const)('%s: while “%s” is set, %j from then at any severity', (id, when, duration) => {
    const { accelerations } = preset(id);
    expect(accelerations).toHaveLength(1);
    expect(accelerations?.[0]).toMatchObject({ when, from: 'flag' });
    const targets = [...severities, 'unrated' as const].map(
      (each) => accelerations?.[0]?.targets.fix?.[each],
    );
    expect(targets).toEqual(Array.from({ length: 6 }, () => duration));
  });
});

describe('every preset', () => {
  it.each(presets.map((policy) => [policy.id, policy] as const))(
    '%s is a policy that an administrator could save, with a published source',
    (id, policy) => {
      expect(parsePolicy(JSON.stringify(policy))).toEqual({ ok: true, policy });
      expect(policy.sourceUrl).toMatch(/^https:\/\//);
      expect(presetGroupOf(id)).not.toBeNull();
    },
  );

  it('has an id of its own, and Atlassian’s go first', () => {
    expect(new Set(presets.map(({ id }) => id)).size).toBe(13);
    const groups = presets.map(({ id }) => presetGroupOf(id));
    expect(groups).toEqual([
      ...Array.from({ length: 6 }, () => 'atlassian'),
      ...Array.from({ length: 5 }, () => 'standard'),
      ...Array.from({ length: 2 }, () => 'program'),
    ]);
    expect(presetGroupOf('acme')).toBeNull();
  });
});

/** Submitted on Friday 30 January 2026 at 10:00 UTC, triaged on Monday 2 February at 12:00. */
const reported: readonly TimelineEvent[] = [
  { at: '2026-01-30T10:00:00Z', type: 'submitted' },
  { at: '2026-02-02T12:00:00Z', type: 'triaged' },
];
const rate = (severity: 'critical' | 'high' | 'low'): TimelineEvent => ({
  at: '2026-02-02T12:00:00Z',
  type: 'severity',
  severity,
});
const NOW = '2026-02-20T00:00:00Z';

describe('an example of each, by hand', () => {
  it.each<readonly [string, ClockName, readonly TimelineEvent[], deadline: string | null]>([
    // 30 January + 15, 30 days.
    ['cisa-bod-19-02', 'fix', [rate('critical')], '2026-02-14T10:00:00Z'],
    ['cisa-bod-19-02', 'fix', [rate('high')], '2026-03-01T10:00:00Z'],
    ['cisa-bod-19-02', 'fix', [rate('low')], null],
    // In the catalog on 10 February: 14 days from then are earlier than 30 from the report.
    [
      'cisa-bod-22-01',
      'fix',
      [rate('high'), { at: '2026-02-10T08:00:00Z', type: 'flagged', flag: 'kev' }],
      '2026-02-24T08:00:00Z',
    ],
    // At low severity the catalog alone gives a date.
    [
      'cisa-bod-22-01',
      'fix',
      [rate('low'), { at: '2026-02-10T08:00:00Z', type: 'flagged', flag: 'kev' }],
      '2026-02-24T08:00:00Z',
    ],
    ['fedramp', 'fix', [rate('high')], '2026-03-01T10:00:00Z'],
    ['fedramp', 'fix', [rate('low')], '2026-07-29T10:00:00Z'],
    // February 2026 has 28 days.
    ['pci-dss-4', 'fix', [rate('high')], '2026-02-28T10:00:00Z'],
    ['defectdojo', 'fix', [rate('critical')], '2026-02-06T10:00:00Z'],
    // From Friday: 2, 3, 4, 5, 6 February; and ten working days to Friday 13.
    ['bounty-response', 'first-response', [], '2026-02-06T10:00:00Z'],
    ['bounty-response', 'triage', [], '2026-02-13T10:00:00Z'],
    // From the triage on Monday: 14 working days are two weeks and four days, 30 are six weeks.
    ['bounty-response', 'bounty', [rate('high')], '2026-02-20T12:00:00Z'],
    ['bounty-response', 'fix', [rate('high')], '2026-03-16T12:00:00Z'],
    // 30 January + 90 days is 30 April.
    ['disclosure-90', 'fix', [], '2026-04-30T10:00:00Z'],
    ['disclosure-90', 'disclosure', [rate('low')], '2026-04-30T10:00:00Z'],
    [
      'disclosure-90',
      'fix',
      [{ at: '2026-02-10T08:00:00Z', type: 'flagged', flag: 'exploited' }],
      '2026-02-17T08:00:00Z',
    ],
    // Fixed on 15 February: the details follow 30 days later, on 17 March.
    ['disclosure-90', 'details', [{ at: '2026-02-15T09:00:00Z', type: 'fixed' }], '2026-03-17T09:00:00Z'],
  ])('%s, %s, %j: %s', (id, clock, events, deadline) => {
    expect(clockOf(preset(id), [...reported, ...events], clock, NOW).deadline).toBe(deadline);
  });

  it('a reward ends the clock of the bounty, and a fix in time the one of disclosure', () => {
    const rewarded: TimelineEvent = { at: '2026-02-19T12:00:00Z', type: 'reached', milestone: 'rewarded' };
    const fixed: TimelineEvent = { at: '2026-02-19T12:00:00Z', type: 'fixed' };
    expect(clockOf(preset('bounty-response'), [...reported, rewarded], 'bounty', NOW).outcome).toBe('met');
    expect(clockOf(preset('disclosure-90'), [...reported, fixed], 'disclosure', NOW).outcome).toBe('met');
  });
});
