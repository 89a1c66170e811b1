import { clockOf } from '../../../src/domain/sla/clock-of';
import type { ClockResult } from '../../../src/domain/sla/clock';
import type { ClockName, Policy } from '../../../src/domain/sla/policy';
import { findPreset } from '../../../src/domain/sla/presets';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { closed, fixed, rated, submitted, triaged } from '../../support/builders';
import {
  answered,
  begun,
  dateSet,
  extended,
  office,
  paused,
  plainPolicy,
  reopened,
  resumed,
} from '../../support/clock-builders';

// Monday 2 November. Triage of a high one is due a day later, of a critical one four hours; a first response of either
// after eight working hours, at five.
const start = '2026-11-02T09:00:00Z';
const high = begun(start, 'high');
const later = '2026-11-20T00:00:00Z';

const policy = plainPolicy({
  targets: {
    triage: { critical: { hours: 4 }, high: { hours: 24 }, medium: null },
    'first-response': { critical: { hours: 8, calendar: office }, high: { hours: 8, calendar: office } },
  },
});

function clock(
  target: ClockName,
  events: readonly TimelineEvent[],
  now = later,
  changes: Partial<Policy> = {},
): ClockResult {
  return clockOf({ ...policy, ...changes }, events, target, now);
}

const targets = ['triage', 'first-response'] as const;

describe('starts at the submission and ends with the first event of its name', () => {
  it.each([
    ['triage', triaged('2026-11-03T09:00:00Z'), 'met', '2026-11-03T09:00:00Z'],
    ['triage', triaged('2026-11-03T09:00:00.001Z'), 'missed', '2026-11-03T09:00:00Z'],
    ['first-response', answered('2026-11-02T17:00:00Z'), 'met', '2026-11-02T17:00:00Z'],
    ['first-response', answered('2026-11-02T17:00:00.001Z'), 'missed', '2026-11-02T17:00:00Z'],
  ] as const)('%s: %j is %s', (target, answer, state, deadline) => {
    expect(clock(target, [...high, answer])).toMatchObject({
      state,
      outcome: state,
      band: null,
      startedAt: start,
      deadline,
      provisional: false,
      remainingMs: null,
      usedFraction: null,
      nextCheckAt: null,
    });
  });

  it('with the first, not with a later one', () => {
    const twice = [...high, triaged('2026-11-10T00:00:00Z'), triaged('2026-11-02T12:00:00Z')];
    expect(clock('triage', twice).state).toBe('met');
  });

  it('and not with the other kind', () => {
    expect(clock('triage', [...high, answered('2026-11-02T10:00:00Z')], '2026-11-02T12:00:00Z').state).toBe(
      'running',
    );
    expect(
      clock('first-response', [...high, triaged('2026-11-02T10:00:00Z')], '2026-11-02T12:00:00Z').state,
    ).toBe('running');
  });

  it('runs, is at risk and is breached like any other, in its own measure', () => {
    const first = (now: string): ClockResult => clock('first-response', high, now);
    expect(first('2026-11-02T13:00:00Z')).toMatchObject({
      state: 'running',
      band: 'on-track',
      usedFraction: 0.5,
      remainingMs: 4 * 3_600_000,
      dueDate: '2026-11-02',
      nextCheckAt: '2026-11-02T15:00:00Z',
    });
    expect(first('2026-11-02T15:00:00Z')).toMatchObject({
      band: 'at-risk',
      nextCheckAt: '2026-11-02T17:00:00.001Z',
    });
    expect(first('2026-11-02T17:00:00Z').state).toBe('running');
    expect(first('2026-11-03T11:00:00Z')).toMatchObject({ state: 'breached', usedFraction: 1.25 });
  });

  it('from the submission even if the fix clock waits for a triage', () => {
    expect(clock('triage', high, '2026-11-02T10:00:00Z', { clockBase: 'triaged' })).toMatchObject({
      state: 'running',
      startedAt: start,
      deadline: '2026-11-03T09:00:00Z',
      provisional: false,
    });
  });
});

