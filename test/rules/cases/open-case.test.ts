import { openUnder } from '../../../src/domain/cases/open-case';
import type { Case } from '../../../src/domain/cases/case';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { connectionWith, policyWith, rated, triaged } from '../../support/builders';
import { caseWith, trackedAt, withEvents } from '../../support/case-builders';

const NOW = '2026-11-10T12:00:00Z';
const at = '2026-11-09T08:00:00Z';
const PINNED = 'marketplace-cloud-2026@1';

function tracked(...events: readonly TimelineEvent[]): Case {
  return trackedAt(
    { connection: connectionWith(), policy: policyWith(), now: NOW },
    withEvents(caseWith(), ...events),
  );
}

describe('the policy under which a case is open', () => {
  it.each<[string, Case, string | null]>([
    ['no issue', caseWith(), null],
    ['an issue and a running clock', tracked(), PINNED],
    ['an issue and a clock that has not started', { ...tracked(), policy: null }, '-'],
    ['a fix', tracked({ type: 'fixed', at }), null],
    ['a stop without a fix', tracked({ type: 'closed', at }), null],
    ['a fix and a reopening', tracked({ type: 'fixed', at }, { type: 'reopened', at: NOW }), PINNED],
  ])('with %s', (_, kase, label) => {
    expect(openUnder(kase)).toBe(label);
  });

  it('distinguishes a fix without a target from an open case without one', () => {
    const informational = {
      timeline: [triaged('2026-11-03T09:12:00Z'), rated('2026-11-03T09:12:00Z', 'informational')],
    };
    const place = { now: NOW };
    const open = trackedAt(place, caseWith(informational));
    expect(open.issue?.lastWritten.projection.state).toBe('no-target');
    expect(openUnder(open)).toBe(PINNED);
    expect(
      openUnder(trackedAt(place, withEvents(caseWith(informational), { type: 'fixed', at }))),
    ).toBeNull();
  });

  it('includes pending writes: an issue to be created, and an end to be written', () => {
    const open = tracked();
    const view = open.issue?.lastWritten;
    if (view === undefined) throw new Error('The case shows nothing.');
    const schedule = { nextCheckAt: null, noticesGiven: [] };
    const begun = { since: NOW, firstSince: NOW, schedule };
    const entry = { id: '3.0', effect: { type: 'create-issue', view }, done: false } as const;
    expect(openUnder({ ...open, issue: null, outbox: { ...begun, entries: [entry], view } })).toBe(PINNED);
    const ended = tracked({ type: 'fixed', at }).issue?.lastWritten ?? view;
    const outbox = { ...begun, entries: [], view: ended };
    expect(openUnder({ ...open, outbox })).toBeNull();
    expect(openUnder({ ...open, issue: null, outbox })).toBeNull();
  });
});
