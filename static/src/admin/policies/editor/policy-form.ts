import type { BusinessCalendar, Policy, TargetName, Weekday } from '../../../../../src/domain/sla/policy';
import { targetNames } from '../../../../../src/wording/clock-names';
import { toAccelerations, type AccelerationForm } from './acceleration-form';
import { milestoneOf, toOwnClocks, type OwnClockForm } from './own-clock-form';
import { specialText } from './special-lines';
import { toTargetsForm, type TargetsForm } from './target-cells';

export const weekdays = [
  'mon',
  'tue',
  'wed',
  'thu',
  'fri',
  'sat',
  'sun',
] as const satisfies readonly Weekday[];

export interface IntervalEntry {
  readonly opens: string;
  readonly closes: string;
}

/** A working week as it is typed. */
export interface WeekForm {
  readonly timeZone: string;
  readonly week: Readonly<Record<Weekday, readonly IntervalEntry[]>>;
  /** One date per line. */
  readonly holidays: string;
  /** Dates with hours of their own, one per line. */
  readonly special: string;
}

/** A policy document as a form. */
export interface PolicyForm {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly sourceUrl: string;
  readonly inForceFrom: string;
  readonly timeZone: string;
  readonly clockBase: 'submitted' | 'triaged' | 'milestone';
  readonly baseMilestone: string;
  readonly triageWindowDays: string;
  readonly targets: Readonly<Record<TargetName, TargetsForm>>;
  /** `both`: each target has its own. */
  readonly calendar: '24x7' | 'week' | 'both';
  readonly week: WeekForm;
  readonly clocks: readonly OwnClockForm[];
  readonly accelerations: readonly AccelerationForm[];
  readonly severityChange: Policy['severityChange'];
  readonly reopen: Policy['reopen'];
  readonly allowPause: boolean;
  readonly notices: { readonly isOwn: boolean; readonly beforeDays: string; readonly afterDays: string };
  /** Optional parts that the document has although they are empty. */
  readonly kept: { readonly clocks: boolean; readonly accelerations: boolean };
}

const officeHours: readonly IntervalEntry[] = [{ opens: '09:00', closes: '17:00' }];

/** Default working week. */
export function defaultWeek(timeZone: string): WeekForm {
  const open = officeHours;
  return {
    timeZone,
    week: { mon: open, tue: open, wed: open, thu: open, fri: open, sat: [], sun: [] },
    holidays: '',
    special: '',
  };
}

function toWeek({ timeZone, week, holidays = [], special = {} }: BusinessCalendar): WeekForm {
  const entries = (day: Weekday): readonly IntervalEntry[] =>
    (week[day] ?? []).map(([opens, closes]) => ({ opens, closes }));
  return {
    timeZone,
    week: {
      mon: entries('mon'),
      tue: entries('tue'),
      wed: entries('wed'),
      thu: entries('thu'),
      fri: entries('fri'),
      sat: entries('sat'),
      sun: entries('sun'),
    },
    holidays: holidays.join('\n'),
    special: specialText(special),
  };
}

/** The calendars of all targets that can have one: months are always counted around the clock. */
function calendarsOf({ targets, accelerations = [] }: Policy): readonly (BusinessCalendar | '24x7')[] {
  const all = [...Object.values(targets), ...accelerations.map(({ targets: { fix } }) => fix)];
  return all.flatMap((each) =>
    Object.values(each ?? {}).flatMap((duration) =>
      duration === null || 'months' in duration ? [] : [duration.calendar ?? '24x7'],
    ),
  );
}

/** The working week that most targets have; the form shows this one and keeps the others. */
function mostUsed(calendars: readonly (BusinessCalendar | '24x7')[]): BusinessCalendar | null {
  const weeks = calendars.filter((each) => typeof each === 'object');
  const countOf = (week: BusinessCalendar): number =>
    weeks.filter((each) => JSON.stringify(each) === JSON.stringify(week)).length;
  return weeks.reduce<BusinessCalendar | null>(
    (most, each) => (most === null || countOf(each) > countOf(most) ? each : most),
    null,
  );
}

function choiceOf(calendars: readonly (BusinessCalendar | '24x7')[]): PolicyForm['calendar'] {
  const [first = '24x7', ...others] = new Set(calendars.map((each) => JSON.stringify(each)));
  if (others.length > 0) return 'both';
  return first === '24x7' || first === '"24x7"' ? '24x7' : 'week';
}

function daysText(days: readonly number[] | undefined): string {
  return (days ?? []).join(', ');
}

/** A validated document as a form. */
export function toPolicyForm(policy: Policy): PolicyForm {
  const { id, version, name, timeZone, clockBase, severityChange, reopen, allowPause, notices } = policy;
  const calendars = calendarsOf(policy);
  const week = mostUsed(calendars);
  const weekText = week === null ? null : JSON.stringify(week);
  const targets = targetNames.map((each) => [each, toTargetsForm(policy.targets[each], weekText)] as const);
  const baseMilestone = milestoneOf(clockBase);
  return {
    id,
    version,
    name,
    sourceUrl: policy.sourceUrl ?? '',
    inForceFrom: policy.inForceFrom ?? '',
    timeZone,
    clockBase: clockBase === 'submitted' || clockBase === 'triaged' ? clockBase : 'milestone',
    baseMilestone: baseMilestone ?? '',
    triageWindowDays: policy.triageWindowDays === undefined ? '' : String(policy.triageWindowDays),
    targets: Object.fromEntries(targets) as PolicyForm['targets'],
    calendar: choiceOf(calendars),
    week: week === null ? defaultWeek(timeZone) : toWeek(week),
    clocks: toOwnClocks(policy, weekText),
    accelerations: toAccelerations(policy, weekText),
    severityChange,
    reopen,
    allowPause,
    notices: {
      isOwn: notices !== undefined,
      beforeDays: daysText(notices?.beforeDays ?? [3]),
      afterDays: daysText(notices?.afterDays ?? [1, 2, 4, 8, 16]),
    },
    kept: { clocks: policy.clocks !== undefined, accelerations: policy.accelerations !== undefined },
  };
}
