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
