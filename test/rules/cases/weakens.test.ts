import type { Case } from '../../../src/domain/cases/case';
import { weakens } from '../../../src/domain/cases/weakens';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { closed, fixed, policyWith, rated } from '../../support/builders';
import { caseWith, withEvents } from '../../support/case-builders';
import { dateSet, paused } from '../../support/clock-builders';

const now = '2026-11-10T12:00:00Z';
const pausing = policyWith({ allowPause: true });
const lower = rated(now, 'low');
const higher = rated(now, 'critical');

/** A high one, due on 1 December. */
const running = caseWith();
const after = (...events: readonly TimelineEvent[]): Case => withEvents(running, ...events);
const earlier = '2026-11-09T00:00:00Z';

describe('a change makes a promise of the case weaker', () => {
  it.each<[string, Case, TimelineEvent, boolean]>([
    ['a lower severity, while it runs', running, lower, true],
    ['a higher one', running, higher, false],
    ['a lower one once it is fixed: a reopening would show it', after(fixed(earlier)), lower, true],
    ['a lower one once it is closed', after(closed(earlier)), lower, true],
    [
      'a severity without a target once it is fixed',
      after(fixed(earlier)),
      rated(now, 'informational'),
      true,
    ],
    ['a higher one once it is fixed', after(fixed(earlier)), higher, false],
    ['a lower one while paused: resuming would show it', after(paused(earlier)), lower, true],
    ['a higher one while paused', after(paused(earlier)), higher, false],
    ['a later date while paused', after(paused(earlier)), dateSet(now, '2027-06-01'), true],
    ['a fix', running, fixed(now), false],
    ['an end without a fix', running, closed(now), true],
    [
      'an end without a fix of what has no target',
      after(rated(earlier, 'informational')),
      closed(now),
      false,
    ],
  ])('%s', (_name, before, change, expected) => {
    expect(weakens(before, withEvents(before, change), pausing, now)).toBe(expected);
  });
});

describe('a fix of an earlier date', () => {
  const overdue = '2026-12-05T00:00:00Z';
  it.each<[string, string, string, boolean]>([
    ['before the deadline, said once it has passed', '2026-11-30T00:00:00Z', overdue, true],
    ['after the deadline', '2026-12-04T00:00:00Z', overdue, false],
    ['before the deadline, said before it', '2026-11-09T00:00:00Z', now, false],
  ])('%s', (_name, fixedAt, at, expected) => {
    expect(weakens(running, after(fixed(fixedAt)), pausing, at)).toBe(expected);
  });
});
