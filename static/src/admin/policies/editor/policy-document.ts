import type { Weekday } from '../../../../../src/domain/sla/policy';
import { targetNames } from '../../../../../src/wording/clock-names';
import { severityNames, weekdays, type PolicyForm, type TargetCell, type WeekForm } from './policy-form';

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

function toCalendar({ timeZone, week, holidays }: WeekForm): Json {
  const days = weekdays
    .filter((day) => week[day].length > 0)
    .map((day): [Weekday, unknown] => [
      day,
      week[day].map(({ opens, closes }) => [opens.trim(), closes.trim()]),
    ]);
  const dates = holidayLines(holidays);
  return { timeZone, week: Object.fromEntries(days), ...(dates.length > 0 && { holidays: dates }) };
}

function toDuration({ unit, amount, calendar }: TargetCell, form: PolicyForm): Json {
  const length = { [unit]: toNumber(amount) };
  if (unit === 'months') return calendar === undefined ? length : { ...length, calendar: '24x7' };
  switch (form.calendar) {
    case 'week':
      return { ...length, calendar: toCalendar(form.week) };
    case '24x7':
      return calendar === '24x7' ? { ...length, calendar } : length;
    case 'several':
      return calendar === undefined ? length : { ...length, calendar };
  }
}

function toTargets(form: PolicyForm): Json {
  const targets = targetNames.flatMap((name) => {
    const { isThere, cells } = form.targets[name];
    if (!isThere && severityNames.every((severity) => cells[severity].unit === 'none')) return [];
    const durations = severityNames
      .filter((severity) => cells[severity].unit !== 'none' || !cells[severity].isLeftOut)
      .map((severity) => {
        const cell = cells[severity];
        return [severity, cell.unit === 'none' ? null : toDuration(cell, form)];
      });
    const unrated = form.kept.unrated[name];
    const kept: Json = unrated === undefined ? {} : { unrated };
    return [[name, { ...(Object.fromEntries(durations) as Json), ...kept }] as const];
  });
  return { ...Object.fromEntries(targets), ...form.kept.ownTargets };
}

/** The document in a form, valid or not: the server validates it. */
export function toDocument(form: PolicyForm): Json {
  const { id, version, name, timeZone, clockBase, severityChange, reopen, allowPause, notices, kept } = form;
  const window = form.triageWindowDays.trim();
  return {
    id: id.trim(),
    version,
    name: name.trim(),
    ...unlessEmpty('sourceUrl', form.sourceUrl),
    ...unlessEmpty('inForceFrom', form.inForceFrom),
    timeZone,
    clockBase,
    ...(window !== '' && { triageWindowDays: toNumber(window) }),
    ...(kept.clocks !== undefined && { clocks: kept.clocks }),
    ...(kept.accelerations !== undefined && { accelerations: kept.accelerations }),
    targets: toTargets(form),
    severityChange,
    reopen,
    allowPause,
    ...(notices.isOwn && {
      notices: { beforeDays: toNumbers(notices.beforeDays), afterDays: toNumbers(notices.afterDays) },
    }),
  };
}
