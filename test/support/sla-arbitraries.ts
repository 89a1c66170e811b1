import { fc } from './properties';
import { toInstant, type Instant } from '../../src/domain/sla/instant';
import type {
  Acceleration,
  BusinessCalendar,
  ClockName,
  ClockStart,
  ClockStop,
  Duration,
  OwnClock,
  Policy,
  Targets,
  WorkingInterval,
} from '../../src/domain/sla/policy';
import { severities } from '../../src/domain/sla/severity';
import type { TimelineEvent } from '../../src/domain/sla/timeline';
import { submitted } from './builders';

export const QUARTER_HOUR = 900_000;
export const DAY = 96 * QUARTER_HOUR;

/** How often each property is tried. */
export const RUNS = { numRuns: 300 };

/** Zones without clock changes, and the largest clock change of the others. */
export const steadyZones = ['UTC', 'Asia/Kolkata', 'Pacific/Kiritimati', 'America/Phoenix'] as const;
export const changingZones = {
  'Europe/London': 4 * QUARTER_HOUR,
  'America/New_York': 4 * QUARTER_HOUR,
  'America/Santiago': 4 * QUARTER_HOUR,
  'Australia/Lord_Howe': 2 * QUARTER_HOUR,
} as const;

export const steadyZone = fc.constantFrom(...steadyZones);
export const changingZone = fc.constantFrom(
  ...(Object.keys(changingZones) as (keyof typeof changingZones)[]),
);
export const zone = fc.oneof(steadyZone, changingZone);

/** Shortly before the clocks of one of the zones change. */
const seasons = ['2026-03-01', '2026-03-25', '2026-08-30', '2026-09-28', '2026-10-20'].map((date) =>
  Date.parse(date),
);

/** Moments in epoch milliseconds, mostly quarters of an hour so that they often meet each other and a boundary. */
export const moment = fc
  .tuple(
    fc.constantFrom(...seasons),
    fc.integer({ min: 0, max: 20 * 96 }),
    fc.constantFrom(0, 0, 0, 0, 1, -1, 60_001),
  )
  .map(([season, quarters, odd]) => season + quarters * QUARTER_HOUR + odd);

/** Each quarter of an hour of a day, and its end. Policies have many of them, so each is written once. */
const timesOfDay = Array.from({ length: 97 }, (_, quarters) => {
  const [hours, minutes] = [Math.floor(quarters / 4), (quarters % 4) * 15];
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
});

/** None, one or two intervals of a day, in order. */
const intervals = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 5 })
  .map((quarters): WorkingInterval[] => {
    const [first, second, third, fourth] = [...quarters]
      .sort((a, b) => a - b)
      .map((quarter) => timesOfDay[quarter]);
    if (first === undefined || second === undefined) return [];
    const morning: WorkingInterval = [first, second];
    return third === undefined || fourth === undefined ? [morning] : [morning, [third, fourth]];
  });

export const localDate = fc
  .tuple(fc.constantFrom(...seasons), fc.integer({ min: -5, max: 90 }))
  .map(([season, days]) => new Date(season + days * DAY).toISOString().slice(0, 10));

/** A calendar with some working time, in a zone of the given kind. */
export function calendarIn(timeZone: fc.Arbitrary<string>): fc.Arbitrary<BusinessCalendar> {
  const week = fc.record(
    {
      mon: intervals,
      tue: intervals,
      wed: intervals,
      thu: intervals,
      fri: intervals,
      sat: intervals,
      sun: intervals,
    },
    { requiredKeys: [] },
  );
  const special = fc.dictionary(localDate, intervals, { maxKeys: 4 });
  return fc
    .record(
      { timeZone, week, holidays: fc.array(localDate, { maxLength: 6 }), special },
      { requiredKeys: ['timeZone', 'week'] },
    )
    .filter((calendar) => Object.values(calendar.week).some((times) => times.length > 0));
}

export function durationIn(timeZone: fc.Arbitrary<string>): fc.Arbitrary<Duration> {
  const calendar = fc.oneof(fc.constant('24x7' as const), calendarIn(timeZone));
  const days = fc.integer({ min: 0, max: 40 });
  return fc.oneof(
    fc.record({ days, calendar }),
    fc.record({ hours: days.map((count) => count * 3), calendar }),
    fc.record({ days }),
  );
}

/** The same local time on a day of a later month: a later start may end earlier, at the end of a month. */
export const monthsDuration: fc.Arbitrary<Duration> = fc.record({ months: fc.integer({ min: 0, max: 3 }) });

const ratedTarget = fc.option(durationIn(zone), { freq: 8 });
const ratedTargets: fc.Arbitrary<Targets> = fc.record(
  Object.fromEntries(severities.map((severity) => [severity, ratedTarget])),
);

const rules = {
  timeZone: zone,
  triageWindowDays: fc.integer({ min: 0, max: 20 }),
  severityChange: fc.constantFrom('earlier-of', 'from-start', 'restart'),
  reopen: fc.constantFrom('original', 'resume', 'restart'),
  allowPause: fc.boolean(),
  notices: fc.record({
    beforeDays: fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 3 }),
    afterDays: fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 3 }),
  }),
} as const;
const named = { id: 'any', version: 1, name: 'Any' } as const;

