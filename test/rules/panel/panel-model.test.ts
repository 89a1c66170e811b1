import { fc } from '../../support/properties';
import type { TrackedPanel } from '../../../src/contract/panel';
import { clockOf } from '../../../src/domain/sla/clock-of';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { panelModelAt } from '../../../static/src/issue-panel/model/panel-model';
import { barWords } from '../../../static/src/issue-panel/words/bar-words';
import { resultText } from '../../../static/src/issue-panel/words/evidence-words';
import { trackedView } from '../../browser/panel/panel-views';
import { fixed, rated, submitted } from '../../support/builders';
import { answered, begun, november, paused, plainPolicy, reopened } from '../../support/clock-builders';

const MINUTE = 60_000;
const policy = plainPolicy({
  targets: {
    fix: { critical: { days: 10 } },
    triage: { critical: { days: 5 } },
    'first-response': { critical: { days: 2 } },
  },
});
const START = Date.parse(november(1));
const DEADLINE = Date.parse(november(11));

/** The panel of a critical finding of 1 November, answered by the server at one instant. */
function viewAt(nowMs: number, ...facts: readonly TimelineEvent[]): TrackedPanel {
  const now = new Date(nowMs).toISOString();
  const timeline = [...begun(november(1), 'critical'), ...facts];
  const clock = (name: 'fix' | 'triage' | 'first-response') => clockOf(policy, timeline, name, now);
  const answers = (['triage', 'first-response'] as const).map((name) => ({ name, clock: clock(name) }));
  return trackedView({ now, severity: 'critical', clock: clock('fix'), answers });
}

const modelAt = (nowMs: number, ...facts: readonly TimelineEvent[]) =>
  panelModelAt(viewAt(nowMs, ...facts), nowMs, false);

it.each([
  ['an hour and a bit before', DEADLINE - 61 * MINUTE, 'at-risk', '1 h 1 min'],
  ['an hour before', DEADLINE - 60 * MINUTE, 'at-risk', '1 h'],
  ['just under an hour before', DEADLINE - 60 * MINUTE + 1000, 'at-risk', '59 min 59 s'],
  ['a second before', DEADLINE - 1000, 'at-risk', '1 s'],
  ['at the deadline', DEADLINE, 'at-risk', '0 s'],
  ['just after', DEADLINE + 1, 'breached', 'less than 1 min'],
  ['a minute after', DEADLINE + MINUTE, 'breached', '1 min'],
  ['a day after', DEADLINE + 1440 * MINUTE, 'breached', '1 d'],
])('%s, state and figure agree', (_, nowMs, state, text) => {
  expect(modelAt(nowMs, answered(november(1))).fix).toMatchObject({ state, span: { text } });
});

it('passes the deadline without a new answer of the server', () => {
  const view = viewAt(DEADLINE - 1000);
  expect(panelModelAt(view, DEADLINE, false).fix.state).toBe('at-risk');
  expect(panelModelAt(view, DEADLINE + 1, false).fix.state).toBe('breached');
});

it('has no seconds where nothing should move', () => {
  const view = viewAt(DEADLINE - 30 * MINUTE - 12_000);
  expect(panelModelAt(view, DEADLINE - 30 * MINUTE - 12_000, true).fix.span?.text).toBe('30 min');
});

it.each([
  ['first the one that is due first', november(1, '12:00'), ['first-response', 'triage'], 'fix'],
  ['the one at risk before the others', november(2, '18:00'), ['first-response', 'triage'], 'first-response'],
  ['the overdue one before the others', november(4), ['first-response', 'triage'], 'first-response'],
  ['of two overdue ones the earlier', november(8), ['first-response', 'triage'], 'first-response'],
  ['the fix among equals', november(12), ['first-response', 'triage'], 'fix'],
])('the clocks are in order: %s', (_, now, order, worst) => {
  const { others, ...model } = modelAt(Date.parse(now));
  expect(others.map(({ name }) => name)).toEqual(order);
  expect(model.worst).toBe(worst);
});

