import { fc } from '../../support/properties';
import type { Case } from '../../../src/domain/cases/case';
import type { ActionRefusal, CaseAction } from '../../../src/domain/panel/case-action';
import { refuseAction } from '../../../src/domain/panel/refuse-action';
import { takeAction } from '../../../src/domain/panel/take-action';
import type { ClockState } from '../../../src/domain/sla/clock';
import { fixed, policyWith, rated } from '../../support/builders';
import { actingOn, after, caseWith, reportedBy, untriaged } from '../../support/case-builders';
import { paused, plainPolicy, reopened, resumed } from '../../support/clock-builders';
import { eventNear } from '../../support/sla-arbitraries';

const now = '2026-11-10T12:00:00Z';
const reason = 'Waiting for the vendor';
const pausing = policyWith({ allowPause: true });
const pause: CaseAction = { type: 'pause', reason };
const resume: CaseAction = { type: 'resume', reason };

const pausedOn8th = paused('2026-11-08T00:00:00Z');
const pausedOn9th = paused('2026-11-09T00:00:00Z');
const fixedOn9th = fixed('2026-11-09T00:00:00Z');

describe('pause and resume', () => {
  it.each<[string, Case, ActionRefusal | null, ActionRefusal | null]>([
    ['while it runs', caseWith(), null, 'not-paused'],
    ['while paused', after(pausedOn9th), 'already-paused', null],
    ['once resumed', after(pausedOn9th, resumed('2026-11-09T06:00:00Z')), null, 'not-paused'],
    ['told in another order', after(resumed('2026-11-09T06:00:00Z'), pausedOn9th), null, 'not-paused'],
    ['paused again in the same instant', after(pausedOn9th, resumed(pausedOn9th.at)), 'already-paused', null],
    ['before the base', untriaged(), null, 'not-paused'],
    ['paused before the base', untriaged(pausedOn9th), 'already-paused', null],
    ['after a fix', after(fixedOn9th), 'stopped', 'stopped'],
    ['after a fix in the pause', after(pausedOn8th, fixedOn9th), 'stopped', 'stopped'],
    [
      'reopened after a fix in the pause',
      after(pausedOn8th, fixedOn9th, reopened('2026-11-09T06:00:00Z')),
      null,
      'not-paused',
    ],
    [
      'reopened after a pause that came in the stop',
      after(fixedOn9th, paused('2026-11-09T03:00:00Z'), reopened('2026-11-09T06:00:00Z')),
      null,
      'not-paused',
    ],
  ])('%s', (_name, kase, toPause, toResume) => {
    const context = actingOn(kase, { now, policy: pausing });
    expect(refuseAction(pause, context)).toBe(toPause);
    expect(refuseAction(resume, context)).toBe(toResume);
  });

  it('not if the policy does not allow it, whatever an earlier policy allowed', () => {
    const context = actingOn(after(pausedOn9th), { now });
    expect(refuseAction(pause, context)).toBe('pause-not-allowed');
    expect(refuseAction(resume, context)).toBe('not-paused');
  });

  it.each([
    [pause, 'paused'],
    [resume, 'resumed'],
  ] as const)('%j is on the timeline with its reason', (action, type) => {
    const { kase } = takeAction(action, actingOn(caseWith(), { now }));
    expect(kase.timeline.at(-1)).toEqual(reportedBy('panel', 'dev', { type, at: now, reason }));
  });

  it('agree with the clock for any timeline', () => {
    const begun = rated('2026-11-01T08:00:00Z', 'low');
    const reported: Partial<Record<ClockState, ActionRefusal | null>> = {
      running: null,
      breached: null,
      paused: 'already-paused',
    };
    const events = fc.array(eventNear(Date.parse(begun.at)), { maxLength: 10 });
    fc.assert(
      fc.property(events, fc.constantFrom('original', 'resume', 'restart'), (more, reopen) => {
        const context = actingOn(caseWith({ timeline: [begun, ...more] }), {
          now: '2027-01-01T00:00:00Z',
          policy: plainPolicy({ reopen }),
        });
        const expected = reported[context.clock.state];
        if (expected !== undefined) expect(refuseAction(pause, context)).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });
});
