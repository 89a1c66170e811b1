import type { ConnectionHealth, HealthView } from '../../../src/contract/health';
import type { ImportView } from '../../../src/contract/reconcile';
import { nothingCompared } from '../../../src/domain/reconcile/comparison';
import { nothingTallied } from '../../../src/domain/reconcile/import-job';
import { sourceViewOf } from '../../support/source-views';
import { healthOf, somethingRuns, withImport } from '../../../static/src/admin/page/connection-health';

const at = '2026-11-03T09:12:00Z';
const none = { count: 0, more: false, oldestAt: null };

function health(connectionId: string, more: Partial<ConnectionHealth> = {}): ConnectionHealth {
  return {
    connectionId,
    source: sourceViewOf('bugcrowd'),
    lastDeliveryAt: null,
    lastSuccessAt: null,
    atLeast: false,
    hour: {},
    day: {},
    fourWeeks: {},
    successRatio: null,
    delay: null,
    backlog: none,
    deadLetters: none,
    deadLetterList: [],
    dropped: [],
    missingFields: [],
    comparison: { type: 'off', because: 'no-token' },
    import: null,
    ...more,
  };
}

function job(connectionId: string, phase: ImportView['phase']): ImportView {
  const request = { states: [], submittedFrom: null, submittedTo: null };
  const counts = { total: null, read: 0, tally: nothingTallied, queued: 0, unreadable: 0, failure: null };
  const moments = { since: at, touchedAt: at };
  return { id: 'job', connectionId, request, phase, ...moments, ...counts, perMinute: null, deadLetters: 0 };
}

function view(...connections: readonly ConnectionHealth[]): HealthView {
  return { type: 'health', now: at, problems: [], connections };
}

describe('something that continues in the background', () => {
  it.each([
    ['counting', true],
    ['counted', false],
    ['importing', true],
    ['done', false],
    ['cancelled', false],
    ['failed', false],
  ] as const)('an import that is %s: %s', (phase, runs) => {
    expect(somethingRuns(view(health('a'), health('b', { import: job('b', phase) })))).toBe(runs);
  });

  it('is a running comparison', () => {
    const comparison = { type: 'on', watchedFrom: at, cursor: at, lastRecent: null, lastFull: null } as const;
    const run = { kind: 'full', startedAt: at, total: null, counts: nothingCompared } as const;
    const comparing = health('a', { comparison: { ...comparison, run, trouble: null } });
    expect(somethingRuns(view(comparing))).toBe(true);
    expect(
      somethingRuns(view(health('a', { comparison: { ...comparison, run: null, trouble: null } }))),
    ).toBe(false);
  });

  it('is nothing for a person without permission', () => {
    expect(somethingRuns({ type: 'no-permission' })).toBe(false);
  });
});

describe('an import in the answer to an action', () => {
  it('replaces the old one, and keeps the rest', () => {
    const changed = withImport(view(health('a'), health('b')), job('b', 'counting'));
    expect(healthOf(changed, 'a')).toEqual(health('a'));
    expect(healthOf(changed, 'b')).toEqual(health('b', { import: job('b', 'counting') }));
    expect(healthOf(changed, 'c')).toBeUndefined();
  });
});
