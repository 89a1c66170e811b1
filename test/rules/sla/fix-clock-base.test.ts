import { clockOf } from '../../../src/domain/sla/clock-of';
import type { Policy } from '../../../src/domain/sla/policy';
import { fixed, policyWith, rated, submitted, triaged } from '../../support/builders';
import { begun, paused } from '../../support/clock-builders';

// Submitted and rated high, 28 days, on 1 November at 8; the window ends on the 15th.
const start = begun('2026-11-01T08:00:00Z', 'high');

describe('clock base: triaged, with a window of 14 days', () => {
  const policy = policyWith();

  it('counts from the first triage; a second one is ignored', () => {
    const timeline = [...start, triaged('2026-11-05T00:00:00Z'), triaged('2026-11-03T09:12:00Z')];
    expect(clockOf(policy, timeline, 'fix', '2026-11-10T00:00:00Z')).toMatchObject({
      state: 'running',
      startedAt: '2026-11-03T09:12:00Z',
      deadline: '2026-12-01T09:12:00Z',
      dueDate: '2026-12-01',
      provisional: false,
    });
  });

  it('has a provisional deadline, counted from the end of the window, until then', () => {
    expect(clockOf(policy, start, 'fix', '2026-11-15T07:59:59.999Z')).toMatchObject({
      state: 'not-started',
      band: null,
      startedAt: null,
      deadline: '2026-12-13T08:00:00Z',
      dueDate: '2026-12-13',
      provisional: true,
      remainingMs: null,
      usedFraction: null,
      nextCheckAt: '2026-11-15T08:00:00Z',
    });
  });

  it('runs from the end of the window without a triage', () => {
    for (const now of ['2026-11-15T08:00:00Z', '2026-11-20T00:00:00Z'])
      expect(clockOf(policy, start, 'fix', now)).toMatchObject({
        state: 'running',
        startedAt: '2026-11-15T08:00:00Z',
        deadline: '2026-12-13T08:00:00Z',
        provisional: false,
      });
  });

  it.each([
    ['just before the end of the window', '2026-11-15T07:59:59.999Z', '2026-11-15T07:59:59.999Z'],
    ['at its end', '2026-11-15T08:00:00Z', '2026-11-15T08:00:00Z'],
    ['after it', '2026-11-15T08:00:00.001Z', '2026-11-15T08:00:00Z'],
    ['before the submission', '2026-10-30T00:00:00Z', '2026-11-01T08:00:00Z'],
  ])('with a triage %s', (_name, at, startedAt) => {
    const { startedAt: found } = clockOf(policy, [...start, triaged(at)], 'fix', '2026-11-20T00:00:00Z');
    expect(found).toBe(startedAt);
  });

  it.each([
    ['2026-11-15T08:00:00Z', 'triaged'],
    ['2026-11-15T08:00:00.001Z', 'window'],
  ])('explains a triage at %s by: %s', (at, rule) => {
    const { explanation } = clockOf(policy, [...start, triaged(at)], 'fix', '2026-11-20T00:00:00Z');
    expect(explanation).toContainEqual(
      expect.objectContaining({ kind: 'base', detail: expect.objectContaining({ rule }) as unknown }),
    );
  });

  it('does not count a triage in the future', () => {
    const timeline = [...start, triaged('2026-11-03T09:12:00Z')];
    const state = (now: string): string => clockOf(policy, timeline, 'fix', now).state;
    expect(state('2026-11-03T09:11:59.999Z')).toBe('not-started');
    expect(state('2026-11-03T09:12:00Z')).toBe('running');
  });

  it('the window is in local days: it ends an hour earlier when daylight saving time begins', () => {
    const london = policyWith({ timeZone: 'Europe/London' });
    const timeline = begun('2027-03-20T10:00:00Z', 'high');
    expect(clockOf(london, timeline, 'fix', '2027-04-03T08:59:59.999Z').state).toBe('not-started');
    expect(clockOf(london, timeline, 'fix', '2027-04-03T09:00:00Z')).toMatchObject({
      state: 'running',
      startedAt: '2027-04-03T09:00:00Z',
      deadline: '2027-05-01T09:00:00Z',
    });
  });

  it('a window of no days ends with the submission', () => {
    const timeline = [...start, triaged('2026-11-03T09:12:00Z')];
    expect(
      clockOf(policyWith({ triageWindowDays: 0 }), timeline, 'fix', '2026-11-04T00:00:00Z'),
    ).toMatchObject({ startedAt: '2026-11-01T08:00:00Z', deadline: '2026-11-29T08:00:00Z' });
  });
});

