import { clockOf } from '../../../src/domain/sla/clock-of';
import type { ExplanationStep } from '../../../src/domain/sla/clock';
import type { Policy } from '../../../src/domain/sla/policy';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { closed, fixed, policyWith, rated, submitted, triaged } from '../../support/builders';
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
import { followExplanation } from '../../support/explained-deadlines';

const base = '2026-11-01T00:00:00Z';
const now = '2026-11-20T00:00:00Z';

function explain(policy: Policy, events: readonly TimelineEvent[]): readonly ExplanationStep[] {
  return clockOf(policy, events, 'fix', now).explanation;
}

/** A step as one line: its kind, and the deadlines before and after it. */
const inShort = ({ kind, from = '–', to = '–' }: ExplanationStep): string =>
  `${kind}: ${from.slice(0, 10)} → ${to.slice(0, 10)}`;

describe('the base', () => {
  it.each([
    ['submitted', plainPolicy(), [], base],
    ['triaged', policyWith(), [triaged('2026-11-03T00:00:00Z')], '2026-11-03T00:00:00Z'],
    ['triaged', policyWith(), [triaged('2026-11-15T00:00:00Z')], '2026-11-15T00:00:00Z'],
    ['window', policyWith(), [triaged('2026-11-15T00:00:00.001Z')], '2026-11-15T00:00:00Z'],
    ['window', policyWith(), [], '2026-11-15T00:00:00Z'],
  ])('%s', (rule, policy, events, at) => {
    expect(explain(policy, [submitted(base), ...events])).toEqual([
      { at, kind: 'base', detail: { rule, submittedAt: base, triageWindowDays: 14, provisional: false } },
    ]);
  });

  it('in the future: provisional, with the deadline that counts from it', () => {
    const { explanation } = clockOf(policyWith(), begun(base, 'high'), 'fix', '2026-11-02T00:00:00Z');
    expect(explanation).toEqual([
      {
        at: '2026-11-15T00:00:00Z',
        kind: 'base',
        detail: { rule: 'window', submittedAt: base, triageWindowDays: 14, provisional: true },
      },
      {
        at: '2026-11-15T00:00:00Z',
        kind: 'first-severity',
        to: '2026-12-13T00:00:00Z',
        detail: { severity: 'high', target: { days: 28 } },
      },
    ]);
  });

  it('in the future, with a set date: the date is kept', () => {
    const events = [...begun(base, 'high'), dateSet(base, '2026-11-10')];
    const { explanation } = clockOf(policyWith(), events, 'fix', '2026-11-02T00:00:00Z');
    expect(explanation.map(inShort)).toEqual([
      'date-set: – → 2026-11-10',
      'base: – → –',
      'first-severity: 2026-11-10 → 2026-11-10',
    ]);
  });
});

describe('severity', () => {
  const targets = { fix: { ...policyWith().targets['fix'], high: { hours: 8, calendar: office } } };

  it('the first: with its target, and no deadline without one', () => {
    expect(explain(plainPolicy({ targets }), begun('2026-11-02T09:00:00Z', 'high'))[1]).toEqual({
      at: '2026-11-02T09:00:00Z',
      kind: 'first-severity',
      to: '2026-11-02T17:00:00Z',
      detail: { severity: 'high', target: { hours: 8, calendar: office } },
    });
    expect(explain(plainPolicy(), begun(base, 'informational'))[1]).toEqual({
      at: base,
      kind: 'first-severity',
      detail: { severity: 'informational', target: null },
    });
  });

  it.each([
    ['earlier-of', 'medium', 'critical', 'from-change', '2026-11-15T00:00:00Z'],
    ['earlier-of', 'critical', 'high', 'from-base', '2026-11-29T00:00:00Z'],
    ['earlier-of', 'informational', 'high', 'from-change', '2026-12-03T00:00:00Z'],
    ['earlier-of', 'high', 'informational', 'no-target', undefined],
    ['from-start', 'high', 'critical', 'from-base', '2026-11-11T00:00:00Z'],
    ['restart', 'critical', 'high', 'from-change', '2026-12-03T00:00:00Z'],
  ] as const)('%s, %s to %s: %s', (severityChange, previous, severity, rule, to) => {
    const steps = explain(plainPolicy({ severityChange }), [
      ...begun(base, previous),
      rated('2026-11-05T00:00:00Z', severity),
    ]);
    expect(steps[2]).toMatchObject({
      at: '2026-11-05T00:00:00Z',
      kind: 'severity-changed',
      detail: { previous, severity, rule },
    });
    expect(steps[2]?.to).toBe(to);
    expect(steps[2]?.from).toBe(steps[1]?.to);
  });

  it('a change that keeps the earlier deadline, or a set date, is explained', () => {
    // Ten days from noon of the 19th are later than the 29th, ten from its midnight the same.
    for (const at of ['2026-11-19T12:00:00Z', '2026-11-19T00:00:00Z'])
      expect(explain(plainPolicy(), [...begun(base, 'high'), rated(at, 'critical')])[2]).toMatchObject({
        from: '2026-11-29T00:00:00Z',
        to: '2026-11-29T00:00:00Z',
        detail: { rule: 'kept-earlier' },
      });
    const set = [
      ...begun(base, 'high'),
      dateSet(base, '2026-12-24'),
      rated('2026-11-05T00:00:00Z', 'critical'),
    ];
    expect(explain(plainPolicy(), set)[3]).toMatchObject({
      from: '2026-12-24T23:59:59.999Z',
      to: '2026-12-24T23:59:59.999Z',
      detail: { rule: 'date-stands' },
    });
  });
});

