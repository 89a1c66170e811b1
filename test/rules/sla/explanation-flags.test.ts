import { clockOf } from '../../../src/domain/sla/clock-of';
import type { ExplanationStep } from '../../../src/domain/sla/clock';
import type { Acceleration, Policy, Targets } from '../../../src/domain/sla/policy';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { fixed, rated, submitted } from '../../support/builders';
import {
  begun,
  dateSet,
  endOfNovember,
  flagged,
  noLaterThan,
  november,
  paused,
  plainPolicy,
  reopened,
  resumed,
  unflagged,
  windowlessPolicy,
} from '../../support/clock-builders';
import { followExplanation } from '../../support/explained-deadlines';

const fix: Targets = { critical: { days: 2 }, high: { days: 10 } };
const accelerations: readonly Acceleration[] = [
  { when: 'exploited', from: 'flag', targets: { fix: { high: { days: 2 }, critical: { days: 1 } } } },
  { when: 'public', from: 'base', targets: { fix: { high: { days: 8 } } } },
];
const byExploited = { decidedBy: { by: 'flag', flag: 'exploited' } };
const byPublic = { decidedBy: { by: 'flag', flag: 'public' } };
const byBound = { decidedBy: { by: 'no-later-than' } };

/** The steps after the base and the first severity of a finding that is high on the 1st, due on the 11th. */
function later(
  events: readonly TimelineEvent[],
  changes: Partial<Policy> = {},
  now = november(28),
): readonly ExplanationStep[] {
  const policy: Policy = { ...plainPolicy({ targets: { fix } }), accelerations, ...changes };
  return clockOf(policy, [...begun(november(1), 'high'), ...events], 'fix', now).explanation.slice(2);
}

/** What is needed of a step: its kind, the deadlines before and after it, and what decides the latter. */
function moved(
  kind: ExplanationStep['kind'],
  from: string | undefined,
  to: string | undefined,
  decided: object = {},
): object {
  return { kind, ...(from !== undefined && { from }), ...(to !== undefined && { to }), ...decided };
}

function inShort({ kind, from, to, decidedBy }: ExplanationStep): object {
  return moved(kind, from, to, decidedBy === undefined ? {} : { decidedBy });
}

describe('a flag', () => {
  it('that is set and removed has steps from the deadline before to the one after', () => {
    const set: TimelineEvent = {
      type: 'flagged',
      at: november(3),
      flag: 'exploited',
      reason: 'seen in the wild',
    };
    expect(later([set, unflagged(november(4), 'exploited')])).toEqual([
      {
        at: november(3),
        kind: 'flagged',
        from: november(11),
        to: november(5),
        ...byExploited,
        detail: { flag: 'exploited', reason: 'seen in the wild' },
      },
      {
        at: november(4),
        kind: 'unflagged',
        from: november(5),
        to: november(11),
        detail: { flag: 'exploited' },
      },
    ]);
  });

  it('that decides nothing has a step that moves nothing', () => {
    expect(later([flagged(november(10), 'exploited')]).map(inShort)).toEqual([
      moved('flagged', november(11), november(11)),
    ]);
  });

  it('the one that decides is named', () => {
    const events = [
      flagged(november(2), 'public'),
      flagged(november(3), 'exploited'),
      unflagged(november(4), 'exploited'),
    ];
    expect(later(events).map(inShort)).toEqual([
      moved('flagged', november(11), november(9), byPublic),
      moved('flagged', november(9), november(5), byExploited),
      moved('unflagged', november(5), november(9), byPublic),
    ]);
  });

  it('that is ignored, or that no acceleration mentions, has none', () => {
    const ignored = [
      unflagged(november(2), 'exploited'),
      flagged(november(4), 'other'),
      unflagged(november(5), 'other'),
    ];
    expect(later(ignored)).toEqual([]);
    expect(later([flagged(november(3), 'exploited'), flagged(november(4), 'exploited')])).toHaveLength(1);
  });

  it('the steps while it holds have the deadline in effect', () => {
    const events = [
      flagged(november(3), 'exploited'),
      paused(november(4)),
      rated(november(5), 'critical'),
      resumed(november(5)),
      dateSet(november(6), '2026-11-20'),
    ];
    // Pauses move both deadlines by a day. Critical is a day from its change, by the flag; by the policy, two.
    expect(later(events).map(inShort)).toEqual([
      moved('flagged', november(11), november(5), byExploited),
      moved('paused', november(5), november(5), byExploited),
      moved('pause-counted', november(5), november(6), byExploited),
      moved('severity-changed', november(6), november(6), byExploited),
      moved('pause-counted', november(6), november(6), byExploited),
      moved('date-set', november(6), endOfNovember(20)),
    ]);
  });

  it('before the base: the provisional deadline is the flag’s', () => {
    const policy = plainPolicy({
      targets: { fix },
      accelerations,
      clockBase: 'triaged',
      triageWindowDays: 5,
    });
    const events = [...begun(november(1), 'high'), flagged(november(2), 'exploited')];
    const { deadline, explanation } = clockOf(policy, events, 'fix', november(3));
    expect(explanation.map(inShort)).toEqual([
      moved('flagged', undefined, undefined),
      moved('base', undefined, undefined),
      moved('first-severity', undefined, november(8), byExploited),
    ]);
    expect(deadline).toBe(november(8));
  });

  it('the base states its deadline if nothing else has a target', () => {
    const changes: Partial<Policy> = {
      targets: { fix },
      accelerations: [{ when: 'exploited', from: 'flag', targets: { fix: { unrated: { days: 4 } } } }],
      clockBase: 'triaged',
      triageWindowDays: 5,
    };
    const events = [submitted(november(1)), flagged(november(2), 'exploited')];
    const explain = (now: string): readonly object[] =>
      clockOf(plainPolicy(changes), events, 'fix', now).explanation.map(inShort);
    const steps = [{ kind: 'flagged' }, moved('base', undefined, november(10), byExploited)];
    expect(explain(november(3))).toEqual(steps);
    expect(explain(november(6))).toEqual(steps);
  });

  it('a stop has the steps before it, as they were', () => {
    const events = [flagged(november(3), 'exploited'), paused(november(4)), fixed(november(5))];
    const steps = [
      moved('flagged', november(11), november(5), byExploited),
      moved('paused', november(5), november(5), byExploited),
      moved('pause-counted', november(5), november(6), byExploited),
      { kind: 'fixed' },
    ];
    expect(later(events).map(inShort)).toEqual(steps);
    expect(later([...events, unflagged(november(7), 'exploited')]).map(inShort)).toEqual(steps);
    expect(later(events).at(-1)?.detail).toEqual({ outcome: 'met' });
    const open = later([...events, reopened(november(8))]).map(inShort);
    expect(open).toEqual([...steps, moved('reopened', november(6), november(6), byExploited)]);
  });
});

