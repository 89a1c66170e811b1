import { timelineOf } from '../../../src/domain/cases/case-timeline';
import { mergeEvent } from '../../../src/domain/cases/merge-event';
import type { Case } from '../../../src/domain/cases/case';
import type { SubmissionEvent } from '../../../src/domain/findings/submission';
import { bugcrowdTraits } from '../../../src/sources/bugcrowd/traits';
import { connectionWith, eventWith } from '../../support/builders';

const connection = connectionWith();

/** A submission as Bugcrowd's API returns it at that moment. */
function reading(at: string, changes: Parameters<typeof eventWith>[0] = {}): SubmissionEvent {
  return eventWith({
    id: `read-${at}`,
    key: 'submission.read',
    at,
    changedState: false,
    transitions: {},
    ...changes,
  });
}

function reported(...events: readonly SubmissionEvent[]): Case {
  const [first, ...others] = events;
  if (first === undefined) throw new Error('Nothing was told.');
  return others.reduce(
    (kase, event) => mergeEvent(kase, event, connection, bugcrowdTraits),
    mergeEvent(null, first, connection, bugcrowdTraits),
  );
}

function marksOf(kase: Case): readonly string[] {
  return timelineOf(kase)
    .filter(({ type }) => type !== 'submitted' && type !== 'severity')
    .map(({ type, at }) => `${type} ${at}`);
}

const triaged = eventWith({ id: 'event-1', at: '2026-11-03T09:12:00Z' });

describe('a reading reports an undated fact only if nothing like it is known', () => {
  it.each<[string, readonly SubmissionEvent[], readonly string[]]>([
    ['a triage that is known', [triaged, reading('2026-11-05T00:00:00Z')], ['triaged 2026-11-03T09:12:00Z']],
    ['a triage that nobody told of', [reading('2026-11-05T00:00:00Z')], ['triaged 2026-11-05T00:00:00Z']],
    [
      'the same triage, read twice',
      [reading('2026-11-05T00:00:00Z'), reading('2026-11-05T01:00:00Z')],
      ['triaged 2026-11-05T00:00:00Z'],
    ],
    [
      'a mark as duplicate, read twice',
      [
        triaged,
        reading('2026-11-05T00:00:00Z', { facts: { duplicate: true } }),
        reading('2026-11-05T01:00:00Z', { facts: { duplicate: true } }),
      ],
      ['triaged 2026-11-03T09:12:00Z', 'closed 2026-11-05T00:00:00Z'],
    ],
    [
      'a fix without a date, read twice',
      [
        triaged,
        reading('2026-11-05T00:00:00Z', { facts: { state: 'resolved' } }),
        reading('2026-11-05T01:00:00Z', { facts: { state: 'resolved' } }),
      ],
      ['triaged 2026-11-03T09:12:00Z', 'closed 2026-11-05T00:00:00Z'],
    ],
    [
      'a fix without a date, after one that was told',
      [
        triaged,
        eventWith({
          id: 'event-2',
          at: '2026-11-04T00:00:00Z',
          facts: { state: 'resolved' },
          changedState: true,
        }),
        reading('2026-11-05T00:00:00Z', { facts: { state: 'resolved' } }),
      ],
      ['triaged 2026-11-03T09:12:00Z', 'fixed 2026-11-04T00:00:00Z'],
    ],
    [
      'the date of a fix that was found without one',
      [
        triaged,
        reading('2026-11-05T00:00:00Z', { facts: { state: 'resolved' } }),
        reading('2026-11-06T00:00:00Z', {
          facts: { state: 'resolved' },
          transitions: { resolved: '2026-11-04T00:00:00Z' },
        }),
      ],
      ['triaged 2026-11-03T09:12:00Z', 'closed 2026-11-05T00:00:00Z', 'fixed 2026-11-04T00:00:00Z'],
    ],
    [
      'another way of closing',
      [
        triaged,
        reading('2026-11-05T00:00:00Z', { facts: { state: 'informational' } }),
        reading('2026-11-05T01:00:00Z', { facts: { state: 'out_of_scope' } }),
      ],
      ['triaged 2026-11-03T09:12:00Z', 'closed 2026-11-05T00:00:00Z', 'closed 2026-11-05T01:00:00Z'],
    ],
    [
      'the mark as duplicate taken away again',
      [
        triaged,
        reading('2026-11-05T00:00:00Z', { facts: { duplicate: true } }),
        reading('2026-11-06T00:00:00Z', { transitions: { triaged: '2026-11-03T09:12:00Z' } }),
      ],
      ['triaged 2026-11-03T09:12:00Z', 'closed 2026-11-05T00:00:00Z', 'reopened 2026-11-06T00:00:00Z'],
    ],
    [
      'open again, read twice',
      [
        triaged,
        reading('2026-11-05T00:00:00Z', { facts: { state: 'resolved' } }),
        reading('2026-11-06T00:00:00Z', { facts: { state: 'new' } }),
        reading('2026-11-07T00:00:00Z', { facts: { state: 'new' } }),
      ],
      ['triaged 2026-11-03T09:12:00Z', 'closed 2026-11-05T00:00:00Z', 'reopened 2026-11-06T00:00:00Z'],
    ],
    [
      'open, read before a stop that was told since',
      [
        triaged,
        eventWith({
          id: 'event-2',
          at: '2026-11-05T00:05:00Z',
          facts: { state: 'resolved' },
          transitions: { triaged: '2026-11-03T09:12:00Z', resolved: '2026-11-05T00:05:00Z' },
        }),
        reading('2026-11-05T00:00:00Z', { transitions: { triaged: '2026-11-03T09:12:00Z' } }),
      ],
      ['triaged 2026-11-03T09:12:00Z', 'fixed 2026-11-05T00:05:00Z'],
    ],
  ])('%s', (_name, events, marks) => {
    expect(marksOf(reported(...events))).toEqual(marks);
  });

  it('a fact that Bugcrowd dates has that date, however late it is read', () => {
    const resolved = reading('2026-11-20T00:00:00Z', {
      facts: { state: 'resolved' },
      transitions: { triaged: '2026-11-03T09:12:00Z', resolved: '2026-11-10T00:00:00Z' },
    });
    expect(marksOf(reported(triaged, resolved))).toEqual([
      'triaged 2026-11-03T09:12:00Z',
      'fixed 2026-11-10T00:00:00Z',
    ]);
  });
});

it('a replayed dead letter no longer holds the report', () => {
  const suspended: Case = { ...reported(triaged), reportAwaitedFrom: 'event-2' };
  expect(
    mergeEvent(suspended, eventWith({ id: 'event-3' }), connection, bugcrowdTraits).reportAwaitedFrom,
  ).toBe('event-2');
  expect(
    mergeEvent(suspended, eventWith({ id: 'event-2' }), connection, bugcrowdTraits).reportAwaitedFrom,
  ).toBeNull();
});