describe('clock base: triaged, without a window', () => {
  const { triageWindowDays, ...windowless } = policyWith() satisfies Policy;

  it('has no deadline before the triage, however long it takes', () => {
    expect(triageWindowDays).toBe(14);
    expect(clockOf(windowless, start, 'fix', '2027-11-01T00:00:00Z')).toMatchObject({
      state: 'not-started',
      startedAt: null,
      deadline: null,
      provisional: false,
      nextCheckAt: null,
    });
  });

  it('counts from the triage, however late', () => {
    const timeline = [...start, triaged('2027-11-01T00:00:00Z')];
    expect(clockOf(windowless, timeline, 'fix', '2027-11-02T00:00:00Z')).toMatchObject({
      state: 'running',
      deadline: '2027-11-29T00:00:00Z',
    });
  });
});

describe('clock base: submitted', () => {
  const policy = policyWith({ clockBase: 'submitted' });

  it('counts from the submission, triaged or not; the window is not used', () => {
    for (const timeline of [start, [...start, triaged('2026-11-03T09:12:00Z')]])
      expect(clockOf(policy, timeline, 'fix', '2026-11-05T08:00:00Z')).toMatchObject({
        state: 'running',
        startedAt: '2026-11-01T08:00:00Z',
        deadline: '2026-11-29T08:00:00Z',
      });
  });

  it('runs from exactly its instant', () => {
    expect(clockOf(policy, start, 'fix', '2026-11-01T08:00:00Z')).toMatchObject({
      state: 'running',
      usedFraction: 0,
    });
  });
});

describe('at one instant the base comes before every other event but the submission', () => {
  const windowEnd = '2026-11-15T08:00:00Z';
  const now = '2026-11-20T00:00:00Z';

  it('a fix at the end of the window is after the base', () => {
    expect(clockOf(policyWith(), [...start, fixed(windowEnd)], 'fix', now)).toMatchObject({
      state: 'met',
      startedAt: windowEnd,
      deadline: '2026-12-13T08:00:00Z',
    });
    const unrated = [submitted('2026-11-01T08:00:00Z'), fixed(windowEnd)];
    expect(clockOf(policyWith(), unrated, 'fix', now)).toMatchObject({ state: 'no-target', deadline: null });
  });

  it('a severity at that instant is a change', () => {
    const timeline = [...begun('2026-11-01T08:00:00Z', 'critical'), rated(windowEnd, 'high')];
    const restart = policyWith({ severityChange: 'restart' });
    const { explanation } = clockOf(restart, timeline, 'fix', now);
    expect(explanation.map(({ kind }) => kind)).toEqual(['base', 'first-severity', 'severity-changed']);
  });

  it('so is one at the submission, where that is the base', () => {
    const policy = policyWith({ clockBase: 'submitted' });
    const { explanation } = clockOf(policy, start, 'fix', now);
    expect(explanation.map(({ kind }) => kind)).toEqual(['base', 'first-severity']);
  });

  it('a pause at that instant is one from the base on', () => {
    const policy = policyWith({ allowPause: true });
    expect(clockOf(policy, [...start, paused(windowEnd)], 'fix', now)).toMatchObject({
      state: 'paused',
      startedAt: windowEnd,
    });
  });
});

describe('before there is anything to count', () => {
  const none = { state: 'not-started', deadline: null, dueDate: null, provisional: false, nextCheckAt: null };

  it.each([
    ['untriaged', [], null],
    ['triaged', [triaged('2026-11-02T00:00:00Z')], '2026-11-02T00:00:00Z'],
  ])('there is no deadline without a severity: %s', (_name, events, startedAt) => {
    const timeline = [submitted('2026-11-01T08:00:00Z'), ...events];
    expect(clockOf(policyWith(), timeline, 'fix', '2026-11-03T00:00:00Z')).toMatchObject({
      ...none,
      startedAt,
    });
  });

  it('a severity without a target is not started before the base, and without a target from then on', () => {
    const timeline = begun('2026-11-01T08:00:00Z', 'informational');
    expect(clockOf(policyWith(), timeline, 'fix', '2026-11-15T07:59:59.999Z')).toMatchObject({
      ...none,
      nextCheckAt: '2026-11-15T08:00:00Z',
    });
    expect(clockOf(policyWith(), timeline, 'fix', '2026-11-15T08:00:00Z')).toMatchObject({
      ...none,
      state: 'no-target',
      startedAt: '2026-11-15T08:00:00Z',
    });
  });
});
