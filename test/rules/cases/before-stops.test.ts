import { stepsBeforeStops } from '../../../src/domain/cases/before-stops';
import { timelineOf } from '../../../src/domain/cases/case-timeline';
import { clockOf } from '../../../src/domain/sla/clock-of';
import type { Source, TimelineEvent } from '../../../src/domain/sla/timeline';
import { closed, fixed, policyWith, rated, triaged } from '../../support/builders';
import { reopened, reached } from '../../support/clock-builders';

const START = Date.parse('2026-11-10T12:00:00Z');
const at = (ms: number): string => new Date(START + ms).toISOString();
const after = (event: TimelineEvent | undefined): number => Date.parse(event?.at ?? '') - START;

/** A fact at `atMs` by the app's clock, which its source dates at `statedMs` by its own. */
function said(
  make: (at: string) => TimelineEvent,
  atMs: number,
  statedMs = atMs,
  system: Source['system'] = 'source',
): TimelineEvent {
  const stated = statedMs === atMs ? {} : { statedAt: at(statedMs) };
  return { ...make(at(atMs)), source: { system, id: 'event', reportedAt: at(atMs), ...stated } };
}

const milestone = (when: string): TimelineEvent => reached(when, 'accepted');
const AHEAD = 214_000;

describe('a triage or milestone, and a stop that its source dates at or after it', () => {
  it.each<[string, TimelineEvent, TimelineEvent, number]>([
    ['a triage told after the fix: at it', said(triaged, 999, AHEAD - 5), said(fixed, 0, AHEAD), 0],
    ['a milestone', said(milestone, 999, AHEAD - 5), said(fixed, 0, AHEAD), 0],
    ['a closing', said(triaged, 999, AHEAD - 5), said(closed, 0, AHEAD), 0],
    ['a millisecond after it', said(triaged, 1, AHEAD - 5), said(fixed, 0, AHEAD), 0],
    ['dated at one instant', said(triaged, 999, AHEAD), said(fixed, 0, AHEAD), 0],
    ['dated a millisecond later: stays', said(triaged, 999, AHEAD + 1), said(fixed, 0, AHEAD), 999],
    ['at the stop: stays', said(triaged, 0, AHEAD - 5), said(fixed, 0, AHEAD), 0],
    ['before it: stays', said(triaged, -1, AHEAD - 5), said(fixed, 0, AHEAD), -1],
    ['an opening: stays', said(triaged, 999, AHEAD - 5), said(reopened, 0, AHEAD), 999],
    ['a stop of Jira: stays', said(triaged, 999, AHEAD - 5), said(fixed, 0, AHEAD, 'jira'), 999],
    ['a milestone of Jira: stays', said(milestone, 999, AHEAD - 5, 'jira'), said(fixed, 0, AHEAD), 999],
    ['clocks that are right: stays', said(triaged, 1), said(fixed, 0), 1],
  ])('%s', (_name, step, stop, expected) => {
    for (const timeline of [
      [step, stop],
      [stop, step],
    ]) {
      const placed = stepsBeforeStops(timeline);
      expect(after(placed[timeline.indexOf(step)])).toBe(expected);
      expect(after(placed[timeline.indexOf(stop)])).toBe(after(stop));
      if (expected === after(step)) expect(placed).toBe(timeline);
    }
  });

  it('of several stops the earliest that followed it', () => {
    const step = said(triaged, 999, 500 + AHEAD);
    const stops = [said(closed, -10, 499 + AHEAD), said(fixed, 5, 600 + AHEAD), said(closed, 7, 700 + AHEAD)];
    expect(after(stepsBeforeStops([step, ...stops])[0])).toBe(5);
  });
});

it('a fix that followed its triage is judged by the deadline, whichever was told first', () => {
  const submitted = { at: at(-60_000), exact: true };
  const timeline = [
    said((when) => rated(when, 'low'), -50_000),
    said(triaged, 999, AHEAD - 5000),
    said(fixed, 0, AHEAD),
  ];
  for (const facts of [timeline, timeline.toReversed()]) {
    const clock = clockOf(policyWith(), timelineOf({ submitted, timeline: facts }), 'fix', at(3_600_000));
    expect(clock).toMatchObject({
      state: 'met',
      startedAt: at(0).replace('.000', ''),
      dueDate: '2027-05-04',
    });
  }
});
