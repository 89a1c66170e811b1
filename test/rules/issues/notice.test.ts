import type { Case } from '../../../src/domain/cases/case';
import { decideCase } from '../../../src/domain/decide/decide-case';
import { readCase } from '../../../src/domain/issues/issue-view';
import {
  giveNotices,
  noticeKey,
  REMEMBERED_NOTICES,
  type GivenNotices,
} from '../../../src/domain/issues/notice';
import type { Connection, NoticeSettings } from '../../../src/domain/connections/connection';
import { toEpochMs, toInstant } from '../../../src/domain/sla/instant';
import type { Policy } from '../../../src/domain/sla/policy';
import { bugcrowdTraits } from '../../../src/sources/bugcrowd/traits';
import { closed, connectionWith, fixed, policyWith, rated, triaged } from '../../support/builders';
import { caseWith, trackedAt, withEvents } from '../../support/case-builders';
import { dateSet, paused, resumed } from '../../support/clock-builders';

/** Of the case that the builders make. */
const deadline = '2026-12-01T09:12:00Z';
const before = noticeKey('fix', deadline, { when: 'before', days: 3 });
const breach = noticeKey('fix', deadline, { when: 'breach' });
const afterDays = (days: number): string => noticeKey('fix', deadline, { when: 'after', days });

interface Where {
  readonly connection?: Connection;
  readonly policy?: Policy;
}

function noticeOf(
  now: string,
  kase: Case = caseWith(),
  { connection = connectionWith(), policy = policyWith() }: Where = {},
): GivenNotices | null {
  return giveNotices(kase, readCase(kase, connection, policy, now).clocks, connection, policy, now);
}

function kindOf(given: GivenNotices | null): string | null {
  const [change] = given?.changes ?? [];
  if (change?.kind !== 'notice') return null;
  return change.notice.when === 'breach' ? 'breach' : `${change.notice.when} ${change.notice.days}`;
}

describe('the default notices of a deadline', () => {
  it.each([
    ['2026-11-28T09:11:59.999Z', null],
    ['2026-11-28T09:12:00Z', 'before 3'],
    ['2026-12-01T09:12:00Z', 'before 3'],
    ['2026-12-01T09:12:00.001Z', 'breach'],
    ['2026-12-02T09:11:59.999Z', 'breach'],
    ['2026-12-02T09:12:00Z', 'after 1'],
    ['2026-12-03T09:12:00Z', 'after 2'],
    ['2026-12-05T09:11:59.999Z', 'after 2'],
    ['2026-12-05T09:12:00Z', 'after 4'],
    ['2026-12-09T09:12:00Z', 'after 8'],
    ['2026-12-17T09:12:00Z', 'after 16'],
    ['2027-01-02T09:12:00Z', 'after 32'],
  ])('first checked on %s: %s', (now, expected) => {
    expect(kindOf(noticeOf(now))).toBe(expected);
  });

  it('contain the due date', () => {
    expect(noticeOf(deadline)?.changes).toEqual([
      {
        kind: 'notice',
        clock: 'fix',
        notice: { when: 'before', days: 3 },
        deadline,
        dueDate: '2026-12-01',
      },
    ]);
  });

  it('are given once each, however often the case is checked', () => {
    let kase = caseWith();
    const said: string[] = [];
    for (
      let ms = toEpochMs('2026-11-25T00:00:00Z');
      ms < toEpochMs('2026-12-20T00:00:00Z');
      ms += 3_600_000
    ) {
      const given = noticeOf(toInstant(ms), kase);
      if (given === null) continue;
      said.push(kindOf(given) ?? 'nothing');
      kase = { ...kase, noticesGiven: given.given };
    }
    expect(said).toEqual(['before 3', 'breach', 'after 1', 'after 2', 'after 4', 'after 8', 'after 16']);
    expect(new Set(kase.noticesGiven).size).toBe(kase.noticesGiven.length);
  });

  it('of several missed ones the latest is given, and the others count with it', () => {
    const given = noticeOf('2026-12-03T09:12:00Z', caseWith({ noticesGiven: [before] }));
    expect(kindOf(given)).toBe('after 2');
    expect(given?.changes).toHaveLength(1);
    expect(given?.given).toEqual([before, breach, afterDays(1), afterDays(2)]);
  });

  it('are the policy’s own, if it has any', () => {
    const policy = policyWith({ notices: { beforeDays: [7, 1], afterDays: [] } });
    const kinds = [
      '2026-11-24T09:12:00Z',
      '2026-11-30T09:12:00Z',
      '2026-12-01T10:00:00Z',
      '2027-06-01T00:00:00Z',
    ];
    expect(kinds.map((now) => kindOf(noticeOf(now, caseWith(), { policy })))).toEqual([
      'before 7',
      'before 1',
      'breach',
      'breach',
    ]);
  });

  it('are due at the local time of the deadline, even if the clocks change in between', () => {
    const policy = policyWith({ timeZone: 'Europe/London', targets: { fix: { high: { days: 28 } } } });
    const kase = caseWith({
      submitted: { at: '2026-09-28T00:00:00Z', exact: true },
      timeline: [triaged('2026-09-29T09:00:00Z'), rated('2026-09-29T09:00:00Z', 'high')],
    });
    // Due at 10:00 local time on 27 October, 2 days after the clocks go back; three days earlier is still summer time.
    expect(kindOf(noticeOf('2026-10-24T08:59:59.999Z', kase, { policy }))).toBeNull();
    expect(kindOf(noticeOf('2026-10-24T09:00:00Z', kase, { policy }))).toBe('before 3');
  });
});

