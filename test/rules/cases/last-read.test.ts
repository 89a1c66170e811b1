import type { Case } from '../../../src/domain/cases/case';
import { timelineOf } from '../../../src/domain/cases/case-timeline';
import { mergeEvent } from '../../../src/domain/cases/merge-event';
import { asRead, lastReadAfter, type LastRead } from '../../../src/domain/cases/last-read';
import type { SourceStage } from '../../../src/domain/findings/source-stage';
import type { SubmissionEvent } from '../../../src/domain/findings/submission';
import { clockOf } from '../../../src/domain/sla/clock-of';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { bugcrowdTraits } from '../../../src/sources/bugcrowd/traits';
import { closed, connectionWith, eventWith, fixed, policyWith } from '../../support/builders';
import { reportedBy } from '../../support/case-builders';
import { reopened } from '../../support/clock-builders';
import { fc } from '../../support/properties';

/** By then everything of these tests had been reported. */
const READ = '2026-11-10T13:00:00Z';
const at = (ms: number): string => new Date(Date.parse('2026-11-10T12:00:00Z') + ms).toISOString();
const said = (event: TimelineEvent): TimelineEvent => reportedBy('source', 'a', event);
const jira = (event: TimelineEvent): TimelineEvent => reportedBy('jira', 'dev', event);
const turnsIn = (timeline: readonly TimelineEvent[]): readonly string[] =>
  timeline.map(({ type, at: when }) => `${type} ${Date.parse(when) - Date.parse(at(0))}`);

const [fix, closing] = [(ms: number) => said(fixed(at(ms))), (ms: number) => said(closed(at(ms)))];
const opening = (ms: number): TimelineEvent => said(reopened(at(ms)));

/** Reported before everything else. */
const mere = (ms: number): TimelineEvent => ({
  ...{ ...reopened(at(ms)), source: { system: 'source', id: 'b', reportedAt: at(0) } },
});

describe('the last stop or opening of the source agrees with what was read', () => {
  it.each<[string, SourceStage, readonly TimelineEvent[], readonly string[]]>([
    [
      'a stop just after the opening stays',
      'fixed',
      [fix(0), opening(5), closing(6)],
      ['fixed 0', 'reopened 5', 'closed 6'],
    ],
    [
      'one at its instant, which counts after it',
      'fixed',
      [closing(0), opening(5), fix(5)],
      ['closed 0', 'reopened 5', 'fixed 5'],
    ],
    [
      'a stop just before it moves to it',
      'fixed',
      [closing(0), opening(5), fix(4)],
      ['closed 0', 'reopened 5', 'fixed 5'],
    ],
    [
      'the one of the same kind',
      'closed',
      [closing(0), fix(1), opening(5)],
      ['closed 5', 'fixed 1', 'reopened 5'],
    ],
    ['any stop, if there is none of its kind', 'fixed', [closing(0), opening(5)], ['closed 5', 'reopened 5']],
    ['the last one of its kind', 'fixed', [fix(0), fix(1), opening(5)], ['fixed 0', 'fixed 5', 'reopened 5']],
    ['an opening just after the stop stays', 'open', [fix(4), opening(5)], ['fixed 4', 'reopened 5']],
    ['one at its instant moves after it', 'open', [fix(5), opening(5)], ['fixed 5', 'reopened 6']],
    ['one just before it too', 'open', [fix(5), opening(4)], ['fixed 5', 'reopened 6']],
    ['the last one', 'open', [opening(1), fix(5), opening(4)], ['reopened 1', 'fixed 5', 'reopened 6']],
    [
      'after an opening that reopens nothing, too',
      'closed',
      [closing(1), opening(2), mere(5)],
      ['closed 5', 'reopened 2', 'reopened 5'],
    ],
    ['without a stop nothing moves', 'fixed', [opening(5)], ['reopened 5']],
    ['without an opening neither', 'open', [fix(5)], ['fixed 5']],
    ['without turns neither', 'open', [], []],
    [
      'what Jira says is Jira’s',
      'open',
      [jira(fixed(at(9))), fix(5), opening(6)],
      ['fixed 9', 'fixed 5', 'reopened 6'],
    ],
    ['and follows no source', 'fixed', [fix(5), jira(reopened(at(9)))], ['fixed 5', 'reopened 9']],
  ])('%s', (_name, stage, timeline, expected) => {
    expect(turnsIn(asRead(timeline, { at: READ, stage }))).toEqual(expected);
  });

  it('only of what was reported by then', () => {
    const [late, timely] = [at(10_001), at(10_000)];
    const reported = (event: TimelineEvent, reportedAt: string): TimelineEvent => ({
      ...{ ...event, source: { system: 'source', id: 'b', reportedAt } },
    });
    const [before, after] = [reported(fixed(at(4)), timely), reported(fixed(at(4)), late)];
    const read = { at: timely, stage: 'open' } as const;
    const early = reported(reopened(at(3)), at(3));
    expect(turnsIn(asRead([before, early], read))).toEqual(['fixed 4', 'reopened 5']);
    expect(turnsIn(asRead([after, early], read))).toEqual(['fixed 4', 'reopened 3']);
  });

  it('a timeline that agrees, or of a source that was not asked, is returned as it is', () => {
    const timeline = [fix(4), opening(5)];
    expect(asRead(timeline, { at: READ, stage: 'open' })).toBe(timeline);
    const contrary = [fix(5), opening(4)];
    expect(asRead(contrary, null)).toBe(contrary);
    expect(asRead(contrary, undefined)).toBe(contrary);
  });
});

