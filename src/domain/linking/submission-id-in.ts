/** Longer ids are none of any source. */
const MAX_LENGTH = 200;

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

/**
 * The id of a submission in what a person has typed or pasted: the id itself, or the address of a page about it.
 * @returns `null` if there is none in it.
 */
export function submissionIdIn(typed: string): string | null {
  const text = typed.trim();
  const uuid = UUID.exec(text)?.[0];
  if (uuid !== undefined) return uuid.toLowerCase();
  const isPlain = text !== '' && text.length <= MAX_LENGTH && !/[\s/?#]/.test(text);
  return isPlain ? text : null;
}
