import type { Choice } from '../seed/choices';
import { invalidDate, readJqlDate } from './dates';
import { found, missing, type JqlField, type Resolved } from './jql-field';

type Resolve = JqlField['resolve'];

/** By name, or by id when no name fits. `toValue` gives what the field's `read` gives for the choice. */
export function resolveChoice<T extends Choice>(
  fieldName: string,
  choices: readonly T[],
  toValue: (choice: T) => string | number = (choice) => choice.id,
): Resolve {
  return (operand) => {
    if (operand.kind !== 'literal') return wrongFunction(operand.by, fieldName);
    const wanted = operand.text.toLowerCase();
    const choice =
      choices.find(({ name }) => name.toLowerCase() === wanted) ??
      choices.find(({ id }) => id === operand.text);
    return choice === undefined ? noValue(operand.text, fieldName) : found(toValue(choice));
  };
}

/** A moment, in milliseconds. An unquoted number is milliseconds since 1970 already. */
export function resolveInstant(fieldName: string): Resolve {
  return (operand, { now }) => {
    if (operand.kind === 'instant') return found(operand.ms);
    if (operand.kind === 'user') return wrongFunction(operand.by, fieldName);
    if (!operand.quoted && /^\d+$/.test(operand.text)) return found(Number(operand.text));
    const ms = readJqlDate(operand.text, now);
    return ms === undefined ? missing(invalidDate(operand.text, fieldName)) : found(ms);
  };
}

/** A person, by account id or by name. */
export function resolveUser(fieldName: string): Resolve {
  return (operand, { site }) => {
    if (operand.kind === 'user') return found(operand.accountId);
    if (operand.kind === 'instant') return wrongFunction(operand.by, fieldName);
    const wanted = operand.text.toLowerCase();
    const account =
      site.accounts.get(operand.text) ??
      [...site.accounts.values()].find(({ displayName }) => displayName.toLowerCase() === wanted);
    return account === undefined ? noValue(operand.text, fieldName) : found(account.accountId);
  };
}

export function resolveText(fieldName: string, change: (text: string) => string = (text) => text): Resolve {
  return (operand) =>
    operand.kind === 'literal' ? found(change(operand.text)) : wrongFunction(operand.by, fieldName);
}

export function resolveNumber(fieldName: string): Resolve {
  return (operand) => {
    if (operand.kind !== 'literal') return wrongFunction(operand.by, fieldName);
    const number = operand.text.trim() === '' ? Number.NaN : Number(operand.text);
    if (Number.isNaN(number))
      return missing(`Value '${operand.text}' is invalid for the '${fieldName}' field.`);
    return found(number);
  };
}

export function wrongFunction(by: string, fieldName: string): Resolved {
  return missing(`A value provided by the function '${by}' is invalid for the field '${fieldName}'.`);
}

export function noValue(text: string, fieldName: string): Resolved {
  return missing(`The value '${text}' does not exist for the field '${fieldName}'.`);
}