describe('pauses', () => {
  it('one step at its beginning and one for its length, in the measure of the target', () => {
    const targets = { fix: { high: { hours: 16, calendar: office } } };
    const pause: TimelineEvent[] = [
      { ...paused('2026-11-02T16:00:00Z'), type: 'paused', reason: 'waiting for a retest' },
      resumed('2026-11-03T11:00:00Z'),
    ];
    expect(
      explain(plainPolicy({ targets }), [...begun('2026-11-02T09:00:00Z', 'high'), ...pause]).slice(2),
    ).toEqual([
      {
        at: '2026-11-02T16:00:00Z',
        kind: 'paused',
        from: '2026-11-03T17:00:00Z',
        to: '2026-11-03T17:00:00Z',
        detail: { reason: 'waiting for a retest' },
      },
      {
        at: '2026-11-03T11:00:00Z',
        kind: 'pause-counted',
        from: '2026-11-03T17:00:00Z',
        to: '2026-11-04T12:00:00Z',
        detail: { since: '2026-11-02T16:00:00Z', countedMs: 3 * 3_600_000, ended: true, stopped: false },
      },
    ]);
  });

  it('split by a severity change', () => {
    const events = [
      ...begun(base, 'high'),
      paused('2026-11-05T00:00:00Z'),
      rated('2026-11-10T00:00:00Z', 'critical'),
      resumed('2026-11-12T00:00:00Z'),
    ];
    expect(explain(plainPolicy(), events).map(inShort)).toEqual([
      'base: – → –',
      'first-severity: – → 2026-11-29',
      'paused: 2026-11-29 → 2026-11-29',
      'pause-counted: 2026-11-29 → 2026-12-04',
      'severity-changed: 2026-12-04 → 2026-11-20',
      'pause-counted: 2026-11-20 → 2026-11-22',
    ]);
  });
});