describe('the latest reading', () => {
  const known: LastRead = { at: at(5), stage: 'open' };
  const reading = (ms: number, facts: SubmissionEvent['facts']): SubmissionEvent =>
    eventWith({ key: 'submission.read', at: at(ms), receivedAt: at(ms), facts });
  it.each<[string, LastRead | null, SubmissionEvent, LastRead | null]>([
    ['the first', null, reading(5, { state: 'resolved' }), { at: at(5), stage: 'fixed' }],
    ['a later one', known, reading(6, { state: 'not_applicable' }), { at: at(6), stage: 'closed' }],
    ['one at the same moment', known, reading(5, { state: 'resolved' }), { at: at(5), stage: 'fixed' }],
    ['not an earlier one', known, reading(4, { state: 'resolved' }), known],
    [
      'a duplicate is closed',
      known,
      reading(6, { state: 'triaged', duplicate: true }),
      { at: at(6), stage: 'closed' },
    ],
    ['new is open', null, reading(5, { state: 'new', duplicate: false }), { at: at(5), stage: 'open' }],
    ['a state that the app does not know says nothing', known, reading(6, { state: 'odd' }), known],
    ['nor does a reading without a state', null, reading(6, { state: null }), null],
    ['nor a delivery', null, eventWith({ at: at(6), receivedAt: at(6), facts: { state: 'resolved' } }), null],
  ])('%s', (_name, before, event, expected) => {
    expect(lastReadAfter(before, event, bugcrowdTraits)).toEqual(expected);
  });
});

/** A change of state, by a clock that is ahead by so much at that moment. */
interface Step {
  readonly state: string;
  readonly aheadMs: number;
  readonly delayMs: number;
}

const EVERY_MS = 5000;

/** An event that says only this. */
function bareEvent(parts: Parameters<typeof eventWith>[0]): SubmissionEvent {
  return { ...eventWith(), ...parts };
}

/** The state after these steps, of which the first makes the submission. */
function stateAfter(steps: readonly Step[]): string {
  return steps.length === 1 ? 'new' : (steps.at(-1)?.state ?? 'new');
}

/** The deliveries of a submission that is made and then takes these steps, and a reading after all of them. */
function deliveriesOf(steps: readonly Step[]): readonly SubmissionEvent[] {
  const transitions: Record<string, string> = {};
  const [{ aheadMs: madeAheadMs } = { aheadMs: 0 }] = steps;
  const submittedAt = at(madeAheadMs);
  const told = { duplicate: false, title: 'Stored XSS', priority: 1 } as const;
  const made = { id: 'event-1', key: 'submission.created', at: submittedAt, receivedAt: at(0) } as const;
  const deliveries = steps.slice(1).map(({ state, aheadMs, delayMs }, place) => {
    const happenedMs = (place + 1) * EVERY_MS;
    const happened = at(happenedMs + aheadMs);
    transitions[state] = happened;
    return bareEvent({
      ...{ id: `event-${place + 2}`, at: happened, receivedAt: at(happenedMs + delayMs), submittedAt },
      ...{ facts: { ...told, state }, transitions: { ...transitions }, changedState: true },
    });
  });
  const state = stateAfter(steps);
  return [
    bareEvent({
      ...made,
      submittedAt,
      facts: { ...told, state: 'new' },
      transitions: {},
      changedState: false,
    }),
    ...deliveries,
    bareEvent({
      ...{ id: 'read-1', key: 'submission.read', at: READ, receivedAt: READ, submittedAt },
      ...{ facts: { ...told, state }, transitions },
    }),
  ];
}

const states = ['triaged', 'resolved', 'not_applicable', 'unresolved'] as const;
const steps = fc.array(
  fc.record({
    state: fc.constantFrom(...states),
    aheadMs: fc.integer({ min: 0, max: 60_000 }),
    delayMs: fc.integer({ min: 0, max: 60_000 }),
  }),
  { minLength: 1, maxLength: 8 },
);

describe('a source whose clock is set ahead and back all the time, and which is asked once', () => {
  const stateOf = (events: readonly SubmissionEvent[]): string => {
    const kase = events.reduce<Case | null>(
      (before, event) => mergeEvent(before, event, connectionWith(), bugcrowdTraits),
      null,
    );
    if (kase === null) throw new Error('There is no event.');
    return clockOf(policyWith(), timelineOf(kase), 'fix', '2026-11-11T00:00:00Z').state;
  };

  it('the clock stops if and only if the submission is not open, in whatever order the events are processed', () => {
    const shuffled = steps.chain((made) => {
      const events = deliveriesOf(made);
      return fc.tuple(
        fc.constant(stateAfter(made)),
        fc.shuffledSubarray([...events, ...events], { minLength: 2 * events.length }),
      );
    });
    fc.assert(
      fc.property(shuffled, ([last, arrived]) => {
        const isOpen = ['new', 'triaged', 'unresolved'].includes(last);
        expect(['running', 'not-started'].includes(stateOf(arrived))).toBe(isOpen);
      }),
    );
  });

  it('a fix after an opening that was itself placed after a later date (seed 293921974)', () => {
    const made = [
      { state: 'new', aheadMs: 20_000 },
      { state: 'triaged', aheadMs: 20_000 },
      { state: 'not_applicable', aheadMs: 20_000 },
      { state: 'triaged', aheadMs: 0 },
      { state: 'resolved', aheadMs: 0 },
    ].map((step) => ({ ...step, delayMs: 0 }));
    expect(stateOf(deliveriesOf(made))).toBe('met');
  });
});
