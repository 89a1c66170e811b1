import { clocksOf } from '../../../src/domain/cases/case-clocks';
import { nextCheckOfAll } from '../../../src/domain/sla/next-check';
import { clockOf } from '../../../src/domain/sla/clock-of';
import { timelineOf } from '../../../src/domain/cases/case-timeline';
import type { Policy } from '../../../src/domain/sla/policy';
import { answerClocksOf, targetNames } from '../../../src/domain/sla/policy';
import { closed, policyWith, rated, triaged } from '../../support/builders';
import { caseWith, withEvents } from '../../support/case-builders';

const now = '2026-11-10T00:00:00Z';
const fix = { high: { days: 28 } };
const triage = { high: { days: 3 } };
const response = { high: { hours: 8 } };

describe('the clocks of a case', () => {
  it.each<[string, Policy['targets'], readonly string[]]>([
    ['the fix alone', { fix }, ['fix']],
    ['the fix and triage', { fix, triage }, ['fix', 'triage']],
    [
      'all three, the fix first',
      { 'first-response': response, triage, fix },
      ['fix', 'triage', 'first-response'],
    ],
    ['the fix also where the policy has no target for it', { triage }, ['fix', 'triage']],
    ['the fix of a policy without any target', {}, ['fix']],
    ['one that has no duration at all', { fix, triage: {} }, ['fix', 'triage']],
  ])('are %s', (_name, targets, names) => {
    const policy = policyWith({ targets });
    expect(clocksOf(caseWith(), policy, now).map(({ name }) => name)).toEqual(names);
    expect(['fix', ...answerClocksOf(policy)]).toEqual(names);
  });

  it('of a policy with clocks of its own are those too, with their labels', () => {
    const policy = policyWith({
      targets: { fix, triage, reward: { high: { days: 5 } } },
      clocks: {
        retest: { starts: 'fixed', stops: ['reached:retested'] },
        reward: { starts: 'submitted', stops: ['reached:paid'], label: 'Payment' },
      },
    });
    const kase = caseWith();
    const clocks = clocksOf(kase, policy, now);
    expect(clocks.map(({ name, label }) => [name, label])).toEqual([
      ['fix', undefined],
      ['triage', undefined],
      ['retest', undefined],
      ['reward', 'Payment'],
    ]);
    expect(answerClocksOf(policy)).toEqual(['triage', 'retest', 'reward']);
    for (const { name, clock } of clocks) expect(clock).toEqual(clockOf(policy, timelineOf(kase), name, now));
  });

  it('are each computed by the clock for its target', () => {
    const policy = policyWith({ targets: { fix, triage, 'first-response': response } });
    const kase = caseWith();
    for (const { name, clock } of clocksOf(kase, policy, now))
      expect(clock).toEqual(clockOf(policy, timelineOf(kase), name, now));
    expect(targetNames).toHaveLength(clocksOf(kase, policy, now).length);
  });
});

describe('the next check', () => {
  const policy = policyWith({ targets: { fix, 'first-response': { high: { days: 20 } } } });
  const clocks = (kase = caseWith(), at = now) => clocksOf(kase, policy, at);

  it.each([
    // 75 % of twenty days after 1 November, 08:00; three days before; the first moment after; a day after.
    [now, '2026-11-16T08:00:00Z'],
    ['2026-11-16T07:59:59.999Z', '2026-11-16T08:00:00Z'],
    ['2026-11-16T08:00:00Z', '2026-11-18T08:00:00Z'],
    ['2026-11-18T08:00:00Z', '2026-11-21T08:00:00.001Z'],
    ['2026-11-21T08:00:00.001Z', '2026-11-22T08:00:00Z'],
    // The fix is at risk after 21 of its 28 days.
    ['2026-11-23T08:00:00Z', '2026-11-24T09:12:00Z'],
    ['2026-11-24T09:12:00Z', '2026-11-25T08:00:00Z'],
  ])('after %s is the earliest of all clocks: %s', (at, expected) => {
    expect(nextCheckOfAll(clocks(caseWith(), at))).toBe(expected);
  });

  it('is null once every clock has ended', () => {
    expect(nextCheckOfAll(clocks(withEvents(caseWith(), closed('2026-11-09T00:00:00Z'))))).toBeNull();
  });

  it('is that of the answer if the fix has no target', () => {
    const low = caseWith({
      timeline: [triaged('2026-11-03T09:12:00Z'), rated('2026-11-03T09:12:00Z', 'low')],
    });
    const targets = { fix, 'first-response': { low: { days: 20 } } };
    expect(nextCheckOfAll(clocksOf(low, policyWith({ targets }), now))).toBe('2026-11-16T08:00:00Z');
  });
});
