/** The text without its character at an index. */
function without(text: string, index: number): string {
  return text.slice(0, index) + text.slice(index + 1);
}

/** The text with the characters at an index and after it exchanged. */
function swapped(text: string, index: number): string {
  return `${text.slice(0, index)}${text[index + 1] ?? ''}${text[index] ?? ''}${text.slice(index + 2)}`;
}

/**
 * True if a name is another one with a slip of the keyboard: capital letters, a character too many, too few or wrong, or
 * two neighbors exchanged.
 */
export function misspells(name: string, meant: string): boolean {
  if (name === meant) return false;
  const [typed, right] = [name.toLowerCase(), meant.toLowerCase()];
  if (typed === right) return true;
  const [longer, shorter] = typed.length > right.length ? [typed, right] : [right, typed];
  const places = Array.from(longer, (_, index) => index);
  if (longer.length - shorter.length === 1) return places.some((index) => without(longer, index) === shorter);
  return (
    longer.length === shorter.length &&
    places.some((index) => without(typed, index) === without(right, index) || swapped(typed, index) === right)
  );
}
