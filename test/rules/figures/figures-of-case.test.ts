import { figuresOfCase } from '../../../src/domain/figures/figures-of-case';
import type { Case } from '../../../src/domain/cases/case';
import type { TrackedIssue } from '../../../src/domain/cases/tracked-issue';
import type { CaseFigures } from '../../../src/domain/figures/case-figures';
import type { Policy } from '../../../src/domain/sla/policy';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { closed, fixed, rated, triaged } from '../../support/builders';
import {
  answered,
  dateSet,
  extended,
  november,
  office,
  paused,
  plainPolicy,
  reopened,
  resumed,
  windowlessPolicy,
} from '../../support/clock-builders';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function kaseWith(
  timeline: readonly TimelineEvent[],
  changes: Partial<Case> = {},
): Pick<Case, 'submitted' | 'timeline' | 'issue' | 'deletedIssue'> {
  const issue = { id: '10001', key: 'SEC-1' } as TrackedIssue;
  return { submitted: { at: november(2), exact: true }, timeline, issue, deletedIssue: null, ...changes };
}

/** Critical, received on Monday 2 November, due ten days later. */
function figures(
  events: readonly TimelineEvent[],
  now = november(30),
  policy: Policy = plainPolicy(),
): CaseFigures | null {
  return figuresOfCase(kaseWith([rated(november(2), 'critical'), ...events]), policy, now);
}

describe('severity, policy and dates', () => {
  test('a case says its last severity, its policy with the version, and the day of its receipt', () => {
    expect(figures([rated(november(3), 'high')])).toMatchObject({
      severity: 'high',
      policy: 'marketplace-cloud-2026@1',
      received: '2026-11-02',
      closed: null,
    });
  });

  test('a case without a severity is unrated', () => {
    expect(figuresOfCase(kaseWith([]), plainPolicy(), november(3))?.severity).toBe('unrated');
  });

  test('a case counts for the project of its issue, also of one that was deleted, and without one not at all', () => {
    const of = (changes: Partial<Case>): string | undefined =>
      figuresOfCase(kaseWith([], changes), plainPolicy(), november(3))?.project;
    const deletedIssue = { id: '10001', key: 'MYAPP-7', at: november(2) };
    expect(of({})).toBe('SEC');
    expect(of({ issue: null, deletedIssue })).toBe('MYAPP');
    expect(of({ deletedIssue })).toBe('SEC');
    expect(of({ issue: null })).toBeUndefined();
  });

  test('what has not happened yet does not count', () => {
    const later = [rated(november(5), 'low'), triaged(november(6)), fixed(november(7))] as const;
    const known = figures(later, november(4));
    expect(known).toMatchObject({ severity: 'critical', closed: null });
    expect(known?.times).toEqual({});
  });

  test('a case received later contributes nothing yet', () => {
    expect(figures([], '2026-11-01T23:59:59.999Z')).toBeNull();
    expect(figures([], november(2))).not.toBeNull();
  });
});

describe('due', () => {
  test.each([
    ['open at its deadline', [], november(12), { month: '2026-11', standing: 'pending' }],
    ['open just after it', [], '2026-11-12T00:00:00.001Z', { month: '2026-11', standing: 'overdue' }],
    ['fixed at its deadline', [fixed(november(12))], november(30), { month: '2026-11', standing: 'met' }],
    [
      'fixed just after it',
      [fixed('2026-11-12T00:00:00.001Z')],
      november(30),
      { month: '2026-11', standing: 'missed' },
    ],
    ['closed without a fix', [closed(november(5))], november(30), null],
    ['paused', [paused(november(5))], november(30), null],
    [
      'extended into another month',
      [extended(november(5), '2026-12-20')],
      november(30),
      { month: '2026-12', standing: 'pending' },
    ],
    ['of a severity without a target', [rated(november(3), 'informational')], november(30), null],
  ] as const)('%s', (_case, events, now, due) => {
    expect(figures(events, now)?.due).toEqual(due);
  });
});

describe('closed', () => {
  test.each([
    ['fixed', [fixed(november(7, '23:59'))], '2026-11-07'],
    ['closed without a fix', [closed(november(8))], '2026-11-08'],
    ['reopened', [fixed(november(7)), reopened(november(8))], null],
    ['fixed without a target', [rated(november(3), 'informational'), fixed(november(9))], '2026-11-09'],
  ] as const)('%s', (_case, events, day) => {
    expect(figures(events)?.closed).toBe(day);
  });
});

