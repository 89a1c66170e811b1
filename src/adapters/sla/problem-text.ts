import type * as v from 'valibot';

/** Longer texts are not quoted: they would hide the problem, and may contain anything. */
const MAX_QUOTED = 60;

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  Object: 'an object',
  Array: 'a list',
};

function found(value: unknown): string {
  if (typeof value === 'string' && value.length > MAX_QUOTED) return `a text of ${value.length} characters`;
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

/** `("a" | "b")` as a person would list it. */
function choices(expected: string): string {
  return expected
    .replace(/^\((.*)\)$/, '$1')
    .split(' | ')
    .join(' or ');
}

/** A schema problem in plain words, without a capital letter or full stop. Custom messages of a schema are kept. */
export function problemText({ message, type, expected, input, received }: v.BaseIssue<unknown>): string {
  // The library's own messages are English only, and use the terms of a type system.
  if (!message.startsWith('Invalid ')) return message;
  if (message.startsWith('Invalid key'))
    return expected === 'never' ? 'no such name is known here' : 'this is missing';
  if (type === 'max_length')
    return `this may have at most ${expected?.replace('<=', '') ?? ''}, not ${received}`;
  const kind = kinds[expected ?? ''];
  if (kind !== undefined) return `${kind} is needed here, not ${found(input)}`;
  if (type === 'literal' || type === 'picklist')
    return `this has to be ${choices(expected ?? '')}, not ${found(input)}`;
  return `this is not as it should be: ${found(input)}`;
}