describe('is not moved', () => {
  const at = '2026-11-02T12:00:00Z';

  it.each([
    ['by a pause that is open', [paused('2026-11-02T10:00:00Z')]],
    ['by a pause that is over', [paused('2026-11-02T10:00:00Z'), resumed('2026-11-02T11:00:00Z')]],
    ['by an extension', [extended('2026-11-02T10:00:00Z', '2026-12-24')]],
    ['by a date that was set', [dateSet('2026-11-02T10:00:00Z', '2026-12-24')]],
    ['by a reopening without a stop', [reopened('2026-11-02T10:00:00Z')]],
  ])('%s', (_name, events) => {
    for (const target of targets)
      expect(clock(target, [...high, ...events], at)).toEqual(clock(target, high, at));
  });

  it.each(['original', 'resume', 'restart'] as const)(
    'by fixed and reopened under %s: the fix was the answer',
    (reopen) => {
      const events = [...high, fixed('2026-11-02T12:00:00Z'), reopened('2026-11-04T00:00:00Z')];
      for (const target of targets)
        expect(clock(target, events, later, { reopen })).toMatchObject({ state: 'met', startedAt: start });
    },
  );
});

describe('a change of severity selects another target, and moves nothing else', () => {
  it.each(['earlier-of', 'from-start', 'restart'] as const)(
    'counted from the submission under %s',
    (severityChange) => {
      const raised = [...high, rated('2026-11-02T12:00:00Z', 'critical')];
      expect(clock('triage', raised, '2026-11-02T12:30:00Z', { severityChange })).toMatchObject({
        state: 'running',
        deadline: '2026-11-02T13:00:00Z',
      });
      const lowered = [...begun(start, 'critical'), rated('2026-11-02T12:00:00Z', 'high')];
      expect(clock('triage', lowered, '2026-11-02T12:30:00Z', { severityChange }).deadline).toBe(
        '2026-11-03T09:00:00Z',
      );
    },
  );

  it('after the answer it changes nothing', () => {
    const events = [...high, triaged('2026-11-02T15:00:00Z')];
    expect(clock('triage', [...events, rated('2026-11-02T16:00:00Z', 'critical')])).toEqual(
      clock('triage', events),
    );
    expect(clock('triage', [...events, rated('2026-11-02T16:00:00Z', 'medium')])).toEqual(
      clock('triage', events),
    );
  });

  it('at the instant of the answer: triaged comes before it, a first response after it', () => {
    const at = '2026-11-02T15:00:00Z';
    expect(clock('triage', [...high, rated(at, 'critical'), triaged(at)]).state).toBe('met');
    const none = plainPolicy({ targets: { 'first-response': { high: { hours: 8 } } } });
    expect(clockOf(none, [...high, rated(at, 'critical'), answered(at)], 'first-response', later).state).toBe(
      'no-target',
    );
  });
});

describe('without a severity', () => {
  const unrated = [submitted(start)];

  it.each([
    ['not answered', []],
    ['answered', [triaged('2026-11-02T10:00:00Z'), answered('2026-11-02T10:00:00Z')]],
    ['fixed', [fixed('2026-11-02T10:00:00Z')]],
  ])('%s: not started', (_name, events) => {
    for (const target of targets)
      expect(clock(target, [...unrated, ...events])).toMatchObject({
        state: 'not-started',
        outcome: null,
        startedAt: start,
        deadline: null,
        nextCheckAt: null,
      });
  });

  it('an answer is judged by the first severity known later', () => {
    const events = [...unrated, triaged('2026-11-02T15:00:00Z'), rated('2026-11-05T00:00:00Z', 'high')];
    const met = { state: 'met', outcome: 'met', deadline: '2026-11-03T09:00:00Z' };
    expect(clock('triage', events)).toMatchObject(met);
    expect(clock('triage', [...events, rated('2026-11-06T00:00:00Z', 'critical')])).toMatchObject(met);
    const critical = [...unrated, triaged('2026-11-02T15:00:00Z'), rated('2026-11-05T00:00:00Z', 'critical')];
    expect(clock('triage', critical)).toMatchObject({ state: 'missed', deadline: '2026-11-02T13:00:00Z' });
  });

  it('a late severity may find the clock breached', () => {
    expect(clock('triage', [...unrated, rated('2026-11-05T00:00:00Z', 'high')])).toMatchObject({
      state: 'breached',
      deadline: '2026-11-03T09:00:00Z',
    });
  });
});

