import type { Weekday } from '../../../../../src/domain/sla/policy';
import { targetNames } from '../../../../../src/wording/clock-names';
import type { AccelerationForm } from './acceleration-form';
import { startOf, stopsOf, toMilestone, type OwnClockForm } from './own-clock-form';
import { weekdays, type PolicyForm, type WeekForm } from './policy-form';
import { specialLines } from './special-lines';
import { targetRows, type TargetCell, type TargetsForm } from './target-cells';

type Json = Readonly<Record<string, unknown>>;

/** Text that is not a number is kept, so that the server reports it and the form shows the problem. */
function toNumber(text: string): number | string {
  const trimmed = text.trim();
  return /^\d+$/.test(trimmed) ? Number(trimmed) : trimmed;
}

function toNumbers(text: string): readonly (number | string)[] {
  return text
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map(toNumber);
}

function unlessEmpty(name: string, text: string): Json {
  return text.trim() === '' ? {} : { [name]: text.trim() };
}

/** Dates, one per line; empty lines are ignored. */
export function holidayLines(holidays: string): readonly string[] {
  return holidays
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function toCalendar({ timeZone, week, holidays, special }: WeekForm): Json {
  const days = weekdays
    .filter((day) => week[day].length > 0)
    .map((day): [Weekday, unknown] => [
      day,
      week[day].map(({ opens, closes }) => [opens.trim(), closes.trim()]),
    ]);
  const dates = holidayLines(holidays);
  const specialDates = specialLines(special).map(({ date, intervals }) => [date, intervals] as const);
  return {
    timeZone,
    week: Object.fromEntries(days),
    ...(dates.length > 0 && { holidays: dates }),
    ...(specialDates.length > 0 && { special: Object.fromEntries(specialDates) }),
  };
}

/** The calendar that counts for a cell: that of the form, unless it leaves the choice to each. */
function calendarOf({ unit, calendar }: TargetCell, form: PolicyForm): TargetCell['calendar'] {
  if (unit === 'months') return '24x7';
  return form.calendar === 'both' ? calendar : form.calendar;
}

function toDuration(cell: TargetCell, form: PolicyForm): Json {
  const length = { [cell.unit]: toNumber(cell.amount) };
  const calendar = calendarOf(cell, form);
  if (calendar === '24x7') return cell.says24x7 ? { ...length, calendar } : length;
  return { ...length, calendar: calendar === 'week' ? toCalendar(form.week) : calendar };
}

/** The targets of a clock; nothing if there are none and the document did not have them either. */
function toTargets({ isThere, cells }: TargetsForm, form: PolicyForm): Json | null {
  if (!isThere && targetRows.every((row) => cells[row].unit === 'none')) return null;
  const durations = targetRows
    .filter((row) => cells[row].unit !== 'none' || !cells[row].isLeftOut)
    .map((row) => [row, cells[row].unit === 'none' ? null : toDuration(cells[row], form)] as const);
  return Object.fromEntries(durations);
}

function allTargets(form: PolicyForm): Json {
  const named = [
    ...targetNames.map((name) => [name, form.targets[name]] as const),
    ...form.clocks.map(({ name, targets }) => [name.trim(), targets] as const),
  ];
  return Object.fromEntries(
    named.flatMap(([name, targets]) => {
      const durations = toTargets(targets, form);
      return durations === null ? [] : [[name, durations] as const];
    }),
  );
}

function toClock(clock: OwnClockForm): Json {
  return { starts: startOf(clock), stops: stopsOf(clock), ...unlessEmpty('label', clock.label) };
}

function toAcceleration({ when, from, targets }: AccelerationForm, form: PolicyForm): Json {
  const fix = toTargets(targets, form);
  return { when: when.trim(), from, targets: fix === null ? {} : { fix } };
}

/** The document in a form, valid or not: the server validates it. */
export function toDocument(form: PolicyForm): Json {
  const { id, version, name, timeZone, clocks, accelerations, kept } = form;
  const { severityChange, reopen, allowPause, notices } = form;
  // The form hides the field where there is no triage to wait for.
  const window = form.clockBase === 'submitted' ? '' : form.triageWindowDays.trim();
  return {
    id: id.trim(),
    version,
    name: name.trim(),
    ...unlessEmpty('sourceUrl', form.sourceUrl),
    ...unlessEmpty('inForceFrom', form.inForceFrom),
    timeZone,
    clockBase: form.clockBase === 'milestone' ? toMilestone(form.baseMilestone) : form.clockBase,
    ...(window !== '' && { triageWindowDays: toNumber(window) }),
    ...((clocks.length > 0 || kept.clocks) && {
      clocks: Object.fromEntries(clocks.map((clock) => [clock.name.trim(), toClock(clock)])),
    }),
    ...((accelerations.length > 0 || kept.accelerations) && {
      accelerations: accelerations.map((each) => toAcceleration(each, form)),
    }),
    targets: allTargets(form),
    severityChange,
    reopen,
    allowPause,
    ...(notices.isOwn && {
      notices: { beforeDays: toNumbers(notices.beforeDays), afterDays: toNumbers(notices.afterDays) },
    }),
  };
}