describe('another deadline', () => {
  const all = [before, breach, afterDays(1)];
  const moved = withEvents(caseWith({ noticesGiven: all }), dateSet('2026-12-02T10:00:00Z', '2026-12-24'));

  it('has its own notices', () => {
    expect(noticeOf('2026-12-20T00:00:00Z', moved)).toBeNull();
    const given = noticeOf('2026-12-22T00:00:00Z', moved);
    expect(kindOf(given)).toBe('before 3');
    expect(given?.given).toEqual([...all, 'fix 2026-12-24T23:59:59.999Z before 3']);
  });

  it('and the first one, when it comes back, none that it had', () => {
    const back = withEvents(moved, dateSet('2026-12-03T00:00:00Z', '2026-12-01'));
    const given = noticeOf('2026-12-03T09:12:00Z', { ...back, noticesGiven: [...all, afterDays(2)] });
    expect(given?.given.filter((key) => key.startsWith(`fix ${deadline}`))).toEqual([...all, afterDays(2)]);
  });
});

describe('no notice is given', () => {
  const late = '2026-12-20T00:00:00Z';
  const pausing = policyWith({ allowPause: true });
  it.each<[string, Case, Policy]>([
    ['of a clock that is paused', withEvents(caseWith(), paused('2026-11-20T00:00:00Z')), pausing],
    ['of one that was fixed in time', withEvents(caseWith(), fixed('2026-11-20T00:00:00Z')), policyWith()],
    ['of one that was fixed late', withEvents(caseWith(), fixed('2026-12-19T00:00:00Z')), policyWith()],
    ['of one that was closed', withEvents(caseWith(), closed('2026-11-20T00:00:00Z')), policyWith()],
    [
      'of one without a target',
      caseWith({
        timeline: [triaged('2026-11-03T09:12:00Z'), rated('2026-11-03T09:12:00Z', 'informational')],
      }),
      policyWith(),
    ],
    ['of one without a severity', caseWith({ timeline: [triaged('2026-11-03T09:12:00Z')] }), policyWith()],
  ])('%s', (_name, kase, policy) => {
    expect(noticeOf(late, kase, { policy })).toBeNull();
  });

  it('about a clock that has not started, although its deadline is near', () => {
    const policy = policyWith({ triageWindowDays: 60, targets: { fix: { high: { days: 1 } } } });
    const kase = caseWith({ timeline: [rated('2026-11-03T09:12:00Z', 'high')] });
    expect(readCase(kase, connectionWith(), policy, late).clock).toMatchObject({
      state: 'not-started',
      provisional: true,
    });
    expect(noticeOf(late, kase, { policy })).toBeNull();
  });

  it('about time in a pause, after the clock resumes', () => {
    const kase = withEvents(caseWith(), paused('2026-11-20T00:00:00Z'), resumed('2026-12-20T00:00:00Z'));
    expect(noticeOf(late, kase, { policy: pausing })).toBeNull();
  });
});

