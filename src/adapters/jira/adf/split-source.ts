import { containerMarkers } from './container-markers';
import { cutPoint } from './cut-point';
import { JIRA_TEXT_LIMIT } from './fit-document';

/** A line costs the parser an effort of its own, and as much again for each container it opens. */
const MAX_LINES = 1_500;

export interface SplitSource {
  readonly markdown: string;
  readonly verbatim: string;
}

/**
 * The part to read as Markdown and the rest, to be shown as it stands; together they are the source. The
 * parser takes a good part of a second for 32 kB of dense markup, and what lies beyond the length of a Jira
 * field could hardly be shown in one.
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
