import { timelineOf } from '../../../src/domain/cases/case-timeline';
import { dateOriginOf } from '../../../src/domain/issues/date-origin';
import { clockOf } from '../../../src/domain/sla/clock-of';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { fixed, policyWith } from '../../support/builders';
import { after, reportedBy, untriaged } from '../../support/case-builders';
import { dateSet, paused } from '../../support/clock-builders';

const now = '2026-11-10T12:00:00Z';
const policy = policyWith({ allowPause: true });
const on = '2026-11-05T00:00:00Z';
const set = (dueDate: string): TimelineEvent => reportedBy('panel', 'dev', dateSet(on, dueDate));
const extended: TimelineEvent = {
  ...reportedBy('panel', 'dev', { type: 'extended', at: '2026-11-06T00:00:00Z', dueDate: '2026-12-24' }),
  approvedBy: 'lead',
} as TimelineEvent;
const bound = (dueDate: string | null): TimelineEvent =>
  reportedBy('jira', 'lead', { type: 'no-later-than', at: '2026-11-07T00:00:00Z', dueDate });

/** A high one, due on 1 December by the policy. */
describe('a due date says where it comes from', () => {
  it.each<[string, readonly TimelineEvent[], object | null]>([
    ['the policy', [], null],
    ['the policy, to whose date it was set', [set('2026-12-01')], null],
    ['somebody who set it', [set('2026-12-20')], { kind: 'set', by: 'dev', approvedBy: null }],
    [
      'somebody who extended it, and an approver',
      [set('2026-12-20'), extended],
      { kind: 'extended', by: 'dev', approvedBy: 'lead' },
    ],
    ['somebody who bounded it', [bound('2026-11-28')], { kind: 'bound', by: 'lead', approvedBy: null }],
    [
      'a bound on what was extended',
      [extended, bound('2026-12-10')],
      { kind: 'bound', by: 'lead', approvedBy: null },
    ],
    ['the policy, whose date is before a bound', [bound('2026-12-10')], null],
    ['the policy, once a bound is lifted', [bound(null)], null],
    ['nothing while it is paused', [set('2026-12-20'), paused('2026-11-08T00:00:00Z')], null],
    [
      'the date that a fix was judged by',
      [set('2026-12-20'), fixed('2026-11-08T00:00:00Z')],
      { kind: 'set', by: 'dev', approvedBy: null },
    ],
    [
      'the date that a fix was judged by, whatever is set later',
      [
        extended,
        fixed('2026-11-08T00:00:00Z'),
        reportedBy('panel', 'lead', dateSet('2026-11-09T00:00:00Z', '2026-12-30')),
      ],
      { kind: 'extended', by: 'dev', approvedBy: 'lead' },
    ],
    [
      'a decision outside, which the source states',
      [reportedBy('source', 'event-1', dateSet(on, '2026-11-20'))],
      { kind: 'outside', policyDate: '2026-12-01', by: null, approvedBy: null },
    ],
    [
      'the source, as nobody by name',
      [dateSet(on, '2026-12-20')],
      { kind: 'set', by: null, approvedBy: null },
    ],
  ])('%s', (_name, events, expected) => {
    const kase = after(...events);
    const timeline = timelineOf(kase);
    const clock = clockOf(policy, timeline, 'fix', now);
    expect(dateOriginOf(timeline, clock, policy, now)).toEqual(
      expected === null ? null : { ...expected, policyDate: '2026-12-01' },
    );
  });

  it('with no date of the policy where it gives none', () => {
    const kase = untriaged(set('2026-12-20'));
    const timeline = timelineOf(kase);
    const clock = clockOf(policy, timeline, 'fix', now);
    expect(dateOriginOf(timeline, clock, policy, now)).toMatchObject({ kind: 'set', policyDate: null });
  });
});
