import { findPreset, presetGroupOf, presets } from '../../../../src/domain/sla/presets';
import { targetOf, type Policy } from '../../../../src/domain/sla/policy';
import { severities, type Severity } from '../../../../src/domain/sla/severity';
import { writeDatesAs } from '../../../../src/wording/date-locale';
import { policyGuidance } from '../../../../static/src/guidance/policy-guidance';
import type { RuleTopic } from '../../../../static/src/guidance/policy-rule';
import {
  policyRules,
  type PolicyRules,
  type RuledPolicy,
} from '../../../../static/src/guidance/policy-rules';

const HOSTS = [
  'developer.atlassian.com',
  'www.atlassian.com',
  'cyber.dhs.gov',
  'www.cisa.gov',
  'www.fedramp.gov',
  'docs-prv.pcisecuritystandards.org',
  'github.com',
  'docs.hackerone.com',
  'googleprojectzero.blogspot.com',
];

function ruledPolicy(policy: Policy): RuledPolicy {
  const targets = severities.map((severity) => [severity, targetOf(policy, 'fix', severity)]);
  return {
    id: policy.id,
    name: policy.name,
    sourceUrl: policy.sourceUrl ?? null,
    inForceFrom: policy.inForceFrom ?? null,
    fixTargets: Object.fromEntries(targets) as RuledPolicy['fixTargets'],
  };
}

function presetPolicy(id: string): RuledPolicy {
  const preset = findPreset(id);
  if (preset === undefined) throw new Error(`There is no preset ${id}.`);
  return ruledPolicy(preset);
}

function textOf({ rules }: PolicyRules, topic: RuleTopic): string | undefined {
  return rules.find((rule) => rule.topic === topic)?.text;
}

function sourceOf({ rules }: PolicyRules, topic: RuleTopic): string | undefined {
  const source = rules.find((rule) => rule.topic === topic)?.source;
  return source ? `${source.url} ${source.dated}` : undefined;
}

const everySeverity: readonly (Severity | null)[] = [...severities, null];
const everyPreset = presets.flatMap(({ id }) => everySeverity.map((severity) => [id, severity] as const));