describe('a latest date', () => {
  it('has a step from the deadline before to the one after', () => {
    const events: TimelineEvent[] = [
      { type: 'no-later-than', at: november(2), dueDate: '2026-11-05', reason: 'disclosure' },
      noLaterThan(november(3), null),
    ];
    expect(later(events)).toEqual([
      {
        at: november(2),
        kind: 'no-later-than',
        from: november(11),
        to: endOfNovember(5),
        ...byBound,
        detail: { dueDate: '2026-11-05', reason: 'disclosure' },
      },
      {
        at: november(3),
        kind: 'no-later-than',
        from: endOfNovember(5),
        to: november(11),
        detail: { dueDate: null },
      },
    ]);
  });

  it('that decides nothing moves nothing; a lifting of nothing has no step', () => {
    expect(later([noLaterThan(november(2), '2026-11-11')]).map(inShort)).toEqual([
      moved('no-later-than', november(11), november(11)),
    ]);
    expect(later([noLaterThan(november(2), null)])).toEqual([]);
    expect(
      later([noLaterThan(november(2), '2026-11-05'), fixed(november(3)), noLaterThan(november(4), null)]),
    ).toHaveLength(2);
  });

  it('goes before a flag’s later deadline, not before an earlier one', () => {
    const bound = noLaterThan(november(2), '2026-11-06');
    expect(later([bound, flagged(november(3), 'exploited')]).map(inShort)).toEqual([
      moved('no-later-than', november(11), endOfNovember(6), byBound),
      moved('flagged', endOfNovember(6), november(5), byExploited),
    ]);
    expect(later([bound, flagged(november(5), 'exploited')]).map(inShort)[1]).toEqual(
      moved('flagged', endOfNovember(6), endOfNovember(6), byBound),
    );
  });

  it('a date that is set, and a restart, end it', () => {
    const bound = noLaterThan(november(2), '2026-11-05');
    expect(later([bound, dateSet(november(3), '2026-11-20')]).map(inShort)[1]).toEqual(
      moved('date-set', endOfNovember(5), endOfNovember(20)),
    );
    const events = [bound, fixed(november(3)), reopened(november(4))];
    expect(later(events, { reopen: 'restart' }).map(inShort)[2]).toEqual(
      moved('reopened', endOfNovember(5), november(14)),
    );
    expect(later(events, { reopen: 'original' }).map(inShort)[2]).toEqual(
      moved('reopened', endOfNovember(5), endOfNovember(5), byBound),
    );
  });

  it('before the base and without a severity', () => {
    const policy = windowlessPolicy({ targets: { fix } });
    const events = [submitted(november(1)), noLaterThan(november(2), '2026-11-05')];
    expect(clockOf(policy, events, 'fix', november(3)).explanation.map(inShort)).toEqual([
      moved('no-later-than', undefined, endOfNovember(5), byBound),
    ]);
    const waiting = { ...policy, triageWindowDays: 3 };
    expect(
      clockOf(waiting, [...events, rated(november(2), 'high')], 'fix', november(3)).explanation.map(inShort),
    ).toEqual([
      moved('no-later-than', undefined, endOfNovember(5), byBound),
      moved('base', undefined, undefined),
      moved('first-severity', endOfNovember(5), endOfNovember(5), byBound),
    ]);
  });
});

describe('each step begins at the deadline of the previous one, and the last gives the deadline shown', () => {
  const story = [
    ...begun(november(1), 'high'),
    flagged(november(2), 'public'),
    noLaterThan(november(2), '2026-11-08'),
    paused(november(3)),
    flagged(november(3), 'exploited'),
    rated(november(4), 'critical'),
    resumed(november(5)),
    noLaterThan(november(5), null),
    unflagged(november(6), 'exploited'),
    dateSet(november(6), '2026-11-20'),
    noLaterThan(november(7), '2026-11-15'),
    fixed(november(8)),
    flagged(november(9), 'exploited'),
    unflagged(november(9), 'public'),
    rated(november(9), 'high'),
    reopened(november(10)),
    rated(november(11), 'critical'),
  ];

  it.each(['original', 'resume', 'restart'] as const)('under %s', (reopen) => {
    const policy = plainPolicy({ targets: { fix }, accelerations, reopen });
    const { deadline, explanation } = clockOf(policy, story, 'fix', november(28));
    expect(explanation.length).toBeGreaterThan(15);
    expect(followExplanation(explanation)).toEqual({ broken: [], deadline });
  });
});
