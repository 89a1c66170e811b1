/** Jira refuses a longer summary. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/ */
export const SUMMARY_LIMIT = 255;

const ELLIPSIS = '…';

/** Cuts at a boundary between characters as people see them, so that no accent or emoji is torn apart. */
function cut(text: string, limit: number): string {
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    if (kept.length + segment.length > limit) break;
    kept += segment;
  }
  // One character may be longer than the whole limit (stacked accents): then code points are the boundary.
  if (kept !== '') return kept;
  for (const codePoint of text) {
    if (kept.length + codePoint.length > limit) break;
    kept += codePoint;
  }
  return kept;
}

/** A text on one line, cut to a number of UTF-16 units. */
export function cutLine(text: string, limit: number): string {
  // Lone surrogates and control characters are not storable text.
  const line = text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim();
  return line.length <= limit ? line : cut(line, limit - ELLIPSIS.length).trimEnd() + ELLIPSIS;
}

/** The Jira summary of a submission: its title on one line, cut to 255 UTF-16 units, or its id where it has none. */
export function summaryOf(title: string | null, submissionId: string): string {
  const line = cutLine(title ?? '', SUMMARY_LIMIT);
  return line === '' ? `Bugcrowd submission ${submissionId}` : line;
}