describe('the rules of the presets', () => {
  it.each(everyPreset)('%s, severity %s: each with its source and date', (id, severity) => {
    const { rules, caveat } = policyRules(presetPolicy(id), severity);
    expect(rules.map(({ topic }) => topic).filter((topic) => topic !== 'customers')).toEqual([
      'target',
      'fixed',
      'extension',
      'breach',
      'incident',
    ]);
    for (const { text, source } of rules) {
      expect(text).toMatch(/\.$/);
      const url = new URL(source?.url ?? '');
      expect(url.protocol).toBe('https:');
      expect(HOSTS).toContain(url.host);
      expect(source?.dated).not.toBe('');
    }
    expect(caveat).toMatch(
      presetGroupOf(id) === 'atlassian' ? /^Not official: .*AMS ticket/ : /^Not official: the published text/,
    );
  });

  it('the default, for a critical bug', () => {
    const rules = policyRules(presetPolicy('marketplace-cloud-2026'), 'critical');
    expect(textOf(rules, 'target')).toBe('10 days at severity Critical.');
    expect(sourceOf(rules, 'target')).toMatch(/security-bugfix-policy\/ in force from 1 Sept? 2026$/);
    expect(textOf(rules, 'fixed')).toMatch(/released and verified.*Merged is not fixed/);
    expect(textOf(rules, 'customers')).toContain('Notify affected customers of a critical bug');
    expect(textOf(rules, 'extension')).toContain('“Extension Requested”');
    expect(textOf(rules, 'incident')).toMatch(/24 hours.*6 hours.*72 hours/);
    expect(rules.caveat).toContain('the AMS ticket decides');
  });

  it.each([
    ['marketplace-cloud-2026', 'critical', /^Atlassian hides the app/],
    ['marketplace-cloud-2026', 'high', /^Not stated for cloud apps/],
    ['marketplace-cloud-2026', 'medium', /^Not stated for cloud apps/],
    ['marketplace-cloud-2026', 'low', /^No measure/],
    ['marketplace-cloud-2026', 'informational', /^None/],
    ['marketplace-cloud-2026', null, /^Depends on the severity/],
    ['marketplace-data-center', 'critical', /^Atlassian hides the app/],
    ['marketplace-data-center', 'high', /^Atlassian hides the app/],
    ['marketplace-data-center', 'medium', /^Atlassian hides the app/],
    ['marketplace-data-center', 'low', /^No measure/],
    ['marketplace-cloud-2022', 'high', /^Not stated by severity.*disable it/],
    ['marketplace-data-center-2022', 'high', /^Not stated for Server and Data Center/],
    ['atlassian-cloud', 'critical', /^Not stated/],
    ['atlassian-data-center', 'low', /^Not stated/],
    ['cisa-bod-19-02', 'critical', /three business days.*revoked on 10 Jun 2026/],
    ['pci-dss-4', 'high', /^Not stated\.$/],
    ['disclosure-90', null, /^The details are published/],
  ] as const)('at breach under %s, severity %s', (id, severity, text) => {
    expect(textOf(policyRules(presetPolicy(id), severity), 'breach')).toMatch(text);
  });

  it.each([
    ['marketplace-cloud-2022', 'in force until 31 Aug 2026'],
    ['marketplace-data-center', 'in force since October 2023'],
    ['marketplace-data-center-2022', 'in force until October 2023'],
    ['atlassian-cloud', 'date not stated'],
    ['cisa-bod-19-02', 'in force from 29 Apr 2019'],
    ['fedramp', 'guide 3.2, dated 4 Apr 2018'],
  ])('%s: %s', (id, dated) => {
    expect(sourceOf(policyRules(presetPolicy(id), 'low'), 'target')).toContain(dated);
  });

  it('write each date as the viewer does', () => {
    writeDatesAs('en-US');
    try {
      const cloud = policyRules(presetPolicy('marketplace-cloud-2026'), 'high');
      expect(sourceOf(cloud, 'target')).toContain('in force from Sep 1, 2026');
      expect(sourceOf(cloud, 'extension')).toContain('page dated Oct 8, 2023');
      expect(sourceOf(cloud, 'incident')).toContain('page dated Jul 25, 2022');
      expect(cloud.caveat).toContain('opened before Sep 1, 2026');
      expect(textOf(policyRules(presetPolicy('cisa-bod-22-01'), 'high'), 'breach')).toContain('Jun 10, 2026');
      expect(sourceOf(policyRules(presetPolicy('fedramp'), 'high'), 'breach')).toContain('Apr 4, 2018');
    } finally {
      writeDatesAs('en-GB');
    }
  });

  it('mention customers of critical bugs only, and leave them out elsewhere', () => {
    expect(textOf(policyRules(presetPolicy('marketplace-data-center'), 'high'), 'customers')).toBeUndefined();
    expect(textOf(policyRules(presetPolicy('atlassian-cloud'), 'critical'), 'customers')).toBeUndefined();
  });

  it('say if only texts that quote a page are known', () => {
    const { facts, footnote } = policyGuidance(presetPolicy('marketplace-cloud-2026'), 'high');
    const incident = facts.find(({ name }) => name === 'If it is an incident');
    expect(incident?.note).toBe('page dated 25 Jul 2022; quoted from other sources, so check the page');
    expect(facts.find(({ name }) => name === 'More time')?.note).toBe('page dated 8 Oct 2023');
    expect(footnote).toContain('Not official');
  });
});

describe('the rules of a custom policy', () => {
  const own: RuledPolicy = {
    ...presetPolicy('marketplace-cloud-2026'),
    id: 'acme',
    name: 'Acme product security',
    sourceUrl: 'https://acme.example/policy',
    inForceFrom: null,
  };

  it('are neutral, and point at the policy itself', () => {
    const rules = policyRules(own, 'low');
    expect(textOf(rules, 'target')).toBe('175 days at severity Low.');
    expect(textOf(rules, 'fixed')).toMatch(/released.*verified/);
    expect(textOf(rules, 'extension')).toContain('approvers');
    for (const { source } of rules.rules)
      expect(source).toEqual({
        name: 'Acme product security',
        url: 'https://acme.example/policy',
        dated: 'date not stated',
      });
    expect(rules.rules.map(({ text }) => text).join(' ')).not.toMatch(/Atlassian|AMS/);
  });

  it('have no source if the policy has none', () => {
    const rules = policyRules({ ...own, sourceUrl: null }, 'high').rules;
    expect(rules.every(({ source }) => source === null)).toBe(true);
    expect(policyGuidance({ ...own, sourceUrl: null }, 'high').facts[0]).toEqual({
      name: 'Target',
      text: '28 days at severity High.',
      links: [],
      note: null,
    });
  });

  it.each([
    ['informational', 'None at severity Informational, so there is no due date.'],
    [null, 'Depends on the severity, once there is one.'],
  ] as const)('without a target: %s', (severity, text) => {
    expect(textOf(policyRules(own, severity), 'target')).toBe(text);
  });

  it.each(['__proto__', 'constructor', ''])('whatever its id is: %p', (id) => {
    expect(policyRules({ ...own, id }, 'low')).toEqual(policyRules(own, 'low'));
  });
});
