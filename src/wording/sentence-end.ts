/** What somebody wrote, with a full stop where it has no end of its own. */
export function asSentenceEnd(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
