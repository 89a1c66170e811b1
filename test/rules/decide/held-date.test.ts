import type { Case } from '../../../src/domain/cases/case';
import { decideCase, type CaseDecision } from '../../../src/domain/decide/decide-case';
import { bugcrowdTraits } from '../../../src/sources/bugcrowd/traits';
import type { Policy } from '../../../src/domain/sla/policy';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { connectionWith, policyWith, rated } from '../../support/builders';
import { reportedBy, trackedAt, withEvents } from '../../support/case-builders';
import { caseWith } from '../../support/case-builders';
import { dateSet } from '../../support/clock-builders';

const now = '2026-11-10T12:00:00Z';
const connection = connectionWith({ approvers: ['dev', 'lead'] });
const set = reportedBy('panel', 'dev', dateSet('2026-11-05T00:00:00Z', '2026-12-20'));
const critical = rated(now, 'critical');
const bound: TimelineEvent = { type: 'no-later-than', at: now, dueDate: '2026-11-15' };
const flagged: TimelineEvent = { type: 'flagged', at: now, flag: 'exploited' };
const flags = policyWith({
  accelerations: [
    { when: 'exploited', from: 'flag', targets: { fix: { high: { days: 2, calendar: '24x7' } } } },
  ],
});

/** A high one, due on 1 December by the policy. */
const on = (date: TimelineEvent, policy: Policy = policyWith()): Case =>
  trackedAt({ now, connection, policy }, withEvents(caseWith(), date));
const decide = (known: Case, merged: Case, policy: Policy = policyWith()): CaseDecision =>
  decideCase(known, merged, { connection, policy, now, traits: bugcrowdTraits, cause: { by: 'source' } });
const askedIn = (decision: CaseDecision): unknown =>
  'kase' in decision ? (decision.kase.dateRequest ?? null) : null;
const keep = (policyDate: string, before = '2026-12-01') => ({
  askedBy: '',
  askedAt: now,
  change: { type: 'keep-date', dueDate: '2026-12-20', policyDate, before },
  reason: '',
  notBy: 'dev',
});

describe('approvers are asked whether a date still holds', () => {
  it('when the severity rises and the policy gives an earlier one, with a comment that calls them', () => {
    const known = on(set);
    const decision = decide(known, withEvents(known, critical));
    expect(askedIn(decision)).toEqual(keep('2026-11-20'));
    expect('effects' in decision ? decision.effects : []).toContainEqual(
      expect.objectContaining({
        type: 'comment-on-issue',
        changes: expect.arrayContaining([{ kind: 'request-asked', request: keep('2026-11-20') }]) as unknown,
        mention: { who: 'approvers', except: 'dev' },
      }),
    );
  });

  it('when a flag is set', () => {
    const known = on(set, flags);
    expect(askedIn(decide(known, withEvents(known, flagged), flags))).toEqual(keep('2026-11-12'));
  });

  describe('while the clock is paused', () => {
    const pausing = policyWith({ allowPause: true });
    const paused: TimelineEvent = { type: 'paused', at: '2026-11-08T12:00:00Z', reason: 'Vendor' };
    const known = trackedAt({ now, connection, policy: pausing }, withEvents(caseWith(), set, paused));

    it('at once, by the dates that it would have if it went on now', () => {
      // Without the pause the policy gives 1 December, and 20 November once it is critical.
      expect(askedIn(decide(known, withEvents(known, critical), pausing))).toEqual(
        keep('2026-11-20', '2026-12-03'),
      );
    });

    it('not for the pause alone, and not when it goes on', () => {
      expect(askedIn(decide(known, known, pausing))).toBeNull();
      const resumed: TimelineEvent = { type: 'resumed', at: now };
      expect(askedIn(decide(known, withEvents(known, resumed), pausing))).toBeNull();
    });

    it('and the question stays while the pause moves both dates on', () => {
      const asked = withEvents(
        { ...known, dateRequest: keep('2026-11-20', '2026-12-03') as Case['dateRequest'] },
        critical,
      );
      const later = '2026-11-26T12:00:00Z';
      const place = { connection, policy: pausing, now: later, traits: bugcrowdTraits };
      const check = decideCase(asked, asked, { ...place, cause: { by: 'time' } });
      // Sixteen days later the policy gives a date after the one that it gave before.
      expect(askedIn(check)).toMatchObject({
        change: { policyDate: '2026-12-06', before: '2026-12-19' },
      });
    });
  });

  it.each<[string, Case, readonly TimelineEvent[]]>([
    ['the policy’s own date moves', trackedAt({ now, connection }), [critical]],
    [
      'the date set is earlier than the policy’s',
      on(dateSet('2026-11-05T00:00:00Z', '2026-11-18')),
      [critical],
    ],
    ['the date set is the policy’s new one', on(dateSet('2026-11-05T00:00:00Z', '2026-11-20')), [critical]],
    ['the severity falls', on(set), [rated(now, 'medium')]],
    ['a bound holds that is earlier', on(set), [critical, bound]],
    [
      'the date is set in the same change',
      trackedAt({ now, connection }),
      [critical, dateSet(now, '2026-12-20')],
    ],
  ])('not when %s', (_name, known, events) => {
    expect(askedIn(decide(known, withEvents(known, ...events)))).toBeNull();
  });

  it('once, and again when the policy’s date becomes earlier still', () => {
    const known = on(set, flags);
    const asked = withEvents({ ...known, dateRequest: keep('2026-11-20') as Case['dateRequest'] }, critical);
    expect(askedIn(decide(asked, asked, flags))).toEqual(keep('2026-11-20'));
    const both = policyWith({
      accelerations: [
        { when: 'exploited', from: 'flag', targets: { fix: { critical: { days: 1, calendar: '24x7' } } } },
      ],
    });
    expect(askedIn(decide(asked, withEvents(asked, flagged), both))).toEqual(
      keep('2026-11-11', '2026-11-20'),
    );
  });

  it('no more once nothing undercuts it: the question is closed', () => {
    const known = { ...on(set), dateRequest: keep('2026-11-20') as Case['dateRequest'] };
    const decision = decide(known, known);
    expect(decision).toMatchObject({
      kase: { dateRequest: null, decidedRequests: [{ outcome: 'settled', by: '' }] },
    });
  });
});
