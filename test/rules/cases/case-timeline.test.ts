import { fc } from '../../support/properties';
import { ratingAt, timelineOf } from '../../../src/domain/cases/case-timeline';
import { mergeTimeline } from '../../../src/domain/cases/merge-event';
import { clockOf } from '../../../src/domain/sla/clock-of';
import { toEpochMs, toInstant } from '../../../src/domain/sla/instant';
import { severities, type Severity } from '../../../src/domain/sla/severity';
import { orderTimeline, type TimelineEvent } from '../../../src/domain/sla/timeline';
import { closed, fixed, policyWith, rated, triaged } from '../../support/builders';
import { reportedBy } from '../../support/case-builders';
import { dateSet, extended, paused, plainPolicy, reopened, resumed } from '../../support/clock-builders';

const submitted = { at: '2026-11-01T08:00:00Z', exact: true };
const day = (date: number): string => `2026-11-${String(date).padStart(2, '0')}T00:00:00Z`;

const bugcrowd = (id: string, event: TimelineEvent): TimelineEvent => reportedBy('source', id, event);
const jira = (event: TimelineEvent): TimelineEvent => reportedBy('jira', 'dev', event);
const panel = (event: TimelineEvent): TimelineEvent => reportedBy('panel', 'dev', event);

/** The remaining timeline, without the submission. */
function kept(...timeline: readonly TimelineEvent[]): readonly string[] {
  return timelineOf({ submitted, timeline })
    .slice(1)
    .map((event) =>
      [event.type, event.at.slice(8, 10), 'severity' in event ? event.severity : []].flat().join(' '),
    );
}

function severityOn(date: number, ...timeline: readonly TimelineEvent[]): Severity | undefined {
  return ratingAt(timelineOf({ submitted, timeline }), Date.parse(day(date)))?.severity;
}

it('a rating that its clock places before the submission does not outlive a lesser one at that', () => {
  const moved: TimelineEvent = {
    ...rated('2026-11-01T07:59:00Z', 'high'),
    source: {
      ...{ system: 'source', id: 'event-2', reportedAt: '2026-11-01T07:59:00Z' },
      statedAt: '2026-11-01T08:01:00Z',
    },
  };
  const [made, later] = [submitted.at, day(2)].map((at, place) =>
    bugcrowd(`event-${place}`, rated(at, 'low')),
  );
  const timeline = [made, later, moved].flatMap((each) => each ?? []);
  expect(severityOn(3, ...timeline)).toBe('low');
});

it('a timeline begins with the submission', () => {
  expect(timelineOf({ submitted, timeline: [] })).toEqual([{ type: 'submitted', at: submitted.at }]);
});

describe('of Bugcrowd’s ratings only a change counts', () => {
  const high = (id: string, date: number) => bugcrowd(id, rated(day(date), 'high'));
  const low = (id: string, date: number) => bugcrowd(id, rated(day(date), 'low'));

  it.each<[string, readonly TimelineEvent[], readonly string[]]>([
    ['the first', [high('a', 3)], ['severity 03 high']],
    ['a repetition goes', [high('a', 3), high('b', 4), high('c', 5)], ['severity 03 high']],
    ['a repetition that arrives first goes too', [high('b', 4), high('a', 3)], ['severity 03 high']],
    ['a change stays', [high('a', 3), low('b', 4)], ['severity 03 high', 'severity 04 low']],
    [
      'and the change back',
      [high('a', 3), low('b', 4), high('c', 5)],
      ['severity 03 high', 'severity 04 low', 'severity 05 high'],
    ],
    [
      'a person’s rating is never a repetition',
      [high('a', 3), panel(rated(day(4), 'high')), jira(rated(day(5), 'high'))],
      ['severity 03 high', 'severity 04 high', 'severity 05 high'],
    ],
    [
      'and hides none of Bugcrowd’s',
      [high('a', 3), panel(rated(day(4), 'low')), low('b', 5)],
      ['severity 03 high', 'severity 04 low', 'severity 05 low'],
    ],
    [
      'a rating without a source is left alone',
      [rated(day(3), 'low'), rated(day(4), 'low')],
      ['severity 03 low', 'severity 04 low'],
    ],
  ])('%s', (_name, timeline, expected) => {
    expect(kept(...timeline)).toEqual(expected);
  });

  it('so a repetition does not undo what a person has decided, and a change does', () => {
    const decided = [high('a', 3), panel(rated(day(4), 'critical'))];
    expect(severityOn(6, ...decided, high('b', 5))).toBe('critical');
    expect(severityOn(6, ...decided, low('b', 5))).toBe('low');
  });

  it.each([
    ['a', 'b'],
    ['b', 'a'],
  ])('of two at one instant, reported by %s and %s', (a, b) => {
    const atOnce = [high(a, 4), low(b, 4)];
    // The more severe applies, and a later different one is a change.
    expect(severityOn(5, ...atOnce)).toBe('high');
    expect(severityOn(6, ...atOnce, low('c', 5))).toBe('low');
    expect(kept(...atOnce, high('c', 5))).not.toContain('severity 05 high');
    // If one of them repeats the previous rating, the other one is the change.
    expect(severityOn(5, high('c', 3), ...atOnce)).toBe('low');
    expect(severityOn(5, low('c', 3), ...atOnce)).toBe('high');
  });
});