describe('the marks of a notice follow the connection', () => {
  const notices = (changes: Partial<NoticeSettings>): Where => ({
    connection: connectionWith({
      notices: { comment: true, fallbackPeople: [], label: null, breachPriorityId: null, ...changes },
    }),
  });
  const warned = '2026-11-29T00:00:00Z';
  const breached = '2026-12-01T10:00:00Z';

  it.each<[string, string, Partial<NoticeSettings>, GivenNotices['marks']]>([
    ['nothing', breached, {}, null],
    ['a label, from the first notice on', warned, { label: 'sla' }, { label: 'sla', priorityId: null }],
    ['a priority, not before the breach', warned, { breachPriorityId: '1' }, null],
    ['a priority, at the breach', breached, { breachPriorityId: '1' }, { label: null, priorityId: '1' }],
    ['both', breached, { label: 'sla', breachPriorityId: '1' }, { label: 'sla', priorityId: '1' }],
  ])('%s', (_name, now, settings, marks) => {
    expect(noticeOf(now, caseWith(), notices(settings))?.marks).toEqual(marks);
  });

  it.each<[string, string, readonly string[], GivenNotices['marks']]>([
    ['neither at a later notice', '2026-12-02T09:12:00Z', [before, breach], null],
    [
      'the priority alone at the breach of what was warned of',
      breached,
      [before],
      { label: null, priorityId: '1' },
    ],
    ['neither where the breach is known', breached, [before, breach], null],
    [
      'both again for another deadline',
      breached,
      [noticeKey('fix', '2026-11-20T09:12:00Z', { when: 'breach' })],
      { label: 'sla', priorityId: '1' },
    ],
  ])('each once: %s', (_name, now, noticesGiven, marks) => {
    const where = notices({ label: 'sla', breachPriorityId: '1' });
    expect(noticeOf(now, caseWith({ noticesGiven }), where)?.marks ?? null).toEqual(marks);
  });

  it('a label once, however many notices follow', () => {
    let kase = caseWith();
    const labels: (string | null)[] = [];
    for (const now of [warned, breached, '2026-12-02T09:12:00Z', '2026-12-03T09:12:00Z']) {
      const given = noticeOf(now, kase, notices({ label: 'sla' }));
      labels.push(given?.marks?.label ?? null);
      kase = { ...kase, noticesGiven: given?.given ?? kase.noticesGiven };
    }
    expect(labels).toEqual(['sla', null, null, null]);
  });

  it('no comment if it wants none, and the notice counts as given', () => {
    expect(noticeOf(warned, caseWith(), notices({ comment: false }))).toMatchObject({
      changes: [],
      given: [before],
    });
  });

  it('a mention of the assignee, whoever that is when the comment is written', () => {
    const mention = { who: 'assignee' };
    expect(noticeOf(warned, caseWith(), notices({ fallbackPeople: ['lead'] }))?.mention).toEqual(mention);
  });
});

describe('a check of the case', () => {
  const at = (now: string, kase: Case) =>
    decideCase(kase, kase, {
      connection: connectionWith(),
      policy: policyWith(),
      now,
      traits: bugcrowdTraits,
      cause: { by: 'time' },
      givesNotices: true,
    });
  const tracked = trackedAt({ now: '2026-11-10T00:00:00Z' });

  it('writes the notice, the band and the next check in one edit and one comment', () => {
    expect(at('2026-12-01T10:00:00Z', tracked)).toMatchObject({
      outcome: 'update',
      schedule: { noticesGiven: [before, breach], nextCheckAt: '2026-12-02T09:12:00Z' },
      effects: [
        { type: 'edit-issue', to: { projection: { band: 'breached' } } },
        { type: 'comment-on-issue', cause: { by: 'time' }, changes: [{ kind: 'notice' }] },
      ],
    });
  });

  it('records the notice on the case only after it was given', () => {
    expect(at('2026-12-01T10:00:00Z', tracked)).toMatchObject({ kase: { noticesGiven: [] } });
  });

  it('does nothing until the next moment, or about a moment it has handled', () => {
    const next = tracked.nextCheckAt ?? '';
    expect(at(toInstant(toEpochMs(next) - 1), tracked)).toEqual({ outcome: 'unchanged' });
    const seen = at(next, tracked);
    if (seen.outcome !== 'update' || seen.kase.issue === null) throw new Error('Expected an update.');
    const { kase, schedule, view } = seen;
    const after: Case = { ...seen.kase, ...schedule, issue: { ...seen.kase.issue, lastWritten: view } };
    expect(kase.timeline).toBe(tracked.timeline);
    expect(at(next, after)).toEqual({ outcome: 'unchanged' });
  });
});

it('forgets the notices of deadlines that were replaced long ago', () => {
  const noticesGiven = Array.from({ length: REMEMBERED_NOTICES }, (_, place) => `fix earlier ${place}`);
  const given = noticeOf(deadline, caseWith({ noticesGiven }))?.given ?? [];
  expect(given).toHaveLength(REMEMBERED_NOTICES);
  expect(given).not.toContain('fix earlier 0');
  expect(given.at(-1)).toBe(before);
});
