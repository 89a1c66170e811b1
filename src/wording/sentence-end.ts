/** What somebody wrote, with a full stop where it has no end of its own. */
export function asSentenceEnd(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** What somebody wrote, after a space and in parentheses within our own sentence: without its full stop. Nothing for nothing. */
export function inParentheses(text: string | undefined): string {
  return text === undefined ? '' : ` (${text.replace(/(?<!\.)\.$/, '')})`;
}
