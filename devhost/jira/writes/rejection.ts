import { refuseFields } from '../http/jira-error';
import type { Parsed } from '../fields/kinds/field-kind';

/** Collects what is wrong with a write, so that one answer names all of it. */
export interface Rejection {
  readonly field: (id: string, error: string) => void;
  readonly general: (error: string) => void;
  readonly add: (fieldId: string, parsed: Extract<Parsed, { ok: false }>) => void;
  /** @throws JiraError 400 when anything was collected */
  readonly throwIfAny: () => void;
}

export function createRejection(): Rejection {
  const errors = new Map<string, string>();
  const errorMessages: string[] = [];

  function field(id: string, error: string): void {
    if (!errors.has(id)) errors.set(id, error);
  }

  function general(error: string): void {
    if (!errorMessages.includes(error)) errorMessages.push(error);
  }

  return {
    field,
    general,
    add(fieldId, parsed) {
      if (parsed.general === true) general(parsed.error);
      else field(fieldId, parsed.error);
    },
    throwIfAny() {
      if (errors.size === 0 && errorMessages.length === 0) return;
      throw refuseFields(Object.fromEntries(errors), errorMessages);
    },
  };
}
