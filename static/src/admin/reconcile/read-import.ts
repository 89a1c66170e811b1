import type { ImportRequest } from '../../../../src/domain/reconcile/import-job';
import { lineOf } from '../../ui/line-of';
import { readImportWords as words } from './words';

const places = ['states', 'submittedFrom', 'submittedTo'] as const;
type Place = (typeof places)[number];

/** Problems by field name. */
export type ImportProblems = Readonly<Partial<Record<Place, string>>>;

export type EnteredImport =
  | { readonly type: 'request'; readonly request: ImportRequest }
  | { readonly type: 'invalid'; readonly problems: ImportProblems };

/**
 * Reads which submissions are wanted. All states together stand for every state there is.
 * @param all how many states can be chosen.
 */
export function readImport(form: FormData, all: number): EnteredImport {
  const date = (name: Place): string | null => {
    const value = lineOf(form, name);
    return value === '' ? null : value;
  };
  const states = form.getAll('states').filter((state) => typeof state === 'string');
  const [submittedFrom, submittedTo] = [date('submittedFrom'), date('submittedTo')];
  if (states.length === 0) return { type: 'invalid', problems: { states: words.chooseAtLeastOne } };
  if (submittedFrom !== null && submittedTo !== null && submittedTo < submittedFrom)
    return {
      type: 'invalid',
      problems: { submittedTo: words.lastDayIsBefore },
    };
  const isAll = states.length === all;
  return { type: 'request', request: { states: isAll ? [] : states, submittedFrom, submittedTo } };
}

/** The field of a server problem; `null` if it belongs to none. */
export function problemPlace(place: string): Place | null {
  return places.find((each) => each === place.split('.').at(-1)) ?? null;
}
