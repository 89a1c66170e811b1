import { containerMarkers } from './container-markers';
import { cutPoint } from './cut-point';
import { JIRA_TEXT_LIMIT } from './fit-document';

/** Each line costs the parser time, and as much again for each container it opens. */
const MAX_LINES = 1_500;

export interface SplitSource {
  readonly markdown: string;
  readonly verbatim: string;
}

/**
 * The part to parse as Markdown, and the rest, shown as plain text; together they are the source. The parser takes a
 * good part of a second for 32 kB of dense markup, and text beyond the length of a Jira field cannot be shown.
 */
export function splitSource(source: string): SplitSource {
  const at = cutPoint(source, endOfAffordable(source.slice(0, JIRA_TEXT_LIMIT + 1)));
  return { markdown: source.slice(0, at), verbatim: source.slice(at) };
}

function endOfAffordable(window: string): number {
  let end = 0;
  let lines = 0;
  for (const line of window.split('\n')) {
    lines += 1 + containerMarkers(line).length;
    if (lines > MAX_LINES) return end;
    end += line.length + 1;
  }
  return Math.min(end - 1, JIRA_TEXT_LIMIT);
}
