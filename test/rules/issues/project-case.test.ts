import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readCase } from '../../../src/domain/issues/issue-view';
import type { Case } from '../../../src/domain/cases/case';
import { PROJECTION_PROPERTY, type Projection } from '../../../src/domain/cases/projection';
import { manualCase } from '../../../src/domain/cases/manual-case';
import { connectionWith, fixed, policyWith, rated } from '../../support/builders';
import { caseWith, withEvents } from '../../support/case-builders';
import { answered } from '../../support/clock-builders';

const now = '2026-11-10T00:00:00Z';
const targets = {
  fix: { high: { days: 28 } },
  triage: { high: { days: 3 } },
  'first-response': { high: { days: 5 } },
};

function projected(kase: Case = caseWith(), policy = policyWith({ targets })): Projection {
  return readCase(kase, connectionWith(), policy, now).view.projection;
}

describe('the projection of a case', () => {
  it('contains the fix clock, the first check of all and the states of the others', () => {
    expect(projected()).toMatchObject({
      source: 'bugcrowd',
      program: 'acme',
      state: 'running',
      band: 'on-track',
      triage: 'met',
      response: 'breached',
      nextCheckAt: '2026-11-10T08:00:00Z',
      flag: null,
      request: 'none',
    });
  });

  it.each([
    ['a millisecond before the first check', '2026-11-10T07:59:59.999Z', '2026-11-10T07:59:59.999Z'],
    ['a millisecond after it', '2026-11-10T08:00:00.001Z', '2026-11-10T08:00:00Z'],
    ['now', now, '2026-11-10T08:00:00Z'],
  ])('is checked again when a fact that is ahead comes true, %s', (_when, at, nextCheckAt) => {
    expect(projected(withEvents(caseWith(), rated(at, 'high')))).toMatchObject({ nextCheckAt });
  });

  it('contains null for clocks that the policy does not have', () => {
    expect(projected(caseWith(), policyWith())).toMatchObject({ triage: null, response: null });
  });

  it.each([
    ['met', answered('2026-11-06T08:00:00Z')],
    ['missed', answered('2026-11-06T08:00:00.001Z')],
    ['missed', fixed('2026-11-07T00:00:00Z')],
  ] as const)('reports that a first response is %s', (response, event) => {
    expect(projected(withEvents(caseWith(), event))).toMatchObject({ response });
  });

  it('reports that an extension is requested', () => {
    const dateRequest = {
      askedBy: 'dev',
      askedAt: now,
      change: { type: 'pause' as const },
      reason: 'Upgrade first.',
    };
    expect(projected(caseWith({ dateRequest }))).toMatchObject({ request: 'waiting' });
  });

  it('takes the program from the finding if it has one', () => {
    const kase = caseWith();
    expect(projected({ ...kase, facts: { ...kase.facts, programCode: 'acme-vdp' } })).toMatchObject({
      program: 'acme-vdp',
    });
  });

  it('has Jira as the source and no program for an issue whose clock a person started', () => {
    const issue = { id: '10001', key: 'SEC-1', projectId: '10000', summary: 'By hand', dueDate: null };
    const policy = policyWith();
    const start = { issue, policy, severity: 'high', startedAt: now, accountId: 'dev', now } as const;
    const byHand = manualCase(start, connectionWith());
    expect(projected(byHand)).toMatchObject({ source: 'jira', program: null });
    expect(Object.keys(byHand.issue?.lastWritten.projection ?? {})).toEqual(Object.keys(projected(byHand)));
  });
});

interface Manifest {
  readonly modules: {
    readonly 'jira:entityProperty': readonly {
      readonly propertyKey: string;
      readonly values: readonly { readonly path: string; readonly searchAlias: string }[];
    }[];
  };
}

describe('the aliases of JQL', () => {
  const root = join(__dirname, '../../..');
  const manifest = parse(readFileSync(join(root, 'manifest.yml'), 'utf8')) as Manifest;
  const [property] = manifest.modules['jira:entityProperty'];
  const values = property?.values ?? [];
  const aliases = values.map(({ searchAlias }) => searchAlias);

  it('are fifteen, each of a path of the projection', () => {
    const projection: Readonly<Record<string, unknown>> = { ...projected() };
    expect(property?.propertyKey).toBe(PROJECTION_PROPERTY);
    expect(values.filter(({ path }) => !(path in projection))).toEqual([]);
    expect(new Set(values.map(({ path }) => path)).size).toBe(values.length);
    expect([...aliases].sort()).toEqual(
      [
        'Band',
        'Connection',
        'Deadline',
        'Flag',
        'NextCheck',
        'Outcome',
        'Policy',
        'Program',
        'Request',
        'Response',
        'Severity',
        'Source',
        'State',
        'Submission',
        'Triage',
      ].map((name) => `bountyClock${name}`),
    );
  });

  it('are all in the README', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    expect(aliases.filter((alias) => !readme.includes(`\`${alias}\``))).toEqual([]);
  });
});
