import type { FindingInput } from '../../../../src/contract/findings';
import { enteredStates } from '../../../../src/domain/findings/entered-finding';
import { severities } from '../../../../src/domain/sla/severity';
import { lineOf } from '../connections/setup/read-step';

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
    severity: severities.find((each) => each === lineOf(form, 'severity')) ?? 'high',
    receivedAt: instantOf(lineOf(form, 'receivedAt')),
    dueDate: orNull(lineOf(form, 'dueDate')),
    state: enteredStates.find((each) => each === lineOf(form, 'state')) ?? 'accepted',
    link: orNull(lineOf(form, 'link')),
  };
}
