import { fc } from '../../support/properties';
import type { Case } from '../../../src/domain/cases/case';
import { timelineOf } from '../../../src/domain/cases/case-timeline';
import { mergeEvent } from '../../../src/domain/cases/merge-event';
import type { SubmissionEvent } from '../../../src/domain/findings/submission';
import { bugcrowdStates } from '../../../src/sources/bugcrowd/lifecycle';
import { clockOf } from '../../../src/domain/sla/clock-of';
import { toInstant } from '../../../src/domain/sla/instant';
import { bugcrowdTraits } from '../../../src/sources/bugcrowd/traits';
import { connectionWith, eventWith, policyWith } from '../../support/builders';

const connection = connectionWith();

function mergeAll(events: readonly SubmissionEvent[]): Case {
  const [first, ...rest] = events;
  if (first === undefined) throw new Error('No events.');
  return rest.reduce(
    (kase, event) => mergeEvent(kase, event, connection, bugcrowdTraits),
    mergeEvent(null, first, connection, bugcrowdTraits),
  );
}

const types = (kase: Case): readonly string[] =>
  timelineOf(kase)
    .slice(1)
    .map(({ type, at }) => `${type} ${at}`);

describe('when a submission was made', () => {
  const AHEAD = {
    at: '2026-11-03T10:04:00.000Z',
    receivedAt: '2026-11-03T10:00:00.000Z',
    sentAheadMs: 240_000,
  };

  it('is corrected by the clock that sent it, as what it tells of is', () => {
    const transitions = { triaged: '2026-11-03T09:34:00.000Z' };
    const event = eventWith({ ...AHEAD, submittedAt: '2026-11-03T09:24:00.000Z', transitions });
    const kase = mergeAll([event]);
    expect(kase.submitted).toEqual({ at: '2026-11-03T09:20:00Z', exact: true });
    expect(types(kase)[0]).toBe('triaged 2026-11-03T09:30:00Z');
  });

  it('is corrected where it is estimated from the states, too', () => {
    const transitions = { triaged: '2026-11-03T09:34:00.000Z' };
    const { submitted } = mergeAll([eventWith({ ...AHEAD, submittedAt: null, transitions })]);
    expect(submitted).toEqual({ at: '2026-11-03T09:30:00Z', exact: false });
  });

  it.each([
    ['an hour before the event is of its clock', '2026-11-03T09:04:00.000Z', '2026-11-03T09:00:00Z'],
    ['what is older is taken as it is', '2026-11-03T09:03:59.999Z', '2026-11-03T09:03:59.999Z'],
  ])('%s', (_what, submittedAt, expected) => {
    expect(mergeAll([eventWith({ ...AHEAD, submittedAt })]).submitted.at).toBe(expected);
  });

  it('stays corrected when later events tell it again', () => {
    const submittedAt = '2026-11-03T09:24:00.000Z';
    const later = eventWith({
      id: 'later',
      at: '2026-11-03T12:00:00.000Z',
      receivedAt: '2026-11-03T12:00:00.000Z',
      submittedAt,
    });
    const first = eventWith({ ...AHEAD, submittedAt });
    for (const order of [
      [first, later],
      [later, first],
    ])
      expect(mergeAll(order).submitted.at).toBe('2026-11-03T09:20:00Z');
  });
});

describe('the first event of a submission', () => {
  it('gives facts and a timeline with Bugcrowd’s instants', () => {
    const kase = mergeAll([eventWith()]);
    expect(kase.facts).toMatchObject({ title: 'Stored XSS', priority: 2 });
    expect(kase.submitted).toEqual({ at: '2026-11-01T08:00:00Z', exact: true });
    expect(types(kase)).toEqual(['triaged 2026-11-03T09:12:00Z', 'severity 2026-11-03T09:12:00Z']);
  });

  it('has a severity only once there is a rating', () => {
    const unrated = eventWith({ facts: { priority: null } });
    expect(types(mergeAll([unrated]))).toEqual(['triaged 2026-11-03T09:12:00Z']);
  });

  it('without a submission instant counts from its earliest known moment', () => {
    const kase = mergeAll([
      eventWith({ submittedAt: null, transitions: { triaged: '2026-11-02T00:00:00Z' } }),
    ]);
    expect(kase.submitted).toEqual({ at: '2026-11-02T00:00:00Z', exact: false });
  });
});

