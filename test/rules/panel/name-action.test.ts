import type { Case } from '../../../src/domain/cases/case';
import { availableActions } from '../../../src/domain/panel/available-actions';
import type { ActionContext, CaseAction } from '../../../src/domain/panel/case-action';
import { namesToActOn } from '../../../src/domain/panel/name-action';
import { refuseAction } from '../../../src/domain/panel/refuse-action';
import { takeAction } from '../../../src/domain/panel/take-action';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { connectionWith, fixed, policyWith } from '../../support/builders';
import { actingOn, after, caseWith } from '../../support/case-builders';

const now = '2026-11-10T12:00:00Z';
const policy = policyWith({
  clocks: { disclosure: { starts: 'reached:rewarded', stops: ['reached:disclosed'] } },
  targets: { ...policyWith().targets, disclosure: { high: { days: 30 } } },
  accelerations: [{ when: 'kev', from: 'flag', targets: { fix: { high: { days: 3 } } } }],
});
const connection = connectionWith({ approvers: ['lead'], decidesAlone: ['boss'] });
const kev: TimelineEvent = { type: 'flagged', at: '2026-11-09T12:00:00Z', flag: 'kev' };
const rewarded: TimelineEvent = { type: 'reached', at: '2026-11-09T12:00:00Z', milestone: 'rewarded' };
const reason = 'Listed in the catalog';

const on = (kase: Case, accountId = 'dev', place: object = {}): ActionContext =>
  actingOn(kase, { now, policy, connection, accountId, ...place });

describe('milestones and flags on the panel', () => {
  it.each<readonly [string, Case, object]>([
    [
      'before anything',
      caseWith(),
      { reach: ['disclosed', 'rewarded'], 'set-flag': ['kev'], 'clear-flag': [] },
    ],
    ['once reached', after(rewarded), { reach: ['disclosed'], 'set-flag': ['kev'], 'clear-flag': [] }],
    [
      'while a flag is set',
      after(kev),
      { reach: ['disclosed', 'rewarded'], 'set-flag': [], 'clear-flag': ['kev'] },
    ],
  ])('are offered by name: %s', (_name, kase, names) => {
    expect(namesToActOn(on(kase))).toEqual(names);
  });

  it('are offered only where the policy of the case mentions some', () => {
    const types = (place: object, kase = caseWith()): readonly string[] =>
      availableActions(on(kase, 'dev', place)).filter((type) => /reach|flag/.test(type));
    expect(types({ policy: policyWith() })).toEqual([]);
    expect(types({})).toEqual(['reach', 'set-flag']);
    expect(types({}, after(kev))).toEqual(['reach', 'clear-flag']);
    expect(types({}, after(fixed('2026-11-09T12:00:00Z')))).toEqual(['reach', 'set-flag']);
  });

  it.each<readonly [string, CaseAction, Case, string]>([
    ['a milestone of no policy', { type: 'reach', milestone: 'paid', reason }, caseWith(), 'not-in-policy'],
    ['a flag of no policy', { type: 'set-flag', flag: 'rewarded', reason }, caseWith(), 'not-in-policy'],
    [
      'a milestone twice',
      { type: 'reach', milestone: 'rewarded', reason },
      after(rewarded),
      'already-reached',
    ],
    ['a flag twice', { type: 'set-flag', flag: 'kev', reason }, after(kev), 'flag-already-set'],
    ['clearing what is not set', { type: 'clear-flag', flag: 'kev', reason }, caseWith(), 'flag-not-set'],
  ])('are refused: %s', (_name, action, kase, refusal) => {
    expect(refuseAction(action, on(kase))).toBe(refusal);
  });

  it.each<readonly [CaseAction, object]>([
    [
      { type: 'reach', milestone: 'rewarded', reason },
      { type: 'reached', milestone: 'rewarded', at: now, reason },
    ],
    [
      { type: 'set-flag', flag: 'kev', reason },
      { type: 'flagged', flag: 'kev', at: now, reason },
    ],
  ])('are done at once where no date becomes later: %j', (action, fact) => {
    const { kase } = takeAction(action, on(caseWith()));
    expect(kase.dateRequest).toBeNull();
    expect(kase.timeline.at(-1)).toEqual({
      ...fact,
      source: { system: 'panel', id: 'dev', reportedAt: now },
    });
  });
});

