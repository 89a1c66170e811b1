import type { SourceWords } from '../../domain/findings/source-words';
import type { ReportText } from '../../domain/findings/submission';
import type { AdfDocument, AdfNode } from './adf/adf';
import { codeBlock, doc, heading, link, paragraph } from './adf/build';
import { fitDocument, fits, JIRA_TEXT_LIMIT } from './adf/fit-document';
import { markdownToBlocks } from './adf/markdown-to-adf';

function originOf(submissionUrl: string | null, { origin }: SourceWords): AdfNode {
  if (submissionUrl === null) return paragraph(`${origin}.`);
  return paragraph(`${origin}: `, link(submissionUrl, submissionUrl));
}

/** The description of an issue that is visible to more people than the report is meant for. */
export function toWithheldDescription(submissionUrl: string | null, words: SourceWords): AdfDocument {
  const reason = `The report is not shown here: Jira did not take the security level that Bounty Clock is to give this issue. Read it on ${words.name}, and ask an administrator to correct the level.`;
  return doc([originOf(submissionUrl, words), paragraph(reason)]);
}

/** The description of an issue whose report Jira refused in every form. */
export function toDescriptionWithoutReport(submissionUrl: string | null, words: SourceWords): AdfDocument {
  const where = submissionUrl === null ? '' : ` Read it on ${words.name}.`;
  const reason = `The report is not shown here: Jira accepted its text neither formatted nor as plain text.${where} It is also kept with its delivery in the dead letters of Bounty Clock.`;
  return doc([originOf(submissionUrl, words), paragraph(reason)]);
}

function tooLongNotice(submissionUrl: string | null, { name }: SourceWords): readonly AdfNode[] {
  const reason = 'The report is longer than Jira can show.';
  if (submissionUrl === null) return [paragraph(reason)];
  return [paragraph(`${reason} Read the rest on ${name}: `, link(submissionUrl, submissionUrl))];
}

/** The whole report as its author typed it, each part under its name. */
function sourceOf(report: ReportText): string {
  const named = [
    ['Address', report.bugUrl],
    ['HTTP request', report.httpRequest],
    ['Further information', report.extraInfo],
    ['References', report.references],
    ['Remediation advice', report.remediation ?? null],
  ] as const;
  const parts = named.map(([name, content]) =>
    content === null || isBlank(content) ? '' : `${name}\n\n${content}`,
  );
  return [report.description ?? '', ...parts].filter((part) => !isBlank(part)).join('\n\n');
}

function plainBlocks(origin: AdfNode, because: string, report: ReportText): readonly AdfNode[] {
  return [origin, paragraph(`The report is shown as plain text: ${because}`), codeBlock(sourceOf(report))];
}

/** As `toDescription`, with the report as one block of code: the simplest form that keeps all of its text. */
export function toPlainDescription(
  report: ReportText,
  submissionUrl: string | null,
  words: SourceWords,
): AdfDocument {
  const notice = tooLongNotice(submissionUrl, words);
  const blocks = plainBlocks(originOf(submissionUrl, words), 'Jira did not accept it formatted.', report);
  return fitDocument([...blocks, ...(report.cut ? notice : [])], JIRA_TEXT_LIMIT, notice);
}

function isBlank(content: string): boolean {
  return content.trim() === '';
}

function section(
  title: string,
  content: string | null,
  toBlocks: (content: string) => readonly AdfNode[],
): readonly AdfNode[] {
  return content === null || isBlank(content) ? [] : [heading(2, title), ...toBlocks(content)];
}

/**
 * The Jira description of a submission: its origin, then the researcher's text, which is Markdown and hostile. Cut at
 * Jira's limit, with a note that says so.
 */
export function toDescription(
  report: ReportText | null,
  submissionUrl: string | null,
  words: SourceWords,
): AdfDocument {
  const origin = originOf(submissionUrl, words);
  const notice = tooLongNotice(submissionUrl, words);
  if (report === null) return fitDocument([origin, paragraph(words.withoutReport)], JIRA_TEXT_LIMIT, notice);
  const blocks = [
    origin,
    ...(report.description === null ? [] : markdownToBlocks(report.description)),
    ...section('Address', report.bugUrl, (url) => [paragraph(link(url, url))]),
    ...section('HTTP request', report.httpRequest, (request) => [codeBlock(request)]),
    ...section('Further information', report.extraInfo, markdownToBlocks),
    ...section('References', report.references, markdownToBlocks),
    ...section('Remediation advice', report.remediation ?? null, markdownToBlocks),
    ...(report.cut ? notice : []),
  ];
  if (!report.cut && !fits(blocks, JIRA_TEXT_LIMIT)) {
    // Markup takes most of the room: as plain text the report may still be shown whole.
    const plain = plainBlocks(origin, 'formatted, it is longer than Jira can show.', report);
    if (fits(plain, JIRA_TEXT_LIMIT)) return doc(plain);
  }
  return fitDocument(blocks, JIRA_TEXT_LIMIT, notice);
}
