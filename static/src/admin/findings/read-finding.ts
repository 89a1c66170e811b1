import type { FindingInput } from '../../../../src/contract/findings';
import { lineOf } from '../connections/setup/read-step';
import { ratingOptions, stateOptions } from './finding-options';

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

/** A local date and time as an instant; what is none stays as it is, for the server to say so. */
function instantOf(text: string): string {
  const moment = new Date(text);
  return Number.isNaN(moment.getTime()) ? text : moment.toISOString();
}

/** The finding in the fields of a form, which are named for what they hold. */
export function readFinding(connectionId: string, form: FormData): FindingInput {
  return {
    connectionId,
    id: lineOf(form, 'id'),
    title: lineOf(form, 'title'),
    severity: ratingOptions.find(({ value }) => value === lineOf(form, 'severity'))?.value ?? 'high',
    receivedAt: instantOf(lineOf(form, 'receivedAt')),
    dueDate: orNull(lineOf(form, 'dueDate')),
    state: stateOptions.find(({ value }) => value === lineOf(form, 'state'))?.value ?? 'accepted',
    link: orNull(lineOf(form, 'link')),
  };
}