describe('dates, stops and reopening', () => {
  it.each(['extended', 'date-set'] as const)('%s: with its reason and who approved it', (kind) => {
    const given = { dueDate: '2026-12-24', reason: 'vendor patch', approvedBy: 'CISO' };
    const event: TimelineEvent = { type: kind, at: '2026-11-05T00:00:00Z', ...given };
    expect(explain(plainPolicy(), [...begun(base, 'high'), event])[2]).toEqual({
      at: '2026-11-05T00:00:00Z',
      kind,
      from: '2026-11-29T00:00:00Z',
      to: '2026-12-24T23:59:59.999Z',
      detail: given,
    });
  });

  it('ends with the stop', () => {
    const events = begun(base, 'critical');
    const last = (stop: TimelineEvent): unknown => explain(plainPolicy(), [...events, stop]).at(-1);
    const at = '2026-11-05T00:00:00Z';
    expect(last(fixed(at))).toEqual({ at, kind: 'fixed', detail: { outcome: 'met' } });
    expect(last(closed(at, 'duplicate'))).toEqual({ at, kind: 'closed', detail: { reason: 'duplicate' } });
    expect(last(closed(at))).toEqual({ at, kind: 'closed', detail: {} });
  });

  it.each([
    ['original', ['reopened: 2026-11-29 → 2026-11-29']],
    ['resume', ['pause-counted: 2026-11-29 → 2026-12-02', 'reopened: 2026-12-02 → 2026-12-02']],
    ['restart', ['reopened: 2026-11-29 → 2026-12-06']],
  ] as const)('reopened under %s', (reopen, expected) => {
    const events = [...begun(base, 'high'), fixed('2026-11-05T00:00:00Z'), reopened('2026-11-08T00:00:00Z')];
    const steps = explain(plainPolicy({ reopen }), events).slice(2);
    expect(steps.map(inShort)).toEqual(['fixed: – → –', ...expected]);
    expect(steps.at(-1)).toMatchObject({
      at: '2026-11-08T00:00:00Z',
      kind: 'reopened',
      detail: { rule: reopen },
    });
  });

  it('ignored events are not part of it', () => {
    const ignored = [
      resumed('2026-11-02T00:00:00Z'),
      rated('2026-11-03T00:00:00Z', 'high'),
      reopened('2026-11-04T00:00:00Z'),
      answered('2026-11-05T00:00:00Z'),
    ];
    expect(explain(plainPolicy(), [...begun(base, 'high'), ...ignored])).toEqual(
      explain(plainPolicy(), begun(base, 'high')),
    );
  });
});

it('the same severity again, and a reopening without a stop, do not split or end a pause', () => {
  const pause = [...begun(base, 'high'), paused('2026-11-05T00:00:00Z')];
  const over = resumed('2026-11-12T00:00:00Z');
  const ignored = [rated('2026-11-08T00:00:00Z', 'high'), reopened('2026-11-09T00:00:00Z')];
  expect(explain(plainPolicy(), [...pause, ...ignored])).toEqual(explain(plainPolicy(), pause));
  expect(explain(plainPolicy(), [...pause, ...ignored, over])).toEqual(
    explain(plainPolicy(), [...pause, over]),
  );
});

describe('each step begins at the deadline of the previous one, and the last gives the deadline shown', () => {
  const story = [
    ...begun(base, 'medium'),
    paused('2026-11-02T00:00:00Z'),
    rated('2026-11-03T00:00:00Z', 'informational'),
    resumed('2026-11-04T00:00:00Z'),
    rated('2026-11-05T00:00:00Z', 'high'),
    extended('2026-11-06T00:00:00Z', '2026-12-24'),
    paused('2026-11-07T00:00:00Z'),
    closed('2026-11-08T00:00:00Z'),
    rated('2026-11-09T00:00:00Z', 'critical'),
    reopened('2026-11-10T00:00:00Z'),
    rated('2026-11-11T00:00:00Z', 'low'),
  ];

  it.each(['original', 'resume', 'restart'] as const)('under %s', (reopen) => {
    const { deadline, explanation } = clockOf(plainPolicy({ reopen }), story, 'fix', now);
    expect(explanation.length).toBeGreaterThan(12);
    expect(followExplanation(explanation)).toEqual({ broken: [], deadline });
  });
});

describe('of a first-response clock', () => {
  it('base, severities and the answer', () => {
    const policy = plainPolicy({
      targets: { 'first-response': { high: { hours: 8 }, critical: { hours: 4 } } },
    });
    const events = [
      ...begun(base, 'high'),
      rated('2026-11-01T01:00:00Z', 'critical'),
      answered('2026-11-01T02:00:00Z'),
    ];
    expect(clockOf(policy, events, 'first-response', now).explanation).toEqual([
      { at: base, kind: 'base', detail: { rule: 'submitted', submittedAt: base, provisional: false } },
      {
        at: base,
        kind: 'first-severity',
        to: '2026-11-01T08:00:00Z',
        detail: { severity: 'high', target: { hours: 8 } },
      },
      {
        at: '2026-11-01T01:00:00Z',
        kind: 'severity-changed',
        from: '2026-11-01T08:00:00Z',
        to: '2026-11-01T04:00:00Z',
        detail: { previous: 'high', severity: 'critical', target: { hours: 4 }, rule: 'from-base' },
      },
      { at: '2026-11-01T02:00:00Z', kind: 'answered', detail: { by: 'first-response' } },
    ]);
  });
});
