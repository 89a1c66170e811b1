import { clockOf } from '../../../src/domain/sla/clock-of';
import type { ClockStart, ClockStop, Policy } from '../../../src/domain/sla/policy';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { stepSentence } from '../../../src/wording/step-sentence';
import { fixed, rated, submitted, triaged } from '../../support/builders';
import {
  answered,
  begun,
  dateSet,
  flagged,
  noLaterThan,
  november,
  paused,
  plainPolicy,
  reached,
  reopened,
  resumed,
  unflagged,
} from '../../support/clock-builders';

function sentences(
  events: readonly TimelineEvent[],
  changes: Partial<Policy>,
  { target = 'fix', now = november(28) } = {},
): readonly string[] {
  const policy = plainPolicy(changes);
  return clockOf(policy, events, target, now).explanation.map((step) => stepSentence(step, policy.timeZone));
}

describe('without a severity', () => {
  const changes = { targets: { fix: { unrated: { days: 5 }, high: { days: 10 } } } };

  it('the target that counts, then the first severity', () => {
    expect(sentences([submitted(november(1)), rated(november(2), 'high')], changes).slice(1)).toEqual([
      'A finding without a severity has 5 days. Deadline: Fri, 6 Nov 2026, 00:00 UTC.',
      'Severity High has 10 days. Deadline: Wed, 11 Nov 2026, 00:00 UTC.',
    ]);
  });
});

describe('a milestone that starts the clock', () => {
  const changes = { clockBase: 'reached:report-agreed', triageWindowDays: 2 } as const;
  const submission = submitted(november(1));

  it.each([
    [
      'has come',
      [submission, reached(november(2), 'report-agreed')],
      november(4),
      'The clock started with the milestone “report agreed” on Mon, 2 Nov 2026, 00:00 UTC.',
    ],
    [
      'has not come yet',
      [submission],
      november(2),
      'Submitted on Sun, 1 Nov 2026, 00:00 UTC. The clock starts when the milestone “report agreed” is reached, or 2 days after submission, on Tue, 3 Nov 2026, 00:00 UTC, if that is earlier.',
    ],
    [
      'did not come in time',
      [submission],
      november(4),
      'The clock started on Tue, 3 Nov 2026, 00:00 UTC, 2 days after the submission on Sun, 1 Nov 2026, 00:00 UTC, because the milestone “report agreed” was not reached by then.',
    ],
  ])('%s', (_name, events, now, sentence) => {
    expect(sentences(events, changes, { now })[0]).toBe(sentence);
  });
});

describe('flags and latest dates', () => {
  const changes: Partial<Policy> = {
    targets: { fix: { high: { days: 10 } } },
    accelerations: [
      { when: 'in-the-wild', from: 'flag', targets: { fix: { high: { days: 2 } } } },
      { when: 'public', from: 'base', targets: { fix: { high: { days: 8 } } } },
    ],
  };
  const told = (...events: readonly TimelineEvent[]): readonly string[] =>
    sentences([...begun(november(1), 'high'), ...events], changes).slice(2);

  it('a flag that brings the deadline forward, and is cleared', () => {
    const set: TimelineEvent = { type: 'flagged', at: november(3), flag: 'in-the-wild', reason: 'CISA list' };
    expect(told(set, unflagged(november(4), 'in-the-wild'))).toEqual([
      'The flag “in the wild” was set on Tue, 3 Nov 2026, 00:00 UTC (CISA list). Its deadline applies: Thu, 5 Nov 2026, 00:00 UTC.',
      'The flag “in the wild” was cleared on Wed, 4 Nov 2026, 00:00 UTC. New deadline: Wed, 11 Nov 2026, 00:00 UTC.',
    ]);
  });

  it('a flag that changes nothing', () => {
    expect(told(flagged(november(10), 'in-the-wild'))).toEqual([
      'The flag “in the wild” was set on Tue, 10 Nov 2026, 00:00 UTC. The deadline stays.',
    ]);
  });

  it('another flag that is left', () => {
    const both = [flagged(november(2), 'public'), flagged(november(3), 'in-the-wild')];
    expect(told(...both, unflagged(november(4), 'in-the-wild')).at(-1)).toBe(
      'The flag “in the wild” was cleared on Wed, 4 Nov 2026, 00:00 UTC. The deadline of the flag “public” applies: Mon, 9 Nov 2026, 00:00 UTC.',
    );
    expect(told(flagged(november(2), 'public'), flagged(november(9), 'in-the-wild')).at(-1)).toBe(
      'The flag “in the wild” was set on Mon, 9 Nov 2026, 00:00 UTC. The deadline of the flag “public” still applies: Mon, 9 Nov 2026, 00:00 UTC.',
    );
  });

  it('what comes while a flag decides', () => {
    const pause = [paused(november(4)), resumed(november(5))];
    expect(
      told(flagged(november(3), 'in-the-wild'), ...pause, rated(november(5, '12:00'), 'low')).slice(1),
    ).toEqual([
      'Paused on Wed, 4 Nov 2026, 00:00 UTC. The deadline of the flag “in the wild” still applies: Thu, 5 Nov 2026, 00:00 UTC.',
      'The pause since Wed, 4 Nov 2026, 00:00 UTC until Thu, 5 Nov 2026, 00:00 UTC counts 1 day, 0 hours and 0 minutes. The deadline of the flag “in the wild” applies: Fri, 6 Nov 2026, 00:00 UTC.',
      'On Thu, 5 Nov 2026, 12:00 UTC the severity went from High to Low. The policy sets no target for severity Low.',
    ]);
  });

  it('a latest date, and its lifting', () => {
    const lifted: TimelineEvent = {
      type: 'no-later-than',
      at: november(3),
      dueDate: null,
      reason: 'talk moved',
    };
    const bound: TimelineEvent = {
      type: 'no-later-than',
      at: november(2),
      dueDate: '2026-11-05',
      reason: 'disclosure',
    };
    expect(told(bound, lifted)).toEqual([
      'On Mon, 2 Nov 2026, 00:00 UTC the latest allowed due date was set to Thu, 5 Nov 2026 (disclosure). It applies: Thu, 5 Nov 2026, 23:59 UTC.',
      'On Tue, 3 Nov 2026, 00:00 UTC the latest allowed due date was lifted (talk moved). New deadline: Wed, 11 Nov 2026, 00:00 UTC.',
    ]);
    expect(told(noLaterThan(november(2), '2026-11-20'))).toEqual([
      'On Mon, 2 Nov 2026, 00:00 UTC the latest allowed due date was set to Fri, 20 Nov 2026. The deadline stays.',
    ]);
  });

  it('what comes while a latest date decides', () => {
    const bound = noLaterThan(november(2), '2026-11-05');
    expect(told(bound, flagged(november(5), 'in-the-wild')).at(-1)).toBe(
      'The flag “in the wild” was set on Thu, 5 Nov 2026, 00:00 UTC. The latest allowed due date still applies: Thu, 5 Nov 2026, 23:59 UTC.',
    );
    expect(told(bound, fixed(november(3)), reopened(november(4))).slice(1)).toEqual([
      'Fixed on Tue, 3 Nov 2026, 00:00 UTC: on time.',
      'Reopened on Wed, 4 Nov 2026, 00:00 UTC: the deadline applies as if the clock had never stopped. The latest allowed due date still applies: Thu, 5 Nov 2026, 23:59 UTC.',
    ]);
    expect(told(bound, dateSet(november(3), '2026-11-20')).at(-1)).toBe(
      'On Tue, 3 Nov 2026, 00:00 UTC the date was set to Fri, 20 Nov 2026; it applies until the end of that day, regardless of the targets.',
    );
    const agreed = { ...dateSet(november(3), '2026-11-20'), reason: 'Agreed on AMS-123' };
    expect(told(bound, agreed).at(-1)).toContain('set to Fri, 20 Nov 2026 (Agreed on AMS-123); it applies');
  });

  it('with nothing that has a deadline', () => {
    const bare = { ...changes, targets: {} };
    expect(sentences([submitted(november(1)), flagged(november(2), 'in-the-wild')], bare)[1]).toBe(
      'The flag “in the wild” was set on Mon, 2 Nov 2026, 00:00 UTC.',
    );
  });
});