describe('a milestone that was reached earlier', () => {
  const reach = (at: string, milestone = 'rewarded'): CaseAction => ({
    type: 'reach',
    milestone,
    at,
    reason: 'Seen in the ledger',
  });

  it.each([
    ['the moment of the submission', '2026-11-01T08:00:00Z', null],
    ['a second before it', '2026-11-01T07:59:59Z', 'before-received'],
    ['now', now, null],
    ['a millisecond from now', '2026-11-10T12:00:00.001Z', 'in-the-future'],
  ])('may be dated: %s', (_name, at, refusal) => {
    expect(refuseAction(reach(at), on(caseWith()))).toBe(refusal);
  });

  it('is on the timeline at its own instant, and says when it was reported', () => {
    const { kase } = takeAction(reach('2026-11-05T09:00:00Z'), on(caseWith()));
    expect(kase.dateRequest).toBeNull();
    expect(kase.timeline.at(-1)).toMatchObject({
      type: 'reached',
      at: '2026-11-05T09:00:00Z',
      source: { system: 'panel', id: 'dev', reportedAt: now },
    });
  });

  const dueIn = (days: number): object => ({
    policy: { ...policy, targets: { ...policy.targets, disclosure: { high: { days } } } },
  });
  /** Rewarded on 3 November; on 10 November six days are over, and eight are not. */
  const paid = after({ type: 'reached', at: '2026-11-03T12:00:00Z', milestone: 'rewarded' });

  it.each<readonly [string, number, Case, string, boolean]>([
    ['that ends an overdue clock in time', 6, paid, '2026-11-08T00:00:00Z', true],
    ['that ends an overdue clock too late', 6, paid, '2026-11-10T00:00:00Z', false],
    ['that ends a clock in time', 8, paid, '2026-11-08T00:00:00Z', false],
  ])('%s, within %i days: asked %s', (_name, days, kase, at, isAsked) => {
    const acted = takeAction(reach(at, 'disclosed'), on(kase, 'dev', dueIn(days)));
    expect(acted.kase.dateRequest !== null).toBe(isAsked);
    expect(acted.kase.timeline).toHaveLength(kase.timeline.length + (isAsked ? 0 : 1));
  });

  it('counts from its own instant once it is approved', () => {
    const at = '2026-11-08T00:00:00Z';
    const { kase: asked } = takeAction(reach(at, 'disclosed'), on(paid, 'dev', dueIn(6)));
    expect(asked.dateRequest?.change).toEqual({ type: 'reach', milestone: 'disclosed', at });
    const place = { ...dueIn(6), now: '2026-11-11T12:00:00Z' };
    const { kase } = takeAction({ type: 'approve-extension' }, on(asked, 'lead', place));
    expect(kase.timeline.at(-1)).toMatchObject({ type: 'reached', at, approvedBy: 'lead' });
  });

  it('is asked about where a clock that was missed would count as met', () => {
    const clocks = {
      disclosure: { starts: 'reached:rewarded', stops: ['reached:disclosed', 'fixed'] },
    } as const;
    const { policy: six } = dueIn(6) as { readonly policy: typeof policy };
    const kase = { ...paid, timeline: [...paid.timeline, fixed('2026-11-10T00:00:00Z')] };
    const acted = takeAction(
      reach('2026-11-08T00:00:00Z', 'disclosed'),
      on(kase, 'dev', { policy: { ...six, clocks } }),
    );
    expect(acted.kase.dateRequest).not.toBeNull();
  });
});

describe('clearing a flag that brings the date forward', () => {
  const clear: CaseAction = { type: 'clear-flag', flag: 'kev', reason: 'Another product' };

  it('is a request, and moves nothing', () => {
    const { kase, changes } = takeAction(clear, on(after(kev)));
    expect(kase.timeline).toEqual(after(kev).timeline);
    expect(kase.dateRequest).toMatchObject({
      askedBy: 'dev',
      change: { type: 'clear-flag', flag: 'kev' },
      reason: 'Another product',
      effect: { from: '2026-11-12', to: '2026-12-01' },
    });
    expect(changes).toMatchObject([{ kind: 'request-asked' }]);
  });

  it('is done in both names once an approver agrees', () => {
    const { kase: asked } = takeAction(clear, on(after(kev)));
    const { kase } = takeAction({ type: 'approve-extension' }, on(asked, 'lead'));
    expect(kase.dateRequest).toBeNull();
    expect(kase.timeline.at(-1)).toMatchObject({
      type: 'unflagged',
      flag: 'kev',
      approvedBy: 'lead',
      source: { id: 'dev' },
    });
  });

  it('can no longer be approved where somebody else has cleared it', () => {
    const { kase: asked } = takeAction(clear, on(after(kev)));
    const cleared: TimelineEvent = { type: 'unflagged', at: now, flag: 'kev' };
    const kase = { ...asked, timeline: [...asked.timeline, cleared] };
    expect(refuseAction({ type: 'approve-extension' }, on(kase, 'lead'))).toBe('flag-not-set');
  });

  it('is done at once by who may decide alone, and where another flag keeps the date', () => {
    expect(takeAction(clear, on(after(kev), 'boss')).kase.dateRequest).toBeNull();
    const both = policyWith({
      ...policy,
      accelerations: ['kev', 'public'].map((when) => ({
        when,
        from: 'flag' as const,
        targets: { fix: { high: { days: 3 } } },
      })),
    });
    const kase = after(kev, { ...kev, flag: 'public' });
    expect(takeAction(clear, on(kase, 'dev', { policy: both })).kase.dateRequest).toBeNull();
  });

  it('is a request while the clock stands still, too', () => {
    const stopped = after(kev, fixed('2026-11-10T00:00:00Z'));
    expect(takeAction(clear, on(stopped)).kase.dateRequest).not.toBeNull();
  });
});
