import type { Case } from '../../../src/domain/cases/case';
import { decideCase, type CaseDecision } from '../../../src/domain/decide/decide-case';
import { readCase } from '../../../src/domain/issues/issue-view';
import { giveNotices, noticeKey, type GivenNotices } from '../../../src/domain/issues/notice';
import type { NoticeSettings } from '../../../src/domain/connections/connection';
import { toEpochMs, toInstant } from '../../../src/domain/sla/instant';
import { bugcrowdTraits } from '../../../src/sources/bugcrowd/traits';
import { closed, connectionWith, fixed, policyWith } from '../../support/builders';
import { caseWith, trackedAt, withEvents } from '../../support/case-builders';
import { answered } from '../../support/clock-builders';

// Submitted on 1 November at 08:00: the first response is due 8 hours later, the fix on 1 December at 09:12.
const policy = policyWith({
  targets: { fix: { high: { days: 28 } }, 'first-response': { high: { hours: 8 } } },
  notices: { beforeDays: [3], afterDays: [1, 2] },
});
const deadline = '2026-11-01T16:00:00Z';
const breach = noticeKey('first-response', deadline, { when: 'breach' });

function noticesAt(
  now: string,
  kase: Case = caseWith(),
  settings: Partial<NoticeSettings> = {},
): GivenNotices | null {
  const { notices } = connectionWith();
  const connection = connectionWith({ notices: { ...notices, ...settings } });
  return giveNotices(kase, readCase(kase, connection, policy, now).clocks, connection, policy, now);
}

function linesOf(given: GivenNotices | null): readonly string[] {
  return (given?.changes ?? []).flatMap((change) =>
    change.kind === 'notice'
      ? [`${change.clock} ${change.notice.when} ${'days' in change.notice ? change.notice.days : ''}`.trim()]
      : [],
  );
}

/** Rated before the answer was due, so that the clock runs. */
const rated = caseWith({
  timeline: [
    { type: 'triaged', at: '2026-11-01T08:30:00Z' },
    { type: 'severity', at: '2026-11-01T08:30:00Z', severity: 'high' },
  ],
});

describe('the notices of a first response', () => {
  const known = {
    ...rated,
    noticesGiven: [noticeKey('first-response', deadline, { when: 'before', days: 3 })],
  };
  it.each([
    ['2026-11-01T15:59:59.999Z', []],
    ['2026-11-01T16:00:00Z', []],
    ['2026-11-01T16:00:00.001Z', ['first-response breach']],
    ['2026-11-02T15:59:59.999Z', ['first-response breach']],
    ['2026-11-02T16:00:00Z', ['first-response after 1']],
    ['2026-11-03T16:00:00Z', ['first-response after 2']],
  ])('first checked on %s: %j', (now, lines) => {
    expect(linesOf(noticesAt(now, known))).toEqual(lines);
  });

  it('contain the time, not only the day', () => {
    expect(noticesAt('2026-11-01T17:00:00Z', known)?.changes).toEqual([
      {
        kind: 'notice',
        clock: 'first-response',
        notice: { when: 'breach' },
        deadline,
        dueDate: '2026-11-01',
      },
    ]);
  });

  it.each([
    ['it was given in time', answered('2026-11-01T16:00:00Z')],
    ['it was given late', answered('2026-11-02T08:00:00Z')],
    ['the bug is fixed', fixed('2026-11-02T08:00:00Z')],
    ['the submission is closed', closed('2026-11-02T08:00:00Z')],
  ])('are not given if %s', (_name, event) => {
    expect(noticesAt('2026-11-02T16:00:00Z', withEvents(known, event))).toBeNull();
  });

  it('are not given if the policy has no target for the severity', () => {
    const low = caseWith({ timeline: [{ type: 'severity', at: '2026-11-01T08:30:00Z', severity: 'low' }] });
    expect(noticesAt('2026-11-02T16:00:00Z', low)).toBeNull();
  });
});

describe('several clocks', () => {
  const both = '2026-12-01T09:12:00.001Z';

  it('with notices due together give one comment with a line for each, the fix first', () => {
    expect(linesOf(noticesAt(both))).toEqual(['fix breach', 'first-response after 2']);
  });

  it('set each mark once', () => {
    const settings = { label: 'sla', breachPriorityId: '1' };
    expect(noticesAt(both, rated, settings)?.marks).toEqual({ label: 'sla', priorityId: '1' });
  });

  it('do not hide each other’s marks: another deadline sets a mark again', () => {
    const settings = { label: 'sla', breachPriorityId: '1' };
    const noticesGiven = ['before 3', 'breach', 'after 1', 'after 2'].map(
      (what) => `first-response ${deadline} ${what}`,
    );
    const warned = noticesAt('2026-11-29T00:00:00Z', { ...rated, noticesGiven }, settings);
    expect(linesOf(warned)).toEqual(['fix before 3']);
    expect(warned?.marks).toEqual({ label: 'sla', priorityId: null });
  });

  it('have their own notices, even for the same deadline', () => {
    const at = '2026-12-01T09:12:00Z';
    expect(noticeKey('fix', at, { when: 'breach' })).not.toBe(noticeKey('triage', at, { when: 'breach' }));
  });
});

describe('a check of the case', () => {
  const at = (now: string, kase: Case): CaseDecision =>
    decideCase(kase, kase, {
      connection: connectionWith(),
      policy,
      now,
      traits: bugcrowdTraits,
      cause: { by: 'time' },
      givesNotices: true,
    });

  it('gives each notice of each clock once, and is due when one of them is', () => {
    let kase = trackedAt({ policy, now: '2026-11-01T09:00:00Z' }, rated);
    const said: string[] = [];
    for (
      let ms = toEpochMs('2026-11-01T09:00:00Z');
      ms < toEpochMs('2026-11-12T00:00:00Z');
      ms += 3_600_000
    ) {
      const now = toInstant(ms);
      const isDue = kase.nextCheckAt !== null && toEpochMs(kase.nextCheckAt) <= ms;
      const decision = at(now, kase);
      // A case that is not due by the index has no notices.
      if (decision.outcome !== 'unchanged')
        expect(isDue || ms === toEpochMs('2026-11-01T09:00:00Z')).toBe(true);
      if (decision.outcome !== 'update') continue;
      for (const effect of decision.effects)
        if (effect.type === 'comment-on-issue')
          said.push(
            ...effect.changes.map((change) => ('clock' in change ? `${change.clock} ${now}` : change.kind)),
          );
      const issue = decision.kase.issue && { ...decision.kase.issue, lastWritten: decision.view };
      kase = { ...decision.kase, ...decision.schedule, issue };
    }
    expect(said).toEqual([
      'first-response 2026-11-01T09:00:00Z',
      'first-response 2026-11-01T17:00:00Z',
      'first-response 2026-11-02T16:00:00Z',
      'first-response 2026-11-03T16:00:00Z',
    ]);
    expect(kase.noticesGiven).toContain(breach);
  });

  it('writes the state of the answer into the property', () => {
    const tracked = trackedAt({ policy, now: '2026-11-01T09:00:00Z' }, rated);
    expect(at('2026-11-01T17:00:00Z', tracked)).toMatchObject({
      outcome: 'update',
      view: { projection: { response: 'breached', state: 'running', triage: null } },
      schedule: { nextCheckAt: '2026-11-02T16:00:00Z' },
    });
  });
});