describe('a clock of the policy’s own', () => {
  const own = (
    starts: ClockStart,
    events: readonly TimelineEvent[],
    now?: string,
    stop: ClockStop = 'reached:paid',
  ): readonly string[] =>
    sentences(
      [...begun(november(1), 'high'), ...events],
      {
        clockBase: 'triaged',
        clocks: { own: { starts, stops: [stop] } },
        targets: { own: { high: { months: 1 } } },
      },
      { target: 'own', ...(now !== undefined && { now }) },
    );

  it.each([
    ['submitted', [], 'This clock started with the submission on Sun, 1 Nov 2026, 00:00 UTC.'],
    [
      'fixed',
      [fixed(november(2))],
      'This clock started with the fix on Mon, 2 Nov 2026, 00:00 UTC. Deadline: Wed, 2 Dec 2026, 00:00 UTC.',
    ],
    [
      'base',
      [triaged(november(2))],
      'This clock started with the fix clock on Mon, 2 Nov 2026, 00:00 UTC. Deadline: Wed, 2 Dec 2026, 00:00 UTC.',
    ],
    [
      'reached:report-agreed',
      [reached(november(2), 'report-agreed')],
      'This clock started with the milestone “report agreed” on Mon, 2 Nov 2026, 00:00 UTC. Deadline: Wed, 2 Dec 2026, 00:00 UTC.',
    ],
  ] as const)('starts at %s', (starts, events, sentence) => {
    expect(own(starts, events)).toContain(sentence);
  });

  it('is ahead', () => {
    expect(own('base', [], november(2)).at(-1)).toBe(
      'This clock starts with the fix clock, on Sun, 15 Nov 2026, 00:00 UTC at the latest. Deadline: Tue, 15 Dec 2026, 00:00 UTC.',
    );
  });

  it.each([
    [
      'reached:paid',
      reached(november(3), 'paid'),
      'The milestone “paid” was reached on Tue, 3 Nov 2026, 00:00 UTC.',
    ],
    ['fixed', fixed(november(3)), 'Fixed on Tue, 3 Nov 2026, 00:00 UTC, which ends this clock.'],
    ['triaged', triaged(november(3)), 'Triaged on Tue, 3 Nov 2026, 00:00 UTC.'],
    ['first-response', answered(november(3)), 'First response on Tue, 3 Nov 2026, 00:00 UTC.'],
  ] as const)('ends at %s', (stop, event, sentence) => {
    expect(own('submitted', [event], november(4), stop).at(-1)).toBe(sentence);
  });
});
