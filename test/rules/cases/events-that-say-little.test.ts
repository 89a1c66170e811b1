import { decideDelivery } from '../../../src/domain/decide/decide-delivery';
import { timelineOf } from '../../../src/domain/cases/case-timeline';
import { mergeEvent } from '../../../src/domain/cases/merge-event';
import type { Case } from '../../../src/domain/cases/case';
import type { SubmissionEvent } from '../../../src/domain/findings/submission';
import { clockOf } from '../../../src/domain/sla/clock-of';
import { bugcrowdTraits } from '../../../src/sources/bugcrowd/traits';
import { connectionWith, eventWith, policyWith } from '../../support/builders';

const connection = connectionWith();

/** An event without the submission: it states the changes and nothing else. */
function changeOf(hour: number, facts: SubmissionEvent['facts']): SubmissionEvent {
  const at = `2026-11-05T0${hour}:00:00Z`;
  const bare = eventWith({
    id: `event-${hour}`,
    at,
    submittedAt: null,
    transitions: {},
    changedState: false,
  });
  return { ...bare, facts, report: null };
}

function whole(hour: number, facts: SubmissionEvent['facts']): SubmissionEvent {
  const at = `2026-11-05T0${hour}:00:00Z`;
  return eventWith({ id: `event-${hour}`, at, facts, transitions: {}, changedState: false });
}

function reported(events: readonly SubmissionEvent[]): Case {
  const kase = events.reduce<Case | null>(
    (known, event) => mergeEvent(known, event, connection, bugcrowdTraits),
    null,
  );
  if (kase === null) throw new Error('Nothing was told.');
  return kase;
}

function ordersOf<T>(list: readonly T[]): readonly (readonly T[])[] {
  if (list.length <= 1) return [list];
  return list.flatMap((first, place) => ordersOf(list.toSpliced(place, 1)).map((rest) => [first, ...rest]));
}

describe('a fact that an event leaves out', () => {
  const events = [
    whole(1, { title: 'XSS?', state: 'new', priority: null, duplicate: false }),
    whole(2, { title: 'Stored XSS', state: 'triaged', priority: 2, duplicate: false }),
    changeOf(3, { priority: 1 }),
    changeOf(4, { title: 'Stored XSS everywhere' }),
  ];

  it.each(ordersOf(events).map((order) => [order.map(({ id }) => id).join(', '), order] as const))(
    'is that of the latest event with it: %s',
    (_name, order) => {
      expect(reported(order).facts).toMatchObject({
        title: 'Stored XSS everywhere',
        state: 'triaged',
        priority: 1,
        duplicate: false,
      });
    },
  );

  it.each(ordersOf(events).map((order) => [order.map(({ id }) => id).join(', '), order] as const))(
    'makes no other rating: %s',
    (_name, order) => {
      const ratings = reported([...order, ...order]).timeline.filter(({ type }) => type === 'severity');
      expect(ratings.map(({ at }) => at).sort()).toEqual(['2026-11-05T02:00:00Z', '2026-11-05T03:00:00Z']);
    },
  );

  it('does not prevent the issue', () => {
    const [, triage, , renamed] = events;
    if (triage === undefined || renamed === undefined) throw new Error('There are four.');
    const known = reported([renamed]);
    const where = { connection, policy: policyWith(), now: '2026-11-05T12:00:00Z', traits: bugcrowdTraits };
    expect(decideDelivery({ ...where, known, event: triage }).outcome).toBe('create');
  });
});

describe('a newer event with nothing new', () => {
  it('keeps a late older event from counting as the newest', () => {
    const [first, between, last] = [
      whole(1, { title: 'XSS', state: 'new', priority: null }),
      whole(2, { title: 'Open redirect', state: 'new', priority: null }),
      whole(3, { title: 'XSS', state: 'new', priority: null }),
    ];
    const where = { connection, policy: policyWith(), now: '2026-11-05T12:00:00Z', traits: bugcrowdTraits };
    const stored = [first, last, between].reduce<Case | null>((known, event) => {
      const decision = decideDelivery({ ...where, known, event });
      return 'kase' in decision ? decision.kase : known;
    }, null);
    expect(stored?.facts.title).toBe('XSS');
  });
});

describe('a stop whose end was never reported', () => {
  const marked = { ...whole(2, { duplicate: true }), transitions: { triaged: '2026-11-05T01:00:00Z' } };
  const rejected = whole(2, { state: 'not_applicable' });
  const unmarked = { ...whole(4, { title: 'XSS' }), transitions: { triaged: '2026-11-05T01:00:00Z' } };
  const restarted = whole(4, { title: 'XSS', state: 'new' });
  const stateOf = (events: readonly SubmissionEvent[]) =>
    clockOf(policyWith(), timelineOf(reported([whole(1, {}), ...events])), 'fix', '2026-11-05T12:00:00Z')
      .state;

  it.each<[string, SubmissionEvent, SubmissionEvent]>([
    ['a mark as duplicate', marked, unmarked],
    ['a rejection, and it is new again', rejected, restarted],
  ])('%s: whoever finds it open starts the clock again', (_name, stop, found) => {
    expect(stateOf([stop])).toBe('cancelled');
    expect(stateOf([stop, found])).toBe('running');
    expect(stateOf([found, stop])).toBe('running');
  });

  it('but not if the stop was reported later, and Bugcrowd only dates it earlier', () => {
    const late = { ...whole(5, { state: 'resolved' }), transitions: { resolved: '2026-11-05T03:59:59Z' } };
    expect(stateOf([unmarked, late])).toBe('met');
  });
});
