import type { FindingInput } from '../../../../src/contract/findings';
import { lineOf } from '../../ui/line-of';
import { ratingOptions, stateOptions } from './finding-options';

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

/** Names with commas between them. */
function listOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** A local date and time as an instant; invalid text is kept, so that the server reports it. */
function instantOf(text: string): string {
  const moment = new Date(text);
  return Number.isNaN(moment.getTime()) ? text : moment.toISOString();
}

/** Reads the finding from a form, whose fields are named by their content. */
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
    labels: listOf(lineOf(form, 'labels')),
    components: listOf(lineOf(form, 'components')),
  };
}
