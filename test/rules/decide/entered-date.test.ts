import type { Case } from '../../../src/domain/cases/case';
import { mergeIssueChange } from '../../../src/domain/decide/issue-change';
import { readCase } from '../../../src/domain/issues/issue-view';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { connectionWith, policyWith, rated } from '../../support/builders';
import { caseWith, trackedAt, withEvents } from '../../support/case-builders';
import { dateSet, extended } from '../../support/clock-builders';
import { at, byPerson, dueOn, now } from '../../support/issue-changes';

/** The developer may move a date later alone. */
const connection = connectionWith({ decidesAlone: ['dev'] });
const policy = policyWith();

/** A high one, due on 1 December. */
const running = trackedAt({ now });

function entered(kase: Case, date: string, when = at): Case {
  return mergeIssueChange(kase, dueOn(date, when), { connection, policy });
}

function dueOf(kase: Case): string | null {
  return readCase(kase, connection, policy, now).clock.dueDate;
}

function bound(dueDate: string | null, when = at): TimelineEvent {
  return byPerson({ type: 'no-later-than', at: when, dueDate });
}

const later = '2026-11-10T11:59:30Z';

describe('a due date that a person enters in Jira', () => {
  it.each<[string, readonly TimelineEvent[], string, readonly TimelineEvent[]]>([
    ['a day before the policy’s: a bound', [], '2026-11-30', [bound('2026-11-30')]],
    ['the policy’s own: nothing', [], '2026-12-01', []],
    ['a day after it: a set date', [], '2026-12-02', [byPerson(dateSet(at, '2026-12-02'))]],
    [
      'before a set date',
      [dateSet('2026-11-09T00:00:00Z', '2026-12-20')],
      '2026-12-19',
      [bound('2026-12-19')],
    ],
    [
      'after an extended one',
      [extended('2026-11-09T00:00:00Z', '2026-12-20')],
      '2026-12-21',
      [byPerson(dateSet(at, '2026-12-21'))],
    ],
  ])('%s', (_name, facts, date, expected) => {
    const kase = withEvents(running, ...facts);
    const merged = entered(kase, date);
    expect(merged.timeline.slice(kase.timeline.length)).toEqual(expected);
    expect(dueOf(merged)).toBe(date);
    expect(entered(merged, date)).toEqual(merged);
  });

  it.each<[string, string, readonly TimelineEvent[]]>([
    ['an earlier one binds as well', '2026-11-19', [bound('2026-11-19', later)]],
    ['the same again is nothing', '2026-11-20', []],
    ['a later one replaces it', '2026-11-25', [bound(null, later), bound('2026-11-25', later)]],
    ['the policy’s date lifts it', '2026-12-01', [bound(null, later)]],
    ['a date after the policy’s is set', '2026-12-02', [byPerson(dateSet(later, '2026-12-02'))]],
  ])('after a bound, %s', (_name, date, expected) => {
    const kase = entered(running, '2026-11-20');
    const merged = entered(kase, date, later);
    expect(merged.timeline.slice(kase.timeline.length)).toEqual(expected);
    expect(dueOf(merged)).toBe(date);
    expect(entered(merged, date, later)).toEqual(merged);
  });

  it('binds a case without a severity', () => {
    const unrated = trackedAt({ now }, caseWith({ timeline: [] }));
    expect(dueOf(unrated)).toBeNull();
    const merged = entered(unrated, '2027-06-01');
    expect(merged.timeline).toEqual([bound('2027-06-01')]);
    expect(dueOf(merged)).toBe('2027-06-01');
  });

  it('does not shield the case from a higher severity, as a set date would', () => {
    const critical = rated(later, 'critical');
    expect(dueOf(withEvents(entered(running, '2026-11-30'), critical))).toBe('2026-11-20');
    expect(dueOf(withEvents(running, dateSet(at, '2026-11-30'), critical))).toBe('2026-11-30');
  });
});
