import type { ReportText } from '../../domain/findings/submission';

/**
 * Jira shows at most 32,767 characters of a description, so no more than that of a report is ever used. The queue takes
 * 200 KB a push, which leaves room for the rest of the event.
 */
const MAX_CHARACTERS = 32_767;
const MAX_BYTES = 180 * 1024;
/** The most bytes that JSON needs for one character. */
const MAX_BYTES_OF_CHARACTER = 6;
/** Names and punctuation around the texts. */
const FRAME_BYTES = 200;

const parts = ['description', 'bugUrl', 'httpRequest', 'extraInfo', 'references', 'remediation'] as const;

type Parts = Record<(typeof parts)[number], string | null>;

/** Cuts between whole characters, and replaces unpaired surrogates, which cannot be stored. */
function cutText(text: string, characters: number): string {
  const cut = text.length > characters ? text.slice(0, characters) : text;
  return (cut !== text && /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut).toWellFormed();
}

function cutTo(report: Parts, characters: number): ReportText {
  let left = characters;
  let isCut = false;
  const take = (text: string | null): string | null => {
    if (text === null) return null;
    const cut = cutText(text, left);
    left -= cut.length;
    isCut ||= cut.length < text.length;
    return cut;
  };
  // In the order in which the issue shows them.
  const description = take(report.description);
  const bugUrl = take(report.bugUrl);
  const httpRequest = take(report.httpRequest);
  const extraInfo = take(report.extraInfo);
  const references = take(report.references);
  const remediation = take(report.remediation);
  return { description, bugUrl, httpRequest, extraInfo, references, remediation, cut: isCut };
}

function isTooLarge(report: ReportText): boolean {
  const characters = parts.reduce((sum, part) => sum + (report[part]?.length ?? 0), 0);
  if (characters * MAX_BYTES_OF_CHARACTER + FRAME_BYTES <= MAX_BYTES) return false;
  return Buffer.byteLength(JSON.stringify(report)) > MAX_BYTES;
}

/** Cuts a report to what a Jira description and the queue can hold, keeping the description first. */
export function cutReport(report: Parts): ReportText {
  let characters = MAX_CHARACTERS;
  let cut = cutTo(report, characters);
  // Characters that JSON writes as six bytes are rare, so halving finds the right length quickly enough.
  while (isTooLarge(cut)) {
    characters = Math.floor(characters / 2);
    cut = cutTo(report, characters);
  }
  return cut;
}
