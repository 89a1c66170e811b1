import { fc } from '../../support/properties';
import { ratingAt, timelineOf } from '../../../src/domain/cases/case-timeline';
import { inOrderFromSubmission } from '../../../src/domain/cases/from-submission';
import { clockOf } from '../../../src/domain/sla/clock-of';
import { compareEvents, orderTimeline, type TimelineEvent } from '../../../src/domain/sla/timeline';
import { closed, fixed, rated, triaged } from '../../support/builders';
import { reportedBy } from '../../support/case-builders';
import { flagged, paused, plainPolicy, reopened, resumed, unflagged } from '../../support/clock-builders';

const SUBMITTED_MS = Date.parse('2026-11-01T08:00:00Z');
const submitted = { at: '2026-11-01T08:00:00Z', exact: true };
const NOW = '2026-11-02T00:00:00Z';

/** Milliseconds from the submission. */
const at = (ms: number): string => new Date(SUBMITTED_MS + ms).toISOString();
const afterSubmission = ({ at: when }: TimelineEvent): number => Date.parse(when) - SUBMITTED_MS;
const said = (event: TimelineEvent): TimelineEvent => reportedBy('source', 'a', event);

describe('what is dated before the submission keeps its order from the submission on', () => {
  it.each<[string, readonly TimelineEvent[], readonly number[]]>([
    ['a stop, then an opening', [fixed(at(-6)), reopened(at(-1))], [0, 1]],
    ['in any order of arrival', [reopened(at(-1)), fixed(at(-6))], [1, 0]],
    ['a pause, then its end', [paused(at(-6)), resumed(at(-1))], [0, 1]],
    ['a flag, then its end', [flagged(at(-6), 'kev'), unflagged(at(-1), 'kev')], [0, 1]],
    ['several', [fixed(at(-6)), reopened(at(-5)), closed(at(-1))], [0, 1, 2]],
    ['one at the submission follows', [fixed(at(-1)), reopened(at(0))], [0, 1]],
    ['one just after it stays', [fixed(at(-1)), reopened(at(1))], [-1, 1]],
    ['one where there is no room follows', [fixed(at(-2)), reopened(at(-1)), closed(at(1))], [0, 1, 2]],
    ['one where there is room stays', [fixed(at(-2)), reopened(at(-1)), closed(at(2))], [0, 1, 2]],
    ['one later than that stays', [fixed(at(-2)), reopened(at(-1)), closed(at(3))], [0, 1, 3]],
    ['what has no counterpart stays', [fixed(at(-2)), reopened(at(-1)), triaged(at(-3))], [0, 1, -3]],
  ])('%s', (_name, timeline, expected) => {
    expect(inOrderFromSubmission(timeline, submitted.at).map(afterSubmission)).toEqual(expected);
  });

  it.each<[string, readonly TimelineEvent[]]>([
    ['nothing', []],
    ['one alone, which the clock places by itself', [fixed(at(-1))]],
    ['all at the submission', [reopened(at(0)), fixed(at(0))]],
    ['all just after it', [fixed(at(1)), reopened(at(2))]],
  ])('%s: the same timeline', (_name, timeline) => {
    expect(inOrderFromSubmission(timeline, submitted.at)).toBe(timeline);
  });

  it('for any facts: the clock reads them in the order of their dates', () => {
    const fact = fc
      .tuple(fc.integer({ min: -8, max: 8 }), fc.constantFrom(fixed, reopened, closed))
      .map(([ms, make]) => make(at(ms)));
    fc.assert(
      fc.property(fc.array(fact, { minLength: 2, maxLength: 6 }), (facts) => {
        const byDate = [...facts].sort(compareEvents).map(({ type }) => type);
        const timeline = [
          { type: 'submitted', at: submitted.at } as const,
          ...inOrderFromSubmission(facts, submitted.at),
        ];
        const read = orderTimeline(timeline, Date.parse(NOW)).events.map(({ event }) => event.type);
        // Of two alike at one instant only one counts.
        const alike = (type: string, place: number, all: readonly string[]): boolean =>
          type !== all[place - 1];
        expect(read.filter(alike)).toEqual(byDate.filter(alike));
      }),
    );
  });
});

describe('the clock of a submission that its source dates after what followed it', () => {
  const stateOf = (...timeline: readonly TimelineEvent[]): string =>
    clockOf(
      plainPolicy(),
      timelineOf({ submitted, timeline: [rated(at(0), 'high'), ...timeline] }),
      'fix',
      NOW,
    ).state;

  it.each<[string, readonly TimelineEvent[], string]>([
    ['opened after a stop', [said(fixed(at(-6000))), said(reopened(at(-1000)))], 'running'],
    [
      'opened, and told again later',
      [said(fixed(at(-6000))), said(reopened(at(-1000))), said(reopened(at(9000)))],
      'running',
    ],
    ['stopped after an opening', [said(reopened(at(-6000))), said(fixed(at(-1000)))], 'met'],
    [
      'stopped again at the submission',
      [said(fixed(at(-6000))), said(reopened(at(-1000))), said(closed(at(0)))],
      'cancelled',
    ],
    ['paused, then resumed', [paused(at(-6000)), resumed(at(-1000))], 'running'],
    ['paused after an opening', [said(fixed(at(-3))), said(reopened(at(-2))), paused(at(-1))], 'paused'],
  ])('%s: %s', (_name, timeline, expected) => {
    expect(stateOf(...timeline)).toBe(expected);
    expect(stateOf(...timeline.toReversed())).toBe(expected);
  });

  it('of ratings that its clock has moved before it the last one counts', () => {
    const moved = (ms: number, severity: 'high' | 'low'): TimelineEvent => ({
      ...rated(at(ms), severity),
      source: { system: 'source', id: `event-${severity}`, reportedAt: at(ms), statedAt: at(ms + 9000) },
    });
    for (const [first, second] of [
      ['high', 'low'],
      ['low', 'high'],
    ] as const) {
      const timeline = timelineOf({ submitted, timeline: [moved(-1, second), moved(-2, first)] });
      expect(ratingAt(timeline, Date.parse(NOW))?.severity).toBe(second);
    }
  });
});
