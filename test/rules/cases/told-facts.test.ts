import { factChanges, toldFacts } from '../../../src/domain/cases/told-facts';
import type { Policy } from '../../../src/domain/sla/policy';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { policyWith, submitted, triaged } from '../../support/builders';

const NOW = Date.parse('2026-11-20T00:00:00Z');
const start = [submitted('2026-11-01T00:00:00Z'), triaged('2026-11-02T00:00:00Z')];
const policy: Policy = policyWith({
  allowPause: true,
  clocks: { disclosure: { starts: 'reached:rewarded', stops: ['reached:disclosed'] } },
  accelerations: [{ when: 'kev', from: 'flag', targets: { fix: { high: { days: 3 } } } }],
});
const rewarded: TimelineEvent = { type: 'reached', at: '2026-11-05T00:00:00Z', milestone: 'rewarded' };
const kev: TimelineEvent = {
  type: 'flagged',
  at: '2026-11-06T00:00:00Z',
  flag: 'kev',
  reason: 'In the catalog',
};
const cleared: TimelineEvent = {
  type: 'unflagged',
  at: '2026-11-07T00:00:00Z',
  flag: 'kev',
  reason: 'By mistake',
};
const blocked: TimelineEvent = { type: 'paused', at: '2026-11-08T00:00:00Z', blocker: 'b' };

const told = (...events: readonly TimelineEvent[]) => toldFacts([...start, ...events], policy, NOW).facts;

describe('the facts that comments tell', () => {
  it.each<readonly [string, readonly TimelineEvent[], object | undefined]>([
    ['nothing', [], undefined],
    ['a milestone', [rewarded], { milestones: ['rewarded'], flags: [], isBlocked: false }],
    ['a flag that holds', [kev], { milestones: [], flags: ['kev'], isBlocked: false }],
    ['no flag that was cleared', [kev, cleared], undefined],
    ['a blocker', [blocked], { milestones: [], flags: [], isBlocked: true }],
    [
      'no name that the policy does not mention',
      [
        { ...rewarded, milestone: 'retested' },
        { ...kev, flag: 'exploited' },
      ],
      undefined,
    ],
  ])('are %s', (_name, events, facts) => {
    expect(told(...events)).toEqual(facts);
  });

  it('are no blocker where the policy allows no pauses', () => {
    expect(toldFacts([...start, blocked], { ...policy, allowPause: false }, NOW)).toEqual({});
  });
});

describe('what is told of them', () => {
  const changes = (before: readonly TimelineEvent[], after: readonly TimelineEvent[]) =>
    factChanges(told(...before), told(...after), [...start, ...after], NOW);

  it('is a milestone with its instant', () => {
    expect(changes([], [rewarded])).toEqual([
      { kind: 'milestone', milestone: 'rewarded', at: rewarded.at, reason: null },
    ]);
  });

  it('is a flag with the reason why it was set, and why it was cleared', () => {
    expect(changes([], [kev])).toEqual([
      { kind: 'flag', flag: 'kev', holds: true, reason: 'In the catalog' },
    ]);
    expect(changes([kev], [kev, cleared])).toEqual([
      { kind: 'flag', flag: 'kev', holds: false, reason: 'By mistake' },
    ]);
  });

  it('is a blocker when it begins and when it ends', () => {
    expect(changes([], [blocked])).toEqual([{ kind: 'blocked', isBlocked: true }]);
    const over: TimelineEvent = { ...blocked, type: 'resumed', at: '2026-11-09T00:00:00Z' };
    expect(changes([blocked], [blocked, over])).toEqual([{ kind: 'blocked', isBlocked: false }]);
  });

  it('is nothing twice', () => {
    const all = [rewarded, kev, blocked];
    expect(changes(all, all)).toEqual([]);
  });
});
