import type {
  BusinessCalendar,
  Calendar,
  Duration,
  Policy,
  TargetName,
  Weekday,
} from '../../../../../src/domain/sla/policy';
import type { Severity } from '../../../../../src/domain/sla/severity';
import { targetNames } from '../../../../../src/wording/clock-names';

export const severityNames = [
  'critical',
  'high',
  'medium',
  'low',
  'informational',
] as const satisfies readonly Severity[];
export const weekdays = [
  'mon',
  'tue',
  'wed',
  'thu',
  'fri',
  'sat',
  'sun',
] as const satisfies readonly Weekday[];

/** The target of one severity. No target differs from zero: it has its own unit. */
export interface TargetCell {
  readonly unit: 'none' | 'days' | 'hours' | 'months';
  /** As it is typed. */
  readonly amount: string;
  /** The calendar in the document. */
  readonly calendar: Calendar | undefined;
  /** True if the document leaves it out instead of `null`; both mean no target. */
  readonly isLeftOut: boolean;
}

export type TargetCells = Readonly<Record<Severity, TargetCell>>;

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
}

/**
 * A policy document as a form. `several`: its targets have different calendars, which the form keeps and does not show.
 */
export interface PolicyForm {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly sourceUrl: string;
  readonly inForceFrom: string;
  readonly timeZone: string;
  readonly clockBase: Policy['clockBase'];
  readonly triageWindowDays: string;
  readonly targets: Readonly<Record<TargetName, { readonly isThere: boolean; readonly cells: TargetCells }>>;
  readonly calendar: '24x7' | 'week' | 'several';
  readonly week: WeekForm;
  readonly severityChange: Policy['severityChange'];
  readonly reopen: Policy['reopen'];
  readonly allowPause: boolean;
  readonly notices: { readonly isOwn: boolean; readonly beforeDays: string; readonly afterDays: string };
  /** Parts of the document that the form has no fields for; they are saved as they are. */
  readonly kept: KeptParts;
}

export interface KeptParts {
  readonly clocks?: Policy['clocks'];
  readonly accelerations?: Policy['accelerations'];
  /** The targets of the policy's own clocks. */
  readonly ownTargets: Policy['targets'];
  /** The target without a severity, by clock. */
  readonly unrated: Readonly<Partial<Record<TargetName, Duration | null>>>;
}

const officeHours: readonly IntervalEntry[] = [{ opens: '09:00', closes: '17:00' }];

/** Default working week. */
export function defaultWeek(timeZone: string): WeekForm {
  const open = officeHours;
  return {
    timeZone,
    week: { mon: open, tue: open, wed: open, thu: open, fri: open, sat: [], sun: [] },
    holidays: '',
  };
}

function toCell(duration: NonNullable<Policy['targets']['fix']>[Severity] | undefined): TargetCell {
  if (duration === undefined || duration === null)
    return { unit: 'none', amount: '', calendar: undefined, isLeftOut: duration === undefined };
  const { calendar } = duration;
  if ('months' in duration)
    return { unit: 'months', amount: String(duration.months), calendar, isLeftOut: false };
  return 'days' in duration
    ? { unit: 'days', amount: String(duration.days), calendar, isLeftOut: false }
    : { unit: 'hours', amount: String(duration.hours), calendar, isLeftOut: false };
}

function toTarget(targets: Policy['targets'], name: TargetName): PolicyForm['targets'][TargetName] {
  const entered = targets[name];
  const cells = severityNames.map((severity) => [severity, toCell(entered?.[severity])] as const);
  return { isThere: entered !== undefined, cells: Object.fromEntries(cells) as Record<Severity, TargetCell> };
}

function toWeek({ timeZone, week, holidays = [] }: BusinessCalendar): WeekForm {
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
  };
}

/** The calendar of all targets that have a duration, or what replaces it. */
function calendarOf(targets: PolicyForm['targets']): BusinessCalendar | '24x7' | 'several' {
  const used = targetNames.flatMap((name) =>
    Object.values(targets[name].cells).flatMap(({ unit, calendar }) =>
      // Months have one calendar only, whatever the others use.
      unit === 'none' || unit === 'months' ? [] : [calendar ?? '24x7'],
    ),
  );
  const [first = '24x7'] = used;
  return new Set(used.map((each) => JSON.stringify(each))).size > 1 ? 'several' : first;
}

/** The special dates of a calendar have no field, so a calendar with some is kept as it is. */
function hasSpecial(calendar: BusinessCalendar | '24x7' | 'several'): boolean {
  return typeof calendar !== 'string' && calendar.special !== undefined;
}

function toKept({ clocks, accelerations, targets }: Policy): KeptParts {
  const isOwn = (name: string): boolean => !targetNames.some((known) => known === name);
  const unrated = targetNames.flatMap((name) => {
    const duration = targets[name]?.unrated;
    return duration === undefined ? [] : [[name, duration] as const];
  });
  return {
    ...(clocks !== undefined && { clocks }),
    ...(accelerations !== undefined && { accelerations }),
    ownTargets: Object.fromEntries(Object.entries(targets).filter(([name]) => isOwn(name))),
    unrated: Object.fromEntries(unrated),
  };
}

function daysText(days: readonly number[] | undefined): string {
  return (days ?? []).join(', ');
}

/** A validated document as a form. */
export function toPolicyForm(policy: Policy): PolicyForm {
  const { id, version, name, timeZone, clockBase, severityChange, reopen, allowPause, notices } = policy;
  const targets = Object.fromEntries(
    targetNames.map((name) => [name, toTarget(policy.targets, name)]),
  ) as PolicyForm['targets'];
  const shared = calendarOf(targets);
  const calendar = hasSpecial(shared) ? 'several' : shared;
  return {
    id,
    version,
    name,
    sourceUrl: policy.sourceUrl ?? '',
    inForceFrom: policy.inForceFrom ?? '',
    timeZone,
    clockBase,
    triageWindowDays: policy.triageWindowDays === undefined ? '' : String(policy.triageWindowDays),
    targets,
    calendar: typeof calendar === 'string' ? calendar : 'week',
    week: typeof calendar === 'string' ? defaultWeek(timeZone) : toWeek(calendar),
    severityChange,
    reopen,
    allowPause,
    notices: {
      isOwn: notices !== undefined,
      beforeDays: daysText(notices?.beforeDays ?? [3]),
      afterDays: daysText(notices?.afterDays ?? [1, 2, 4, 8, 16]),
    },
    kept: toKept(policy),
  };
}
