/** Maximum number of container markers per line: ADF shows lists up to six levels deep and no quote in a quote. */
export const MAX_CONTAINERS = 6;

const MARKER = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;
const RULE = /^ {0,3}([-*])[ \t]*(?:\1[ \t]*){2,}$/;

/**
 * Where the quote and list markers that open a line of Markdown end, up to the number that counts. Code
 * that happens to start like this is taken for them: only the parser knows, and it is the parser's effort
 * that callers bound.
 */
export function containerMarkers(line: string): readonly number[] {
  if (RULE.test(line)) return [];
  const ends: number[] = [];
  MARKER.lastIndex = 0;
  while (ends.length < MAX_CONTAINERS && MARKER.test(line)) ends.push(MARKER.lastIndex);
  return ends;
}