describe('time taken', () => {
  test('a fix takes from receipt to fix in calendar time, and from the start without pauses in the policy’s', () => {
    const late: Policy = plainPolicy({ clockBase: 'triaged' });
    const events = [
      triaged(november(4)),
      paused(november(5)),
      resumed(november(8)),
      fixed(november(12)),
    ] as const;
    expect(figures(events, november(30), late)?.times.fix).toEqual({
      month: '2026-11',
      calendarMs: 10 * DAY,
      policyMs: 5 * DAY,
    });
  });

  test('a change of severity in a pause does not count it twice', () => {
    const events = [
      paused(november(3)),
      rated(november(4), 'high'),
      resumed(november(5)),
      fixed(november(6)),
    ] as const;
    expect(figures(events)?.times.fix?.policyMs).toBe(2 * DAY);
  });

  test('a fix before the start of its clock takes none of the policy’s time', () => {
    // With a window the clock would have started later; without one it never did.
    for (const late of [plainPolicy({ clockBase: 'triaged' }), windowlessPolicy({ clockBase: 'triaged' })])
      expect(figures([fixed(november(3))], november(30), late)?.times.fix).toMatchObject({
        calendarMs: DAY,
        policyMs: 0,
      });
  });

  test('a restart starts over', () => {
    const policy = plainPolicy({ reopen: 'restart' });
    const events = [
      paused(november(3)),
      resumed(november(4)),
      fixed(november(5)),
      reopened(november(10)),
      fixed(november(11)),
    ] as const;
    expect(figures(events, november(30), policy)?.times.fix).toMatchObject({
      calendarMs: 9 * DAY,
      policyMs: DAY,
    });
  });

  test('a pause before a reopening is left out too, where the clock goes on', () => {
    const policy = plainPolicy({ reopen: 'original' });
    const events = [
      paused(november(3)),
      resumed(november(4)),
      fixed(november(5)),
      reopened(november(10)),
      fixed(november(11)),
    ] as const;
    expect(figures(events, november(30), policy)?.times.fix?.policyMs).toBe(8 * DAY);
  });

  test('working time counts in the measure of the target', () => {
    const policy = plainPolicy({ targets: { fix: { critical: { days: 10, calendar: office } } } });
    // Monday 00:00 to Wednesday 12:00: two whole working days and three hours.
    expect(figures([fixed(november(4, '12:00'))], november(30), policy)?.times.fix).toMatchObject({
      calendarMs: 2 * DAY + 12 * HOUR,
      policyMs: 19 * HOUR,
    });
  });

  test('a closing without a fix took no time, and an open case has taken none', () => {
    expect(figures([closed(november(5))])?.times).toEqual({});
    expect(figures([])?.times).toEqual({});
  });

  test('a fix without a severity has no target to be measured by', () => {
    const kase = kaseWith([fixed(november(3))]);
    expect(figuresOfCase(kase, plainPolicy(), november(30))?.times.fix).toMatchObject({
      calendarMs: DAY,
      policyMs: null,
    });
  });

  test('answers count without a target, by calendar only', () => {
    const events = [answered(november(2, '06:00')), triaged(november(3))] as const;
    expect(figures(events)?.times).toEqual({
      'first-response': { month: '2026-11', calendarMs: 6 * HOUR, policyMs: null },
      triage: { month: '2026-11', calendarMs: DAY, policyMs: null },
    });
  });

  test('an answer with a target counts in its measure too', () => {
    const policy = plainPolicy();
    const targets = { ...policy.targets, triage: { critical: { hours: 24, calendar: office } } };
    expect(
      figures([triaged(november(3, '10:00'))], november(30), { ...policy, targets })?.times.triage,
    ).toEqual({ month: '2026-11', calendarMs: DAY + 10 * HOUR, policyMs: 9 * HOUR });
  });

  test('a fix before an answer is the answer, a closing is none', () => {
    expect(figures([fixed(november(3)), triaged(november(4))])?.times.triage?.calendarMs).toBe(DAY);
    expect(figures([closed(november(3)), triaged(november(4))])?.times.triage).toBeUndefined();
  });
});

describe('exceptions', () => {
  test('each extension and set date is one, with the days it moved', () => {
    const events = [
      extended(november(5), '2026-11-20'),
      dateSet('2026-12-01T00:00:00Z', '2026-12-24'),
    ] as const;
    expect(figures(events, '2026-12-02T00:00:00Z')?.exceptions).toEqual([
      { kind: 'extension', month: '2026-11', ms: 9 * DAY - 1 },
      { kind: 'set-date', month: '2026-12', ms: 34 * DAY },
    ]);
  });

  test('a date that is set where there was none moved nothing', () => {
    const events = [rated(november(3), 'informational'), dateSet(november(5), '2026-11-20')] as const;
    expect(figures(events)?.exceptions).toEqual([{ kind: 'set-date', month: '2026-11', ms: 0 }]);
  });

  test('a pause is one once it has ended, even if the severity changed in it', () => {
    const open = [paused(november(3)), rated(november(4), 'high')] as const;
    expect(figures(open)?.exceptions).toEqual([]);
    expect(figures([...open, resumed(november(6))])?.exceptions).toEqual([
      { kind: 'pause', month: '2026-11', ms: 3 * DAY },
    ]);
  });

  test('each of two pauses counts with its own time', () => {
    const events = [
      paused(november(3)),
      resumed(november(4)),
      paused(november(5)),
      resumed(november(7)),
    ] as const;
    expect(figures(events)?.exceptions).toEqual([
      { kind: 'pause', month: '2026-11', ms: DAY },
      { kind: 'pause', month: '2026-11', ms: 2 * DAY },
    ]);
  });

  test('the time between a stop and a reopening is no pause', () => {
    const policy = plainPolicy({ reopen: 'resume' });
    expect(figures([fixed(november(3)), reopened(november(5))], november(30), policy)?.exceptions).toEqual(
      [],
    );
  });

  test('a closing without a fix is one until it is taken back', () => {
    expect(figures([closed(november(5))])?.exceptions).toEqual([
      { kind: 'closed-without-fix', month: '2026-11', ms: 0 },
    ]);
    expect(figures([closed(november(5)), reopened(november(6))])?.exceptions).toEqual([]);
  });
});