it('an answered clock goes behind one that runs', () => {
  const { others } = modelAt(Date.parse(november(2)), answered(november(1, '06:00')));
  expect(others.map(({ name, state }) => [name, state])).toEqual([
    ['triage', 'on-track'],
    ['first-response', 'met'],
  ]);
});

it.each([
  ['fixed in time', november(5), [fixed(november(4))], 'met', '7 d'],
  ['fixed late', november(15), [fixed(november(13))], 'missed', '2 d'],
  ['paused', november(5), [paused(november(3, '18:00'))], 'paused', '1 d 6 h'],
] as const)('%s: what the figure counts', (_, now, facts, state, text) => {
  expect(modelAt(Date.parse(now), ...facts).fix).toMatchObject({ state, span: { text } });
});

it('is without a figure where nothing is counted', () => {
  const now = november(5);
  const unrated = clockOf(policy, [submitted(november(1))], 'fix', now);
  const view = trackedView({ now, severity: null, decided: null, clock: unrated });
  expect(panelModelAt(view, Date.parse(now), false).fix).toMatchObject({ span: null, deadline: null });
});

it('at any instant the mark is past the deadline on the bar exactly if the state is overdue', () => {
  fc.assert(
    fc.property(fc.integer({ min: START, max: DEADLINE + 20 * 1440 * MINUTE }), (nowMs) => {
      const { fix, bar } = modelAt(nowMs);
      const isLate = fix.state === 'breached';
      expect(isLate).toBe(nowMs > DEADLINE);
      // Thousandths of a bar may hide the first minutes.
      expect(isLate ? (bar?.mark ?? 0) >= (bar?.due ?? 1) : bar?.due === 1).toBe(true);
    }),
  );
});

describe('the mark of the bar', () => {
  const markAt = (now: string, ...facts: readonly TimelineEvent[]) => {
    const view = viewAt(Date.parse(now), ...facts);
    const { bar } = panelModelAt(view, Date.parse(now), false);
    return [bar?.mark, barWords(view, 'UTC').mark];
  };

  it('stays at the fix', () => {
    expect(markAt(november(6), fixed(november(4)))).toEqual([0.3, 'Fixed 4 Nov']);
  });

  it('goes on with today once the fix is taken back', () => {
    expect(markAt(november(6), fixed(november(4)), reopened(november(5)))).toEqual([0.5, 'Today, 50% used']);
  });

  it('stays at the second fix', () => {
    const facts = [fixed(november(4)), reopened(november(5)), fixed(november(7))];
    expect(markAt(november(8), ...facts)).toEqual([0.6, 'Fixed 7 Nov']);
  });
});

describe('a clock that is answered before a severity is known', () => {
  const at = (...facts: readonly TimelineEvent[]) => {
    const now = november(3);
    const timeline = [submitted(november(1)), answered(november(2)), ...facts];
    const severity = facts.length === 0 ? null : ('critical' as const);
    const answers = [
      { name: 'first-response' as const, clock: clockOf(policy, timeline, 'first-response', now) },
    ];
    const view = trackedView({ now, severity, clock: clockOf(policy, timeline, 'fix', now), answers });
    return panelModelAt(view, Date.parse(now), false);
  };

  it('waits to be judged, and the fix does not', () => {
    expect(at().others).toMatchObject([{ isUnjudged: true }]);
    expect(at().fix).toMatchObject({ state: 'no-severity', isUnjudged: false });
  });

  it('is judged by the first severity', () => {
    expect(at(rated(november(2, '12:00'), 'critical')).others).toMatchObject([
      { state: 'met', isUnjudged: false },
    ]);
  });
});

it.each([
  [{ state: 'not-started', endedAt: null }, 'Not started'],
  [
    { state: 'not-started', endedAt: november(2) },
    'Answered; the first severity will say whether it was on time',
  ],
  [{ state: 'met', endedAt: november(2), marginMs: 7_200_000 }, 'Met, 2 h early'],
] as const)('evidence says of %j: %s', (changes, text) => {
  const open = { startedAt: november(1), deadline: null, dueDate: null, provisional: false, outcome: null };
  expect(resultText({ name: 'triage', marginMs: null, ...open, ...changes })).toBe(text);
});