describe('states become timeline events with their own instants', () => {
  it.each([
    ['resolved', { resolved: '2026-11-09T00:00:00Z' }, 'fixed 2026-11-09T00:00:00Z'],
    ['resolved', {}, 'fixed 2026-11-10T00:00:00Z'],
    ['not_applicable', { not_applicable: '2026-11-09T00:00:00Z' }, 'closed 2026-11-09T00:00:00Z'],
    ['informational', {}, 'closed 2026-11-10T00:00:00Z'],
    ['out_of_scope', {}, 'closed 2026-11-10T00:00:00Z'],
    ['not_reproducible', {}, 'closed 2026-11-10T00:00:00Z'],
    ['unresolved', { unresolved: '2026-11-09T00:00:00Z' }, 'triaged 2026-11-09T00:00:00Z'],
  ] as const)('%s with %j: %s', (state, transitions, expected) => {
    const kase = mergeAll([eventWith({ at: '2026-11-10T00:00:00Z', facts: { state }, transitions })]);
    expect(types(kase)).toContain(expected);
  });

  it('a duplicate is closed, whatever its state', () => {
    const kase = mergeAll([eventWith({ facts: { duplicate: true } })]);
    expect(kase.timeline).toContainEqual(expect.objectContaining({ type: 'closed', reason: 'duplicate' }));
  });

  it('ignores an unknown state', () => {
    const kase = mergeAll([eventWith({ facts: { state: 'on_hold' }, transitions: {} })]);
    expect(types(kase)).toEqual(['severity 2026-11-03T09:12:00Z']);
  });

  it('a past resolution of a submission that is open again does not stop the clock', () => {
    const reopened = eventWith({
      facts: { state: 'unresolved' },
      transitions: { resolved: '2026-11-02T00:00:00Z' },
    });
    expect(types(mergeAll([reopened]))).not.toContain('fixed 2026-11-02T00:00:00Z');
  });
});

describe('a first event that reports the fix and the severity together', () => {
  const fixedState = {
    facts: { state: 'resolved' },
    transitions: { triaged: '2026-11-03T09:12:00Z', resolved: '2026-11-09T00:00:00Z' },
    at: '2026-11-10T00:00:00Z',
    changedState: false,
  };
  const judged = (...events: readonly SubmissionEvent[]) =>
    clockOf(policyWith(), timelineOf(mergeAll(events)), 'fix', '2026-12-24T00:00:00Z');

  it('is judged by that severity: no other one is known', () => {
    expect(judged(eventWith(fixedState))).toMatchObject({ state: 'met', dueDate: '2026-12-01' });
  });

  it('but not where the fix was known before any severity', () => {
    const unrated = eventWith({
      ...fixedState,
      id: 'event-0',
      at: '2026-11-09T12:00:00Z',
      facts: { state: 'resolved', priority: null },
    });
    expect(judged(unrated, eventWith(fixedState))).toMatchObject({ state: 'no-target' });
  });

  it('and not if an earlier event reported another severity', () => {
    const earlier = eventWith({
      id: 'event-0',
      at: '2026-11-04T00:00:00Z',
      facts: { state: 'triaged', priority: 4 },
      transitions: { triaged: '2026-11-03T09:12:00Z' },
    });
    expect(judged(eventWith(fixedState), earlier)).toMatchObject({ state: 'met', dueDate: '2027-04-27' });
  });
});

describe('an older event that arrives later', () => {
  const older = eventWith({
    id: 'event-0',
    at: '2026-11-02T00:00:00Z',
    facts: { title: 'XSS?', state: 'new', priority: 4 },
    transitions: {},
    changedState: false,
  });

  it('does not overwrite newer facts', () => {
    expect(mergeAll([eventWith(), older]).facts).toMatchObject({
      title: 'Stored XSS',
      priority: 2,
      state: 'triaged',
    });
  });

  it('completes the timeline', () => {
    expect(mergeAll([eventWith(), older]).timeline).toContainEqual(
      expect.objectContaining({ type: 'severity', at: '2026-11-02T00:00:00Z', severity: 'low' }),
    );
  });
});

describe('for any events', () => {
  const event = fc
    .record({
      id: fc.uuid(),
      day: fc.integer({ min: 0, max: 60 }),
      state: fc.constantFrom(...bugcrowdStates),
      priority: fc.constantFrom(null, 1, 2, 3, 4, 5),
      duplicate: fc.boolean(),
    })
    .map(({ id, day, state, priority, duplicate }) =>
      eventWith({
        id,
        at: toInstant(Date.UTC(2026, 10, 1 + day)),
        facts: { title: id, state, priority, duplicate, cvssScore: null },
        // States that several events report, dated before the events themselves.
        transitions: { [state]: toInstant(Date.UTC(2026, 10, 1 + Math.floor(day / 20) * 20)) },
      }),
    );

  it('the order of arrival and repetition make no difference to facts, dates and clock', () => {
    const orders = fc
      .uniqueArray(event, { minLength: 1, maxLength: 8, selector: ({ id }) => id })
      .chain((events) =>
        fc.tuple(
          fc.constant(events),
          fc.shuffledSubarray([...events, ...events], {
            minLength: 2 * events.length,
            maxLength: 2 * events.length,
          }),
        ),
      );
    const now = '2027-06-01T00:00:00Z';
    fc.assert(
      fc.property(orders, ([events, arrived]) => {
        const a = mergeAll(events);
        const b = mergeAll(arrived);
        expect(b.facts).toEqual(a.facts);
        expect(b.submitted).toEqual(a.submitted);
        expect(clockOf(policyWith(), timelineOf(b), 'fix', now)).toEqual(
          clockOf(policyWith(), timelineOf(a), 'fix', now),
        );
      }),
    );
  });
});
