import { timelineOf } from '../../../src/domain/cases/case-timeline';
import { mergeEvent } from '../../../src/domain/cases/merge-event';
import type { SubmissionEvent, SubmissionFacts } from '../../../src/domain/findings/submission';
import { clockOf } from '../../../src/domain/sla/clock-of';
import { bugcrowdTraits } from '../../../src/sources/bugcrowd/traits';
import { connectionWith, eventWith, policyWith } from '../../support/builders';
import { fc } from '../../support/properties';

const START = Date.parse('2026-11-10T12:00:00Z');
const instant = (ms: number): string => new Date(ms).toISOString();

interface Step {
  readonly facts: Partial<SubmissionFacts>;
  readonly afterMs: number;
  /** From the change to the receipt of its delivery. */
  readonly delayMs?: number;
}

/** The deliveries of steps by a clock that is ahead: states are dated, and marks of a duplicate have their event's date only. */
function deliveriesOf(steps: readonly Step[], aheadMs: number): readonly SubmissionEvent[] {
  const transitions: Record<string, string> = { triaged: '2026-11-03T09:12:00Z' };
  let facts: Partial<SubmissionFacts> = { state: 'triaged', duplicate: false };
  return steps.map(({ facts: changed, afterMs, delayMs = 0 }, place) => {
    const at = instant(START + afterMs + aheadMs);
    facts = { ...facts, ...changed };
    if (typeof changed.state === 'string') transitions[changed.state] = at;
    return eventWith({
      ...{ id: `event-${place + 2}`, at, receivedAt: instant(START + afterMs + delayMs) },
      ...{ facts: { ...facts }, transitions: { ...transitions } },
      ...{ changedState: changed.state !== undefined, unmarkedDuplicate: changed.duplicate === false },
    });
  });
}

function stateOf(steps: readonly Step[], aheadMs: number): string {
  const received = [...deliveriesOf(steps, aheadMs)].sort((a, b) => a.receivedAt.localeCompare(b.receivedAt));
  const kase = received.reduce(
    (before, event) => mergeEvent(before, event, connectionWith(), bugcrowdTraits),
    mergeEvent(null, eventWith(), connectionWith(), bugcrowdTraits),
  );
  return clockOf(policyWith(), timelineOf(kase), 'fix', '2026-11-11T00:00:00Z').state;
}

const fixed = { facts: { state: 'resolved' }, afterMs: 0 };
const opened = { facts: { state: 'triaged' }, afterMs: 5000 };
const marked = (afterMs: number): Step => ({ facts: { duplicate: true }, afterMs });
const unmarked = (afterMs: number): Step => ({ facts: { duplicate: false }, afterMs });

describe('a mark of a duplicate, which has no date of its own, by a clock that is ahead', () => {
  it.each<[string, readonly Step[], string]>([
    ['after an opening', [fixed, opened, marked(10_000)], 'cancelled'],
    ['a millisecond after it', [fixed, opened, marked(5001)], 'cancelled'],
    ['at its instant', [fixed, opened, marked(5000)], 'cancelled'],
    ['taken back', [fixed, opened, marked(10_000), unmarked(15_000)], 'running'],
    ['taken back a millisecond later', [opened, marked(10_000), unmarked(10_001)], 'running'],
    [
      'taken back, and fixed',
      [opened, marked(10_000), unmarked(10_001), { ...fixed, afterMs: 10_002 }],
      'met',
    ],
  ])('%s', (_name, steps, state) => {
    for (const aheadMs of [0, 1, 4999, 5000, 5001, 10_000, 17_000, 295_000])
      expect([aheadMs, stateOf(steps, aheadMs)]).toEqual([aheadMs, state]);
  });

  it('whatever the delays', () => {
    const delays = fc.array(fc.integer({ min: 0, max: 90_000 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 295_000 }),
        delays,
        fc.boolean(),
        (aheadMs, delaysMs, isTakenBack) => {
          const steps = [fixed, opened, marked(10_000), ...(isTakenBack ? [unmarked(15_000)] : [])];
          const late = steps.map((step, place) => ({ ...step, delayMs: delaysMs[place] ?? 0 }));
          expect(stateOf(late, aheadMs)).toBe(isTakenBack ? 'running' : 'cancelled');
        },
      ),
    );
  });

  it('delivered twice it is one fact', () => {
    const [event] = deliveriesOf([marked(10_000)], 17_000);
    if (event === undefined) throw new Error('There is no event.');
    const again = { ...event, receivedAt: instant(START + 12_000) };
    const once = mergeEvent(null, event, connectionWith(), bugcrowdTraits);
    expect(mergeEvent(once, again, connectionWith(), bugcrowdTraits).timeline).toEqual(once.timeline);
  });
});