describe('the first rating and an earlier stop, reported in one event', () => {
  const stop = bugcrowd('a', fixed(day(5)));
  const first = bugcrowd('a', rated(day(6), 'high'));

  it.each<[string, readonly TimelineEvent[], readonly string[]]>([
    ['the rating holds from the stop', [stop, first], ['fixed 05', 'severity 05 high']],
    ['in any order', [first, stop], ['severity 05 high', 'fixed 05']],
    ['also for a closing', [bugcrowd('a', closed(day(5))), first], ['closed 05', 'severity 05 high']],
    [
      'not where another event told the stop',
      [bugcrowd('b', fixed(day(5))), first],
      ['fixed 05', 'severity 06 high'],
    ],
    [
      'not where there was a rating before',
      [bugcrowd('b', rated(day(4), 'low')), stop, first],
      ['severity 04 low', 'fixed 05', 'severity 06 high'],
    ],
    [
      'not where one person did both, in Jira or on the panel',
      [jira(fixed(day(5))), panel(rated(day(6), 'high')), jira(rated(day(7), 'low'))],
      ['fixed 05', 'severity 06 high', 'severity 07 low'],
    ],
    ['not for a later stop', [first, bugcrowd('a', fixed(day(7)))], ['severity 06 high', 'fixed 07']],
    ['not without a source', [fixed(day(5)), rated(day(6), 'high')], ['fixed 05', 'severity 06 high']],
  ])('%s', (_name, timeline, expected) => {
    expect(kept(...timeline)).toEqual(expected);
  });
});

describe.each([
  ['Bugcrowd', (event: TimelineEvent) => bugcrowd('a', event), jira],
  ['Jira', jira, (event: TimelineEvent) => bugcrowd('a', event)],
])('an open submission in %s counts as reopened only after a stop there', (_system, reported, elsewhere) => {
  const stop = reported(fixed(day(5)));
  const open = (date: number) => reported(reopened(day(date)));

  it.each<[string, readonly TimelineEvent[], readonly string[]]>([
    ['merely open', [open(3)], []],
    ['merely open twice', [open(3), open(4)], []],
    ['open, then stopped', [open(3), stop], ['fixed 05']],
    ['after its own stop', [stop, open(6)], ['fixed 05', 'reopened 06']],
    ['after its own closing', [reported(closed(day(5))), open(6)], ['closed 05', 'reopened 06']],
    ['once for each stop', [stop, open(6), open(7)], ['fixed 05', 'reopened 06']],
    [
      'again after the next stop',
      [stop, open(6), reported(closed(day(7))), open(8)],
      ['fixed 05', 'reopened 06', 'closed 07', 'reopened 08'],
    ],
    ['in any order of arrival', [open(6), open(3), stop], ['reopened 06', 'fixed 05']],
    ['at the instant of the stop, which comes after it', [stop, open(5)], ['fixed 05']],
    ['not after the other system’s stop', [elsewhere(fixed(day(5))), open(6)], ['fixed 05']],
    [
      'after both stops, for its own',
      [stop, elsewhere(closed(day(6))), open(7)],
      ['fixed 05', 'closed 06', 'reopened 07'],
    ],
  ])('%s', (_name, timeline, expected) => {
    expect(kept(...timeline)).toEqual(expected);
  });
});

it('a reopening without a source is kept', () => {
  expect(kept(reopened(day(3)), panel(reopened(day(4))))).toEqual(['reopened 03', 'reopened 04']);
});

