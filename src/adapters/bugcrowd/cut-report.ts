import type { ReportText } from '../../domain/intake/submission';

/**
 * Jira shows at most 32,767 characters of a description, so no more than that of a report is ever used. The queue
 * takes 200 KB a push, which leaves room for the rest of the event.
 */
const MAX_CHARACTERS = 32_767;
const MAX_BYTES = 180 * 1024;

/** In the order in which the issue shows them. */
const parts = ['description', 'bugUrl', 'httpRequest', 'extraInfo', 'references'] as const;

type Parts = Record<(typeof parts)[number], string | null>;

/** Cuts without leaving half a surrogate pair behind. */
function cutText(text: string, characters: number): string {
  const cut = text.slice(0, characters);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

function cutTo(report: Parts, characters: number): ReportText {
  let left = characters;
  const cut: Parts = { ...report };
  for (const part of parts) {
    const text = report[part];
    if (text === null) continue;
    cut[part] = cutText(text, left);
    left -= cut[part].length;
  }
  return { ...cut, cut: parts.some((part) => report[part] !== cut[part]) };
}

/** Cuts a report to what a Jira description and the queue can hold, the description first of all kept. */
export function cutReport(report: Parts): ReportText {
  let characters = MAX_CHARACTERS;
  let cut = cutTo(report, characters);
  // Characters that JSON writes as six bytes are rare enough to find the right length by halving.
  while (Buffer.byteLength(JSON.stringify(cut)) > MAX_BYTES) {
    characters = Math.floor(characters / 2);
    cut = cutTo(report, characters);
  }
  return cut;
}
