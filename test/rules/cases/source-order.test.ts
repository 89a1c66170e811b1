import { fc } from '../../support/properties';
import { timelineOf } from '../../../src/domain/cases/case-timeline';
import { mergeEvent } from '../../../src/domain/cases/merge-event';
import { inSourceOrder } from '../../../src/domain/cases/source-order';
import type { SubmissionEvent } from '../../../src/domain/findings/submission';
import { clockOf } from '../../../src/domain/sla/clock-of';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { bugcrowdTraits } from '../../../src/sources/bugcrowd/traits';
import { connectionWith, eventWith, policyWith } from '../../support/builders';

const connection = connectionWith();
const START = Date.parse('2026-11-10T12:00:00Z');
const instant = (ms: number): string => new Date(ms).toISOString();

/** A change of state, by the source's clock and by the app's. */
interface Step {
  readonly state: string;
  readonly statedMs: number;
  readonly receivedMs: number;
  /** By how much later the source made the event of it. */
  readonly toldAfterMs?: number;
}

/** The deliveries of these steps: each has the dates of all states so far. */
function deliveriesOf(steps: readonly Step[]): readonly SubmissionEvent[] {
  const transitions: Record<string, string> = { triaged: '2026-11-03T09:12:00Z' };
  return steps.map(({ state, statedMs, receivedMs, toldAfterMs = 0 }, place) => {
    transitions[state] = instant(statedMs);
    const at = instant(statedMs + toldAfterMs);
    return eventWith({
      ...{ id: `event-${place + 2}`, at, receivedAt: instant(receivedMs), changedState: true },
      ...{ facts: { state }, transitions: { ...transitions } },
    });
  });
}

function stateAfter(steps: readonly Step[]): string {
  return stateOf(deliveriesOf(steps));
}

/** @param made the event of the submission, which was triaged before these. */
function stateOf(said: readonly SubmissionEvent[], made = eventWith()): string {
  const received = [...said].sort((a, b) => Date.parse(a.receivedAt) - Date.parse(b.receivedAt));
  const kase = received.reduce(
    (before, event) => mergeEvent(before, event, connection, bugcrowdTraits),
    mergeEvent(null, made, connection, bugcrowdTraits),
  );
  return clockOf(policyWith(), timelineOf(kase), 'fix', '2026-11-11T00:00:00Z').state;
}

const steps = (states: readonly string[], aheadMs: number, delaysMs: readonly number[]): readonly Step[] =>
  states.map((state, place) => {
    const happenedMs = START + place * 1000;
    const [statedMs, receivedMs] = [happenedMs + aheadMs, happenedMs + (delaysMs[place] ?? 0)];
    return { state, statedMs, receivedMs };
  });

