import { timelineOf } from '../../../src/domain/cases/case-timeline';
import { mergeEvent } from '../../../src/domain/cases/merge-event';
import { clockOf } from '../../../src/domain/sla/clock-of';
import type { SubmissionEvent } from '../../../src/domain/findings/submission';
import { bugcrowdTraits } from '../../../src/sources/bugcrowd/traits';
import { connectionWith, eventWith, policyWith } from '../../support/builders';

const STOPPED = '2026-11-04T12:00:20Z';
const BACK = '2026-11-04T12:00:05Z';
const TRIAGED = '2026-11-03T09:12:00Z';

function stateOf(events: readonly SubmissionEvent[]): string {
  const kase = events.reduce(
    (before, event) => mergeEvent(before, event, connectionWith(), bugcrowdTraits),
    mergeEvent(null, eventWith(), connectionWith(), bugcrowdTraits),
  );
  return clockOf(policyWith(), timelineOf(kase), 'fix', '2026-11-11T00:00:00Z').state;
}

const said = (id: string, at: string, state: string, transitions: Record<string, string>): SubmissionEvent =>
  eventWith({ id, at, facts: { state }, transitions });

/** A submission is in the state that it entered last, whatever date a clock that was set back has given it. */
describe('a source that dates a state before the one that went before it', () => {
  const resolved = said('event-2', STOPPED, 'resolved', { triaged: TRIAGED, resolved: STOPPED });
  const opened = said('event-3', BACK, 'triaged', { triaged: BACK, resolved: STOPPED });

  it.each([
    ['in order', [resolved, opened]],
    ['the other way round', [opened, resolved]],
    ['with the last one only', [opened]],
  ])('opened again: it runs, delivered %s', (_how, events) => {
    expect(stateOf(events)).toBe('running');
    const later = said('event-4', '2026-11-05T12:00:00Z', 'triaged', opened.transitions);
    expect(stateOf([...events, later])).toBe('running');
  });

  it('opened again at the very date of the stop: it runs', () => {
    expect(
      stateOf([resolved, said('event-3', STOPPED, 'triaged', { triaged: STOPPED, resolved: STOPPED })]),
    ).toBe('running');
  });

  it.each([
    ['resolved', 'met'],
    ['not_applicable', 'cancelled'],
  ])('opened, then %s: it is %s', (state, expected) => {
    const reopened = said('event-3', '2026-11-04T13:00:00Z', 'triaged', {
      ...{ triaged: '2026-11-04T13:00:00Z', resolved: STOPPED },
    });
    const at = '2026-11-04T12:59:50Z';
    const last = said('event-4', at, state, { ...reopened.transitions, [state]: at });
    expect(stateOf([resolved, reopened, last])).toBe(expected);
    expect(stateOf([last, reopened, resolved])).toBe(expected);
  });

  it('a state with the later date keeps it', () => {
    const { timeline } = mergeEvent(null, resolved, connectionWith(), bugcrowdTraits);
    expect(timeline.find(({ type }) => type === 'fixed')?.at).toBe(STOPPED);
  });
});
