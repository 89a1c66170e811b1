import { asSentence } from '../../../ui/as-sentence';
import { targetNames } from '../../../../../src/wording/clock-names';
import { weekdays, type PolicyForm } from './policy-form';
import { specialLines } from './special-lines';
import { targetRows } from './target-cells';
import { policyProblemsWords as words } from './words';

export interface PlacedProblem {
  readonly place: string;
  readonly problem: string;
}

/** Problems by field; those of no field are separate. */
export interface FieldProblems {
  readonly byField: Readonly<Record<string, string>>;
  readonly others: readonly PlacedProblem[];
}

const fields = new Set([
  'id',
  'name',
  'sourceUrl',
  'inForceFrom',
  'timeZone',
  'clockBase',
  'triageWindowDays',
  ...targetNames.flatMap((target) => targetRows.map((row) => `targets.${target}.${row}`)),
  'calendar',
  'calendar.timeZone',
  ...weekdays.map((day) => `calendar.week.${day}`),
  'calendar.holidays',
  'calendar.special',
  'severityChange',
  'reopen',
  'allowPause',
  'notices.beforeDays',
  'notices.afterDays',
]);

/** The fields of one clock and of one flag; their numbers are their positions in the form. */
const partField = new RegExp(
  `^(?:clocks\\.\\d+\\.(?:name|label|starts|stops)|accelerations\\.\\d+\\.(?:when|from)|(?:clocks|accelerations)\\.\\d+\\.targets\\.(?:${targetRows.join('|')}))$`,
);

const CALENDAR = /^(?:targets\.[^.]+|accelerations\[\d+\]\.targets\.fix)\.[^.]+\.(calendar.*)$/;
const SPECIAL = /^(calendar\.special)\.(.*?)(?:\[.*)?$/;
const ACCELERATION = /^accelerations\[(\d+)\]\.(.+)$/;
const ENTRY = /^(.+?)\[(\d+)\].*$/;
const LENGTH = /^(.*targets\..+)\.(?:days|hours|months)$/;

interface FieldPlace {
  readonly field: string;
  /** Where in the field, for a list of lines. */
  readonly where: string | null;
}

/** The place of a clock by its position in the form: a document has it by its name. */
function positioned(place: string, clocks: PolicyForm['clocks']): string {
  const byLength = clocks
    .map(({ name }, index) => ({ name: name.trim(), index }))
    .sort((a, b) => b.name.length - a.name.length);
  for (const { name, index } of byLength) {
    if (place === `clocks.${name}`) return `clocks.${index}.name`;
    if (place.startsWith(`clocks.${name}.`))
      return `clocks.${index}.${place.slice(`clocks.${name}.`.length)}`;
    if (place.startsWith(`targets.${name}.`))
      return `clocks.${index}.targets.${place.slice(`targets.${name}.`.length)}`;
  }
  const [, index, rest = ''] = ACCELERATION.exec(place) ?? [];
  return index === undefined ? place : `accelerations.${index}.${rest.replace('targets.fix.', 'targets.')}`;
}

/** The field of a place: one calendar field covers those of all targets, and a list field covers its entries. */
function fieldOf(place: string, clocks: PolicyForm['clocks']): FieldPlace {
  const [, calendar] = CALENDAR.exec(place) ?? [];
  const shared = calendar ?? positioned(place, clocks);
  const [, special, date = ''] = SPECIAL.exec(shared) ?? [];
  if (special !== undefined) return { field: special, where: date };
  const [, list, index] = ENTRY.exec(shared) ?? [];
  const [, target] = LENGTH.exec(list ?? shared) ?? [];
  const field = target ?? list ?? shared;
  return {
    field: field === 'calendar.week' ? 'calendar' : field,
    where:
      index === undefined || field !== 'calendar.holidays' ? null : words.line(String(Number(index) + 1)),
  };
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Assigns the server's problems to form fields; each field shows its first problem. */
export function problemsByField(
  problems: readonly PlacedProblem[],
  { clocks }: Pick<PolicyForm, 'clocks'>,
): FieldProblems {
  const byField: Record<string, string> = {};
  const others: PlacedProblem[] = [];
  for (const { place, problem } of problems) {
    const { field, where } = fieldOf(place, clocks);
    if (!fields.has(field) && !partField.test(field)) others.push({ place, problem });
    else byField[field] ??= `${where === null ? '' : `${where}: `}${capitalized(asSentence(problem))}`;
  }
  return { byField, others };
}

/** Names that two entries share: a document has one entry per name, so one of them would be lost unnoticed. */
function repeated<T>(entries: readonly T[], nameOf: (entry: T) => string): readonly number[] {
  const names = entries.map(nameOf);
  return names.flatMap((name, index) => (names.indexOf(name) < index ? [index] : []));
}

/** Problems of a form that its document cannot show, by field. */
export function unsayableProblems({ clocks, week, calendar }: PolicyForm): Readonly<Record<string, string>> {
  const known: readonly string[] = targetNames;
  const names = clocks.map(({ name }) => name.trim());
  const taken = names.flatMap((name, index) => (known.includes(name) ? [index] : []));
  const twice = repeated(names, (name) => name);
  const lines = calendar === '24x7' ? [] : specialLines(week.special);
  const [sameDate] = repeated(lines, ({ date }) => date).flatMap((index) => lines[index] ?? []);
  return {
    ...Object.fromEntries(twice.map((index) => [`clocks.${index}.name`, words.anotherClockAbove] as const)),
    ...Object.fromEntries(taken.map((index) => [`clocks.${index}.name`, words.everyPolicyHasClock] as const)),
    ...(sameDate !== undefined && {
      'calendar.special': words.lineIsInEarlier(sameDate.line, sameDate.date),
    }),
  };
}
