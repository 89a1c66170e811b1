import { concernsPeriod } from '../../../src/domain/evidence/concerns-period';
import { evidenceLine } from '../../../src/domain/evidence/evidence-line';
import type { EvidenceLine, EvidenceOptions } from '../../../src/domain/evidence/evidence';
import { unknownFacts } from '../../../src/domain/findings/submission';
import type { Policy } from '../../../src/domain/sla/policy';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { evidenceRows } from '../../../src/wording/evidence-csv';
import { closed, fixed, rated, triaged } from '../../support/builders';
import { caseWith, reportedBy } from '../../support/case-builders';
import {
  dateSet,
  endOfNovember,
  extended,
  november,
  paused,
  plainPolicy,
  reached,
  resumed,
} from '../../support/clock-builders';
import { plain } from '../../support/evidence-builders';

/** Critical, received on Monday 2 November, due ten days later. */
function lineOf(
  events: readonly TimelineEvent[],
  now = november(30),
  options: EvidenceOptions = plain,
  policy: Policy = plainPolicy(),
): EvidenceLine {
  const kase = caseWith({
    submitted: { at: november(2), exact: true },
    timeline: [rated(november(2), 'critical'), ...events],
    facts: { ...unknownFacts, title: '=cmd()', researcher: 'rita' },
  });
  return evidenceLine(kase, policy, now, options, { dev: 'Dana Developer' });
}

describe('what was shown', () => {
  const DAY = 86_400_000;
  test.each([
    ['open', [], november(12), { state: 'running', endedAt: null, marginMs: null, deadline: november(12) }],
    ['overdue', [], november(14), { state: 'breached', endedAt: null, marginMs: -2 * DAY }],
    ['fixed at its deadline', [fixed(november(12))], november(30), { outcome: 'met', marginMs: 0 }],
    [
      'fixed a day before it',
      [fixed(november(11))],
      november(30),
      { outcome: 'met', endedAt: november(11), marginMs: DAY },
    ],
    [
      'fixed just after it',
      [fixed('2026-11-12T00:00:00.001Z')],
      november(30),
      { outcome: 'missed', marginMs: -1 },
    ],
    [
      'closed without a fix',
      [closed(november(5))],
      november(30),
      { state: 'cancelled', outcome: null, endedAt: november(5), marginMs: null },
    ],
    [
      'without a target',
      [rated(november(3), 'informational')],
      november(30),
      { state: 'no-target', deadline: null, marginMs: null },
    ],
  ] as const)('of a case that is %s', (_case, events, now, shown) => {
    expect(lineOf(events, now).shown[0]).toMatchObject({ name: 'fix', ...shown });
  });
});

describe('what moved the date', () => {
  it('says who asked, who approved, why, and from what to what', () => {
    const extension = {
      ...extended(november(5), '2026-11-20'),
      ...{ reason: 'The vendor is late.', approvedBy: 'admin' },
    };
    const { moves } = lineOf([reportedBy('panel', 'dev', extension)]);
    expect(moves).toMatchObject([
      { kind: 'first-severity', from: null, to: november(12), fromDate: null, toDate: '2026-11-12' },
      {
        at: november(5),
        kind: 'extended',
        from: november(12),
        to: endOfNovember(20),
        fromDate: '2026-11-12',
        toDate: '2026-11-20',
        system: 'panel',
        by: 'dev',
        approvedBy: 'admin',
        reason: 'The vendor is late.',
      },
    ]);
  });

  it('names nobody for what the source says, and a former user as that', () => {
    const lowered = reportedBy('source', 'event-7', rated(november(3), 'high'));
    const set = reportedBy('jira', 'former user 1', dateSet(november(4), '2026-11-25'));
    const { moves } = lineOf([lowered, set], november(30), plain, plainPolicy({ severityChange: 'restart' }));
    expect(moves.slice(1)).toMatchObject([
      { kind: 'severity-changed', system: 'source', by: null },
      { kind: 'date-set', system: 'jira', by: 'former user 1' },
    ]);
  });

  describe('names for the first date', () => {
    const by = (account: string, event: TimelineEvent): TimelineEvent => reportedBy('panel', account, event);
    const unrated = plainPolicy();
    const waiting: Policy = {
      ...unrated,
      targets: { ...unrated.targets, fix: { ...unrated.targets['fix'], unrated: { days: 90 } } },
      clockBase: 'triaged',
    };
    const first = (events: readonly TimelineEvent[], policy: Policy): unknown => {
      const kase = caseWith({ submitted: { at: november(2), exact: true }, timeline: events });
      return evidenceLine(kase, policy, november(30), plain).moves[0];
    };

    test.each<readonly [string, readonly TimelineEvent[], Policy, object]>([
      [
        'whoever rated it at the start',
        [by('rita', rated(november(4), 'high')), by('tim', triaged(november(4)))],
        plainPolicy({ clockBase: 'triaged' }),
        { kind: 'first-severity', at: november(4), system: 'panel', by: 'rita' },
      ],
      [
        'whoever triaged it, where it was rated before',
        [by('rita', rated(november(3), 'high')), by('tim', triaged(november(4)))],
        plainPolicy({ clockBase: 'triaged' }),
        { kind: 'first-severity', at: november(4), system: 'panel', by: 'tim' },
      ],
      [
        'whoever triaged it, where nobody has rated it',
        [by('tim', triaged(november(4)))],
        waiting,
        { kind: 'unrated', at: november(4), system: 'panel', by: 'tim' },
      ],
      [
        'whoever reached the milestone that starts it, and not who triaged it then',
        [
          by('rita', rated(november(3), 'high')),
          by('tim', triaged(november(4))),
          by('mia', reached(november(4), 'agreed')),
        ],
        plainPolicy({ clockBase: 'reached:agreed' }),
        { kind: 'first-severity', at: november(4), system: 'panel', by: 'mia' },
      ],
      [
        'nobody, where the window ended',
        [by('rita', rated(november(3), 'high'))],
        plainPolicy({ clockBase: 'triaged', triageWindowDays: 5 }),
        { kind: 'first-severity', at: november(7), system: null, by: null },
      ],
    ])('%s', (_name, events, policy, move) => {
      expect(first(events, policy)).toMatchObject(move);
    });
  });

  it('has no move for a fact that changes nothing', () => {
    expect(lineOf([paused(november(3)), resumed(november(3))]).moves).toHaveLength(1);
  });
});