describe('the rating in effect', () => {
  const timeline = [
    bugcrowd('a', rated(day(3), 'high')),
    { ...panel(rated(day(5), 'low')), reason: 'Mitigated' },
  ];
  it.each([
    ['before the first', '2026-11-02T23:59:59.999Z', null],
    ['from its instant on', day(3), { severity: 'high', source: { system: 'source' }, reason: null }],
    ['until the next', '2026-11-04T23:59:59.999Z', { severity: 'high' }],
    ['with who gave it and why', day(5), { severity: 'low', source: { id: 'dev' }, reason: 'Mitigated' }],
  ])('%s', (_name, at, expected) => {
    const rating = ratingAt(timelineOf({ submitted, timeline }), toEpochMs(at));
    if (expected === null) expect(rating).toBeNull();
    else expect(rating).toMatchObject(expected);
  });
});

describe('for any facts', () => {
  const at = fc
    .integer({ min: 0, max: 40 })
    .map((halfDays) => toInstant(Date.parse(submitted.at) + halfDays * 43_200_000));
  const rating = fc
    .tuple(at, fc.constantFrom(...severities))
    .map(([when, severity]) => rated(when, severity));
  const oneOf = (...kinds: readonly ((when: string) => TimelineEvent)[]): fc.Arbitrary<TimelineEvent> =>
    fc.oneof(...kinds.map((kind) => at.map((when) => kind(when))));
  const dated = oneOf(
    (when) => dateSet(when, when.slice(0, 10)),
    (when) => extended(when, when.slice(0, 10)),
  );
  /** One event of Bugcrowd: it reports at most one rating, one stop and one opening. */
  const event = fc
    .record({
      id: fc.uuid(),
      reportedAt: at,
      facts: fc.tuple(oneOf(triaged), rating, oneOf(fixed, closed), oneOf(reopened)),
    })
    .chain(({ facts, ...of }) => fc.record({ of: fc.constant(of), facts: fc.subarray(facts) }))
    .map(({ of, facts }) => facts.map((fact) => ({ ...fact, source: { system: 'source' as const, ...of } })));
  const byPerson = fc
    .tuple(
      fc.constantFrom(jira, (fact: TimelineEvent) => reportedBy('panel', 'lead', fact)),
      fc.oneof(rating, dated, oneOf(fixed, closed, reopened, paused, resumed)),
    )
    .map(([reported, fact]) => [reported(fact)]);
  const shuffled = fc
    .array(fc.oneof(event, byPerson), { maxLength: 8 })
    .map((tellings) => tellings.flat())
    .chain((facts) =>
      fc.tuple(
        fc.constant(facts),
        fc.shuffledSubarray([...facts, ...facts], { minLength: 2 * facts.length }),
      ),
    );
  const now = '2026-12-01T00:00:00Z';
  const merge = (facts: readonly TimelineEvent[]) =>
    timelineOf({ submitted, timeline: mergeTimeline([], facts) });

  it('order of arrival and repetition make no difference', () => {
    fc.assert(
      fc.property(shuffled, ([facts, arrived]) => {
        const [a, b] = [merge(facts), merge(arrived)];
        expect(new Set(b)).toEqual(new Set(a));
        expect(ratingAt(b, toEpochMs(now))).toEqual(ratingAt(a, toEpochMs(now)));
        for (const policy of [policyWith(), plainPolicy({ reopen: 'resume' })])
          expect(clockOf(policy, b, 'fix', now)).toEqual(clockOf(policy, a, 'fix', now));
      }),
      { numRuns: 1000 },
    );
  });

  it('nothing is added, and no system reports two reopenings in a row', () => {
    fc.assert(
      fc.property(shuffled, ([facts]) => {
        const left = merge(facts).slice(1);
        expect(left.length).toBeLessThanOrEqual(facts.length);
        for (const system of ['source', 'jira']) {
          const turns = orderTimeline(merge(facts), toEpochMs(now)).events.filter(
            ({ event: { type, source } }) =>
              source?.system === system && ['fixed', 'closed', 'reopened'].includes(type),
          );
          const isOpening = turns.map(({ event: { type } }) => type === 'reopened');
          expect(isOpening.some((opening, index) => opening && isOpening[index - 1] !== false)).toBe(false);
        }
      }),
    );
  });
});
