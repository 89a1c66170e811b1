import type { Problems } from '../query/problems';

/** Says what is wrong with a value, in the words of a JSON schema validator. */
export type Check = (pointer: string, value: unknown, problems: Problems) => void;

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (Number.isInteger(value)) return 'integer';
  return typeof value;
}

/** @returns true where the value is of the type. */
export function isOfType(pointer: string, value: unknown, type: string, problems: Problems): boolean {
  if (typeOf(value) === type) return true;
  problems.add(pointer, `of type ${typeOf(value)} did not match the following type: ${type}.`);
  return false;
}

export const text: Check = (pointer, value, problems) => {
  isOfType(pointer, value, 'string', problems);
};

/** A text with something in it. */
export const fullText: Check = (pointer, value, problems) => {
  if (isOfType(pointer, value, 'string', problems) && value === '')
    problems.add(pointer, 'was not of a minimum string length of 1.');
};

export function nullable(check: Check): Check {
  return (pointer, value, problems) => {
    if (value !== null) check(pointer, value, problems);
  };
}

export function integer(min: number, max: number): Check {
  return (pointer, value, problems) => {
    if (!isOfType(pointer, value, 'integer', problems)) return;
    if (Number(value) < min) problems.add(pointer, `did not have a minimum value of ${min}, inclusively.`);
    if (Number(value) > max) problems.add(pointer, `did not have a maximum value of ${max}, inclusively.`);
  };
}

export function oneOf(values: readonly string[]): Check {
  return (pointer, value, problems) => {
    if (!isOfType(pointer, value, 'string', problems)) return;
    if (!values.includes(String(value)))
      problems.add(
        pointer,
        `value '${String(value)}' did not match one of the following values: ${values.join(', ')}.`,
      );
  };
}

export function matching(pattern: RegExp): Check {
  return (pointer, value, problems) => {
    if (!isOfType(pointer, value, 'string', problems)) return;
    if (!pattern.test(String(value)))
      problems.add(pointer, `value '${String(value)}' did not match the regex '${pattern.source}'.`);
  };
}

/** An object with members that are known, each checked. */
export function members(checks: Readonly<Record<string, Check>>): Check {
  return (pointer, value, problems) => {
    if (!isOfType(pointer, value, 'object', problems)) return;
    const entries = Object.entries(value as object);
    const unknown = entries.filter(([name]) => !Object.hasOwn(checks, name)).map(([name]) => `'${name}'`);
    if (unknown.length > 0)
      problems.add(
        pointer,
        `contains additional properties [${unknown.join(', ')}] outside of the schema when none are allowed.`,
      );
    for (const [name, each] of entries)
      if (Object.hasOwn(checks, name)) checks[name]?.(`${pointer}/${name}`, each, problems);
  };
}

/** The same with members that there have to be. */
export function withRequired(required: readonly string[], check: Check): Check {
  return (pointer, value, problems) => {
    check(pointer, value, problems);
    if (typeOf(value) !== 'object') return;
    for (const name of required)
      if (!Object.hasOwn(value as object, name))
        problems.add(pointer, `did not contain a required property of '${name}'.`);
  };
}