describe('pauses and severities', () => {
  it('tells each pause with its end, and one that lasts without', () => {
    const events = [paused(november(3)), resumed(november(4)), paused(november(6))];
    expect(lineOf(events).pauses).toMatchObject([
      { from: november(3), to: november(4) },
      { from: november(6), to: null },
    ]);
    expect(lineOf([paused(november(3)), fixed(november(5))]).pauses).toMatchObject([{ to: november(5) }]);
    expect(lineOf([resumed(november(4))]).pauses).toEqual([]);
  });

  it('lists the severities up to now, in order', () => {
    const events = [rated(november(5), 'high'), rated(november(20), 'low')];
    expect(lineOf(events, november(19)).severities.map(({ severity }) => severity)).toEqual([
      'critical',
      'high',
    ]);
    expect(lineOf(events, november(20)).severities).toHaveLength(3);
  });
});

describe('titles and names', () => {
  it('are left out unless chosen', () => {
    const without = lineOf([]);
    expect(without).not.toHaveProperty('title');
    expect(without).not.toHaveProperty('researcher');
    expect(without).not.toHaveProperty('people');
    const withAll = lineOf([], november(30), { withTitles: true, withNames: true });
    expect(withAll).toMatchObject({ title: '=cmd()', researcher: 'rita', people: { dev: 'Dana Developer' } });
  });

  it('never begin a formula in the CSV', () => {
    const row = evidenceRows(lineOf([], november(30), { withTitles: true, withNames: false }));
    expect(row).toContain(",'=cmd(),");
    expect(row.split(',').filter((cell) => /^"?[=+\-@]/.test(cell))).toEqual([]);
  });
});

describe('the period of a case', () => {
  /** Open from 2 to 8 November, due on 12 November. */
  const { shown } = lineOf([fixed(november(8))]);
  test.each([
    [null, null, true],
    [november(1), '2026-11-01T23:59:59.999Z', false],
    [november(1), november(2), true],
    [november(8), november(9), true],
    ['2026-11-08T00:00:00.001Z', november(11), false],
    [november(9), november(12), true],
    ['2026-11-12T00:00:00.001Z', null, false],
    [null, november(1), false],
  ])('from %s to %s: %s', (from, to, expected) => {
    expect(concernsPeriod(shown, { from, to })).toBe(expected);
  });

  it('is open for ever while nobody has fixed it, and never where nothing is due or has begun', () => {
    const period = { from: '2027-05-01T00:00:00Z', to: null };
    expect(concernsPeriod(lineOf([]).shown, period)).toBe(true);
    const waiting = plainPolicy({ clockBase: 'reached:agreed', triageWindowDays: 400 });
    expect(
      concernsPeriod(lineOf([], november(30), plain, waiting).shown, { from: null, to: november(30) }),
    ).toBe(false);
  });
});