describe('states of a source whose clock is ahead', () => {
  it.each<[string, readonly number[]]>([
    ['at once', [0, 0, 0]],
    ['in one moment', [2000, 1000, 0]],
    ['the second one late', [0, 60_000, 0]],
    ['the first one late', [60_000, 0, 0]],
    ['the last one late', [0, 0, 60_000]],
  ])('resolved, opened again and not applicable, delivered %s: closed without a fix', (_name, delays) => {
    const states = ['resolved', 'triaged', 'not_applicable'];
    expect(stateAfter(steps(states, 5000, delays))).toBe('cancelled');
    expect(stateAfter(steps([...states.slice(2), 'triaged', 'resolved'], 5000, delays))).toBe('met');
  });

  it.each([
    [['resolved', 'triaged', 'not_applicable'], 'cancelled'],
    [['not_applicable', 'triaged', 'resolved'], 'met'],
    [['resolved', 'triaged'], 'running'],
  ] as const)('%j: whatever the delays and the order of arrival, it is %s', (states, expected) => {
    const delay = fc.integer({ min: 0, max: 90_000 });
    const delays = fc.tuple(delay, delay, delay);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300_000 }), delays, (aheadMs, delaysMs) => {
        expect(stateAfter(steps(states, aheadMs, delaysMs))).toBe(expected);
      }),
    );
  });

  it('an event that is made a moment after what it tells of is no later report than the next one', () => {
    const delay = fc.integer({ min: 0, max: 90_000 });
    const told = fc.integer({ min: 0, max: 999 });
    const three = <T>(each: fc.Arbitrary<T>): fc.Arbitrary<[T, T, T]> => fc.tuple(each, each, each);
    const states = fc.constantFrom(
      [['resolved', 'triaged', 'not_applicable'], 'cancelled'] as const,
      [['not_applicable', 'triaged', 'resolved'], 'met'] as const,
      [['resolved', 'triaged'], 'running'] as const,
    );
    const aheadMs = fc.integer({ min: 0, max: 300_000 });
    fc.assert(
      fc.property(states, aheadMs, three(delay), three(told), ([names, expected], ahead, delaysMs, tolds) => {
        const made = steps(names, ahead, delaysMs);
        const toldLater = made.map((step, place) => {
          const toldAfterMs = tolds[place] ?? 0;
          return { ...step, toldAfterMs, receivedMs: step.receivedMs + toldAfterMs };
        });
        expect(stateAfter(toldLater)).toBe(expected);
      }),
    );
  });

  it.each([
    [['resolved', 'triaged'], 'running'],
    [['resolved', 'triaged', 'not_applicable'], 'cancelled'],
    [['not_applicable', 'triaged', 'resolved'], 'met'],
  ] as const)('%j right after the submission, which is late too: it is %s', (states, expected) => {
    const delay = fc.integer({ min: 0, max: 90_000 });
    const delays = fc.oneof(
      fc.tuple(delay, delay, delay, delay),
      fc.constant([9000, 8000, 7000, 6000] as const),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300_000 }), delays, (aheadMs, [madeMs, ...delaysMs]) => {
        const submittedAt = instant(START - 1000 + aheadMs);
        const made = eventWith({
          ...{ key: 'submission.created', at: submittedAt, receivedAt: instant(START - 1000 + madeMs) },
          ...{ facts: { state: 'new' }, submittedAt, transitions: {} },
        });
        const said = deliveriesOf(steps(states, aheadMs, delaysMs)).map((event) => ({
          ...{ ...event, submittedAt, transitions: { ...event.transitions } },
        }));
        expect(stateOf(said, made)).toBe(expected);
      }),
    );
  });

  it('leaves a timeline of a clock that is right as it is, also with a tie', () => {
    const at = instant(START);
    const source = { system: 'source', id: 'event-2', reportedAt: at } as const;
    const said: readonly TimelineEvent[] = [
      { type: 'fixed', at, source },
      { type: 'reopened', at, source },
    ];
    expect(inSourceOrder(said, at)).toBe(said);
  });

  it('places what came in one delivery a millisecond apart, the last at its receipt, and nothing of a person', () => {
    const at = instant(START);
    const said = (type: 'fixed' | 'reopened', statedMs: number): TimelineEvent => {
      const source = {
        system: 'source',
        id: 'event-2',
        reportedAt: at,
        statedAt: instant(statedMs),
      } as const;
      return { type, at, source };
    };
    const byPerson: TimelineEvent = {
      type: 'closed',
      at,
      source: { system: 'panel', id: 'dev', reportedAt: at },
    };
    const ordered = inSourceOrder(
      [said('reopened', START + 6000), said('fixed', START + 5000), byPerson],
      instant(START - 3_600_000),
    );
    expect(ordered.map((event) => [event.type, event.at])).toEqual([
      ['reopened', at],
      ['fixed', instant(START - 1)],
      ['closed', at],
    ]);
    expect(ordered[2]).toBe(byPerson);
  });

  it('leaves a timeline as it is where the clock was ahead and the order is right all the same', () => {
    const said = [0, 1000].map((ms, place): TimelineEvent => {
      const [at, statedAt] = [instant(START + ms), instant(START + ms + 5000)];
      const source = { system: 'source', id: `event-${place}`, reportedAt: at, statedAt } as const;
      return { type: place === 0 ? 'fixed' : 'reopened', at, source };
    });
    expect(inSourceOrder(said, instant(START - 1000))).toBe(said);
  });

  describe('one fact and the one that its source says followed', () => {
    interface Told {
      readonly atMs: number;
      readonly toldMs: number;
      readonly statedMs: number;
    }
    const fact = (type: 'fixed' | 'reopened', { atMs, toldMs, statedMs }: Told): TimelineEvent => ({
      type,
      at: instant(START + atMs),
      source: {
        ...{ system: 'source', id: `event-${type}` },
        ...{ reportedAt: instant(START + toldMs), statedAt: instant(START + statedMs) },
      },
    });
    const afterStart = (text: string | undefined): number => Date.parse(text ?? '') - START;
    const opened = fact('reopened', { atMs: 0, toldMs: 0, statedMs: 6000 });

    it.each<[string, Told, readonly [number, number]]>([
      ['its report moves by as much as it', { atMs: 4000, toldMs: 4000, statedMs: 5000 }, [-1, -1]],
      ['its report is no later than the other', { atMs: 4000, toldMs: 4500, statedMs: 5000 }, [-1, 0]],
      ['told when the other happened: no later', { atMs: 5900, toldMs: 6000, statedMs: 5900 }, [-1, 0]],
      ['told a millisecond after that: as it is', { atMs: 5900, toldMs: 6001, statedMs: 5900 }, [-1, 100]],
      ['it is earlier, its report is not', { atMs: -1000, toldMs: 50, statedMs: 5000 }, [-1000, 0]],
      ['at one instant of its source', { atMs: 4000, toldMs: 4000, statedMs: 6000 }, [4000, 4000]],
    ])('%s', (_how, told, expected) => {
      const fixed = fact('fixed', told);
      for (const said of [
        [fixed, opened],
        [opened, fixed],
      ]) {
        const placed = inSourceOrder(said, instant(START - 60_000));
        const found = placed.find(({ type }) => type === 'fixed');
        expect([afterStart(found?.at), afterStart(found?.source?.reportedAt)]).toEqual(expected);
        expect(placed.find(({ type }) => type === 'reopened')).toBe(opened);
      }
    });

    it('keeps the text of an instant that it does not move', () => {
      const fixed = fact('fixed', { atMs: -1000, toldMs: 50, statedMs: 5000 });
      expect(inSourceOrder([fixed, opened], instant(START - 60_000))[0]?.at).toBe(fixed.at);
    });

    it('what is dated before the submission stays where it is', () => {
      const said = [fact('fixed', { atMs: -1000, toldMs: -1000, statedMs: 5000 }), opened];
      expect(inSourceOrder(said, instant(START))).toBe(said);
    });

    it('of two at one instant of both clocks, none is moved', () => {
      const told = { atMs: 0, toldMs: 0, statedMs: 6000 };
      const said = [fact('fixed', told), fact('reopened', told)];
      expect(inSourceOrder(said, instant(START - 60_000))).toBe(said);
    });

    it('of two at one instant of their source, the one that was received first comes first, in any order', () => {
      const [first, second] = [0, 4000].map((atMs) => fact('fixed', { atMs, toldMs: atMs, statedMs: 6000 }));
      const both = [first, second].flatMap((each) => each ?? []);
      expect(inSourceOrder(both, instant(START - 60_000))).toBe(both);
      const reversed = both.toReversed();
      expect(inSourceOrder(reversed, instant(START - 60_000))).toBe(reversed);
    });
  });
});
