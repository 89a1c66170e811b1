import { movedDate } from '../../../src/domain/panel/moved-date';
import { clockOf } from '../../../src/domain/sla/clock-of';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { fixed } from '../../support/builders';
import {
  begun,
  dateSet,
  extended,
  flagged,
  noLaterThan,
  november,
  plainPolicy,
  reopened,
} from '../../support/clock-builders';

const policy = plainPolicy({
  accelerations: [{ when: 'exploited', from: 'flag', targets: { fix: { critical: { days: 3 } } } }],
});
const now = november(10);
const by = <T extends TimelineEvent>(
  event: T,
  id: string,
  system: 'panel' | 'jira' | 'source' = 'panel',
): T => ({
  ...event,
  source: { system, id, reportedAt: event.at },
});

/** A critical finding of 1 November is due on the 11th. */
const movedBy = (...facts: readonly TimelineEvent[]) => {
  const timeline = [...begun(november(1), 'critical'), ...facts];
  return movedDate(policy, timeline, clockOf(policy, timeline, 'fix', now), now);
};

it.each<[string, readonly TimelineEvent[], ReturnType<typeof movedBy>]>([
  ['nobody', [], null],
  ['nobody once fixed', [fixed(november(5))], null],
  [
    'a set date',
    [by(dateSet(november(2), '2026-12-24'), 'dev')],
    { by: 'date-set', person: 'dev', policyDueDate: '2026-11-11' },
  ],
  [
    'an extension after a set date',
    [by(extended(november(3), '2026-12-31'), 'lead'), by(dateSet(november(2), '2026-12-24'), 'dev')],
    { by: 'extended', person: 'lead', policyDueDate: '2026-11-11' },
  ],
  [
    'the last of two extensions',
    [by(extended(november(4), '2026-12-31'), 'lead'), by(extended(november(3), '2026-12-24'), 'dev')],
    { by: 'extended', person: 'lead', policyDueDate: '2026-11-11' },
  ],
  [
    'an earlier date in Jira',
    [by(noLaterThan(november(2), '2026-11-09'), 'dev', 'jira')],
    { by: 'no-later-than', person: 'dev', policyDueDate: '2026-11-11' },
  ],
  [
    'a latest date that is later than the policy’s',
    [by(noLaterThan(november(2), '2026-11-20'), 'dev')],
    null,
  ],
  [
    'a latest date that was lifted',
    [noLaterThan(november(2), '2026-11-09'), noLaterThan(november(3), null)],
    null,
  ],
  [
    'a date that the source set, the day after the policy’s',
    [by(dateSet(november(2), '2026-11-12'), 'event-1', 'source')],
    { by: 'outside', person: null, policyDueDate: '2026-11-11' },
  ],
  [
    'a date that the source set, the day before the policy’s',
    [by(dateSet(november(2), '2026-11-10'), 'event-1', 'source')],
    { by: 'outside', person: null, policyDueDate: '2026-11-11' },
  ],
  [
    'the policy, whose date the source set',
    [by(dateSet(november(2), '2026-11-11'), 'event-1', 'source')],
    null,
  ],
  [
    'the earlier of two latest dates',
    [by(noLaterThan(november(2), '2026-11-09'), 'dev'), by(noLaterThan(november(3), '2026-11-10'), 'lead')],
    { by: 'no-later-than', person: 'dev', policyDueDate: '2026-11-11' },
  ],
  ['the policy, to whose date it was set', [by(dateSet(november(2), '2026-11-11'), 'dev')], null],
  ['a flag, which is the policy’s own', [flagged(november(2), 'exploited')], null],
])('the date was decided by %s', (_, facts, expected) => {
  expect(movedBy(...facts)).toEqual(expected);
});

it('a paused clock has no date that anybody moved', () => {
  expect(movedBy(dateSet(november(2), '2026-12-24'), { type: 'paused', at: november(3) })).toBeNull();
});

it('a clock that was restarted has the policy’s date again', () => {
  const restarting = plainPolicy({ reopen: 'restart' });
  const timeline = [
    ...begun(november(1), 'critical'),
    dateSet(november(2), '2026-12-24'),
    fixed(november(3)),
    reopened(november(4)),
  ];
  expect(movedDate(restarting, timeline, clockOf(restarting, timeline, 'fix', now), now)).toBeNull();
});