describe('without a target', () => {
  const none = { state: 'no-target', outcome: null, deadline: null, nextCheckAt: null };

  it.each([
    ['not answered', []],
    ['answered', [triaged('2026-11-02T10:00:00Z')]],
    ['fixed', [fixed('2026-11-02T10:00:00Z')]],
  ])('%s: no target', (_name, events) => {
    for (const severity of ['medium', 'informational'] as const)
      expect(clock('triage', [...begun(start, severity), ...events])).toMatchObject(none);
  });

  it('if the policy has none of that name, like the presets', () => {
    const preset = findPreset('marketplace-cloud-2026') ?? policy;
    for (const target of targets) expect(clockOf(preset, high, target, later)).toMatchObject(none);
  });

  it('removed and added again', () => {
    const lost = [...high, rated('2026-11-02T10:00:00Z', 'medium')];
    expect(clock('triage', lost).state).toBe('no-target');
    expect(clock('triage', [...lost, rated('2026-11-02T11:00:00Z', 'critical')])).toMatchObject({
      state: 'breached',
      deadline: '2026-11-02T13:00:00Z',
    });
  });
});

describe('a stop before the answer', () => {
  it('fixed counts as the answer, and a later answer does not', () => {
    for (const target of targets) {
      const inTime = [...high, fixed('2026-11-02T12:00:00Z')];
      expect(clock(target, inTime).state).toBe('met');
      const afterwards = [triaged('2026-11-10T00:00:00Z'), answered('2026-11-10T00:00:00Z')];
      expect(clock(target, [...inTime, ...afterwards])).toEqual(clock(target, inTime));
      expect(clock(target, [...high, fixed('2026-11-05T00:00:00Z')]).state).toBe('missed');
    }
  });

  it('closed cancels, whatever the severity, and is final', () => {
    const close = closed('2026-11-05T00:00:00Z', 'duplicate');
    const afterwards = [
      reopened('2026-11-06T00:00:00Z'),
      triaged('2026-11-06T01:00:00Z'),
      answered('2026-11-06T01:00:00Z'),
      rated('2026-11-06T02:00:00Z', 'high'),
      fixed('2026-11-07T00:00:00Z'),
    ];
    for (const first of [high, [submitted(start)], begun(start, 'medium')])
      for (const target of targets) {
        const cancelled = clock(target, [...first, close]);
        expect(cancelled).toMatchObject({
          state: 'cancelled',
          outcome: null,
          startedAt: start,
          deadline: null,
          nextCheckAt: null,
        });
        expect(clock(target, [...first, close, ...afterwards])).toEqual(cancelled);
      }
  });

  it('closed after the answer changes nothing', () => {
    const events = [...high, triaged('2026-11-02T12:00:00Z')];
    expect(clock('triage', [...events, closed('2026-11-05T00:00:00Z')])).toEqual(clock('triage', events));
  });

  it('at one instant the answer comes before the fix, and the fix before the close', () => {
    const at = '2026-11-02T12:00:00Z';
    for (const target of targets) {
      expect(clock(target, [...high, closed(at), fixed(at)]).state).toBe('met');
      expect(clock(target, [...high, closed(at), triaged(at), answered(at)]).state).toBe('met');
    }
  });
});

it('is not started while the submission is in the future', () => {
  for (const target of targets)
    expect(clock(target, high, '2026-11-02T08:59:59.999Z')).toMatchObject({
      state: 'not-started',
      startedAt: null,
    });
});
