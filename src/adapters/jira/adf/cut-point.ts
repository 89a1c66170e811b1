/** A better place to cut is used if it keeps this share of the text. */
const WORTH_KEEPING = 0.5;

/** The best place to cut at or before `end`: after a line, else after a word, else between two whole characters. */
export function cutPoint(text: string, end: number): number {
  if (end >= text.length) return text.length;
  const window = text.slice(0, end);
  for (const boundary of ['\n', ' ']) {
    const after = window.lastIndexOf(boundary) + 1;
    if (after > end * WORTH_KEEPING) return after;
  }
  return splitsPair(text, end) ? end - 1 : end;
}

function splitsPair(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff;
}
