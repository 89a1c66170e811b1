import { visibleLine, visibleTitle } from '../findings/visible-line';

/** Jira refuses a longer summary. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/ */
export const SUMMARY_LIMIT = 255;

const ELLIPSIS = '…';

/** Cuts between grapheme clusters, so that no accent or emoji is split. */
function cut(text: string, limit: number): string {
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    if (kept.length + segment.length > limit) break;
    kept += segment;
  }
  // A single grapheme cluster may exceed the limit (stacked accents): then code points are the boundary.
  if (kept !== '') return kept;
  for (const codePoint of text) {
    if (kept.length + codePoint.length > limit) break;
    kept += codePoint;
  }
  return kept;
}

/** A text on one line without hidden content, cut to a number of UTF-16 units. */
export function cutLine(text: string, limit: number): string {
  const line = visibleLine(text);
  return line.length <= limit ? line : cut(line, limit - ELLIPSIS.length).trimEnd() + ELLIPSIS;
}

/** The Jira summary of a submission: its title on one line, cut to 255 UTF-16 units, or its id without a title. */
export function summaryOf(title: string | null, submissionId: string): string {
  const line = cutLine(visibleTitle(title ?? ''), SUMMARY_LIMIT);
  return line === '' ? `Submission ${submissionId}` : line;
}