/** A policy of what every policy must say. */
export const basicPolicy: fc.Arbitrary<Policy> = fc
  .record(
    {
      ...rules,
      clockBase: fc.constantFrom('submitted', 'triaged'),
      targets: fc.record({ fix: ratedTargets, triage: ratedTargets, 'first-response': ratedTargets }),
    },
    { requiredKeys: ['timeZone', 'clockBase', 'targets', 'severityChange', 'reopen', 'allowPause'] },
  )
  .map((own): Policy => ({ ...named, ...own }));

/** Milestones and flags; a policy below never mentions the last one. */
export const milestones = ['agreed', 'paid', 'unknown'] as const;
export const flags = ['exploited', 'public', 'unknown'] as const;

const target = fc.oneof({ arbitrary: ratedTarget, weight: 4 }, { arbitrary: monthsDuration, weight: 1 });
const unratedTarget: fc.Arbitrary<Duration | null> = fc.option(target, { freq: 1 });
const targets: fc.Arbitrary<Targets> = fc.record({
  critical: target,
  high: target,
  medium: target,
  low: target,
  informational: target,
  unrated: unratedTarget,
});

const ownClock: fc.Arbitrary<OwnClock> = fc
  .record({
    starts: fc.constantFrom<ClockStart[]>('submitted', 'base', 'base', 'fixed', 'reached:agreed'),
    stops: fc.uniqueArray(
      fc.constantFrom<ClockStop[]>('triaged', 'first-response', 'fixed', 'reached:agreed', 'reached:paid'),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .filter(({ starts, stops }) => !stops.some((stop) => stop === starts));

/** The clock of a policy's own. */
const OWN_CLOCK = 'reward';

const acceleration: fc.Arbitrary<Acceleration> = fc.record({
  when: fc.constantFrom(...flags.slice(0, 2)),
  from: fc.constantFrom('flag', 'base'),
  targets: fc.record({ fix: targets }),
});

/** A policy with everything that a policy may say. */
export const policy: fc.Arbitrary<Policy> = fc
  .record(
    {
      ...rules,
      clockBase: fc.constantFrom('submitted', 'triaged', 'reached:agreed'),
      targets: fc.record({ fix: targets, triage: targets, 'first-response': targets, [OWN_CLOCK]: targets }),
      clocks: fc.record({ [OWN_CLOCK]: ownClock }),
      accelerations: fc.array(acceleration, { maxLength: 3 }),
    },
    {
      requiredKeys: ['timeZone', 'clockBase', 'targets', 'severityChange', 'reopen', 'allowPause', 'clocks'],
    },
  )
  .map((own): Policy => ({ ...named, ...own }));

/** A clock that every policy knows. */
export const targetName = fc.constantFrom<ClockName[]>('fix', 'fix', 'triage', 'first-response');

/** A clock of such a policy. */
export const clockNameOfPolicy = fc.constantFrom<ClockName[]>(
  'fix',
  'fix',
  'fix',
  'triage',
  OWN_CLOCK,
  OWN_CLOCK,
);

/** Up to this many quarters of an hour after the submission, seldom before it. */
function instantNear(submittedMs: number): fc.Arbitrary<Instant> {
  return fc
    .tuple(fc.integer({ min: -96, max: 40 * 96 }), fc.constantFrom(0, 0, 0, 1))
    .map(([quarters, odd]) => toInstant(submittedMs + quarters * QUARTER_HOUR + odd));
}

/** Any event but the submission. */
export function eventNear(submittedMs: number): fc.Arbitrary<TimelineEvent> {
  const at = instantNear(submittedMs);
  const bare = <T extends string>(type: T): fc.Arbitrary<{ type: T; at: Instant }> =>
    at.map((when) => ({ type, at: when }));
  const dueDate = at.map((when) => when.slice(0, 10));
  const severity = fc.record({
    type: fc.constant('severity' as const),
    at,
    severity: fc.constantFrom(...severities),
  });
  return fc.oneof(
    severity,
    severity,
    bare('triaged'),
    bare('first-response'),
    bare('paused'),
    bare('resumed'),
    bare('fixed'),
    bare('closed'),
    bare('reopened'),
    fc.record({ type: fc.constant('extended' as const), at, dueDate }),
    fc.record({ type: fc.constant('date-set' as const), at, dueDate }),
    fc.record({
      type: fc.constant('no-later-than' as const),
      at,
      dueDate: fc.option(dueDate, { freq: 4 }),
    }),
    fc.record({ type: fc.constant('reached' as const), at, milestone: fc.constantFrom(...milestones) }),
    fc.record({ type: fc.constant('flagged' as const), at, flag: fc.constantFrom(...flags) }),
    fc.record({ type: fc.constant('unflagged' as const), at, flag: fc.constantFrom(...flags) }),
  );
}

export interface Case {
  readonly timeline: readonly TimelineEvent[];
  readonly now: Instant;
}

/** A timeline and a moment to ask for, within the timeline or after it. */
export const anyCase: fc.Arbitrary<Case> = moment.chain((submittedMs) =>
  fc.record({
    timeline: fc
      .array(eventNear(submittedMs), { maxLength: 10 })
      .map((events) => [submitted(toInstant(submittedMs)), ...events]),
    now: fc.oneof(instantNear(submittedMs), instantNear(submittedMs + 40 * DAY)),
  }),
);
