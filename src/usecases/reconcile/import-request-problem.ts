import type { Invalid } from '../../contract/refusals';
import type { SourceTraits } from '../../domain/findings/source-traits';
import type { ImportRequest } from '../../domain/reconcile/import-job';
import { toInstant } from '../../domain/sla/instant';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

function isDate(text: string | null): boolean {
  if (text === null) return true;
  const epochMs = DATE.test(text) ? Date.parse(text) : Number.NaN;
  // A day that the month does not have is parsed as one of the next month.
  return !Number.isNaN(epochMs) && toInstant(epochMs).startsWith(text);
}

/** What is wrong with an import request; `null` if it can be counted. */
export function importRequestProblem(
  { states, submittedFrom, submittedTo }: ImportRequest,
  { lifecycleOf }: SourceTraits,
): Invalid | null {
  const invalid = (place: string, problem: string): Invalid => ({ type: 'invalid', place, problem });
  const stray = states.find((state) => lifecycleOf(state).stage === 'unknown');
  if (stray !== undefined) return invalid('states', `“${stray}” is not a state of this source.`);
  if (!isDate(submittedFrom)) return invalid('submittedFrom', 'Enter a date, or leave it empty.');
  if (!isDate(submittedTo)) return invalid('submittedTo', 'Enter a date, or leave it empty.');
  if (submittedFrom !== null && submittedTo !== null && submittedTo < submittedFrom)
    return invalid('submittedTo', 'This is before the first date.');
  return null;
}
