import type { CaseAction, CaseActionType } from '../../../src/domain/panel/case-action';
import type { Severity } from '../../../src/domain/sla/severity';
import type { ActionField } from './words/action-words';
import { lineOf } from '../ui/line-of';
import type { FormReading } from './decision';

function toAction(type: CaseActionType, valueOf: (name: ActionField['name']) => string): CaseAction {
  switch (type) {
    case 'set-date':
      return { type, dueDate: valueOf('dueDate'), reason: valueOf('words') };
    case 'ask-extension':
      return { type, dueDate: valueOf('dueDate'), plan: valueOf('words') };
    case 'approve-extension':
    case 'withdraw-request':
      return { type };
    case 'decline-extension':
    case 'pause':
    case 'resume':
      return { type, reason: valueOf('words') };
    case 'first-response':
      return { type, note: valueOf('words') };
    case 'reach': {
      // Without an offset it is parsed in the viewer's zone; a browser gives nothing for what is not a date and a time.
      const atMs = Date.parse(valueOf('at'));
      return {
        type,
        milestone: valueOf('name'),
        ...(!Number.isNaN(atMs) && { at: new Date(atMs).toISOString() }),
        reason: valueOf('words'),
      };
    }
    case 'set-flag':
    case 'clear-flag':
      return { type, flag: valueOf('name'), reason: valueOf('words') };
    case 'set-severity':
      // The form offers nothing else, and the server validates it.
      return { type, severity: valueOf('severity') as Severity, reason: valueOf('words') };
  }
}

/** The action in a form, or its missing input. The server decides whether it is allowed. */
export function readAction(
  type: CaseActionType,
  fields: readonly ActionField[],
  form: FormData,
): FormReading<CaseAction> {
  const valueOf = (name: string): string => lineOf(form, name);
  const problems = fields.flatMap(({ name, missing }) =>
    missing !== null && valueOf(name) === '' ? [[name, missing] as const] : [],
  );
  return problems.length > 0
    ? { ok: false, problems: Object.fromEntries(problems) }
    : { ok: true, input: toAction(type, valueOf) };
}
