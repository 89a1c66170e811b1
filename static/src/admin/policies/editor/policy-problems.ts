import { asSentence } from '../../../ui/as-sentence';
import { targetNames } from '../../../../../src/wording/clock-names';
import { severityNames, weekdays } from './policy-form';

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
  ...targetNames.flatMap((target) => severityNames.map((severity) => `targets.${target}.${severity}`)),
  'calendar',
  'calendar.timeZone',
  ...weekdays.map((day) => `calendar.week.${day}`),
  'calendar.holidays',
  'severityChange',
  'reopen',
  'allowPause',
  'notices.beforeDays',
  'notices.afterDays',
]);

const CALENDAR = /^targets\.[^.]+\.[^.]+\.(calendar.*)$/;
const ENTRY = /^(.+?)\[(\d+)\].*$/;
const LENGTH = /^(targets\.[^.]+\.[^.]+)\.(?:days|hours|months)$/;

/** The field of a place: one calendar field covers those of all targets, and a list field covers its entries. */
function fieldOf(place: string): { readonly field: string; readonly entry: number | null } {
  const [, calendar] = CALENDAR.exec(place) ?? [];
  const shared = calendar ?? place;
  const [, list, index] = ENTRY.exec(shared) ?? [];
  const [, target] = LENGTH.exec(list ?? shared) ?? [];
  const field = target ?? list ?? shared;
  return {
    field: field === 'calendar.week' ? 'calendar' : field,
    entry: index === undefined ? null : Number(index) + 1,
  };
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Assigns the server's problems to form fields; each field shows its first problem. */
export function problemsByField(problems: readonly PlacedProblem[]): FieldProblems {
  const byField: Record<string, string> = {};
  const others: PlacedProblem[] = [];
  for (const { place, problem } of problems) {
    const { field, entry } = fieldOf(place);
    if (!fields.has(field)) others.push({ place, problem });
    else if (byField[field] === undefined) {
      const which = entry !== null && field === 'calendar.holidays' ? `Line ${entry}: ` : '';
      byField[field] = `${which}${capitalized(asSentence(problem))}`;
    }
  }
  return { byField, others };
}
