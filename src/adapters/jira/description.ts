import type { SourceWords } from '../../domain/findings/source-words';
import type { ReportText } from '../../domain/findings/submission';
import type { AdfDocument, AdfNode } from './adf/adf';
import { codeBlock, doc, heading, link, paragraph } from './adf/build';
import { fitDocument, JIRA_TEXT_LIMIT } from './adf/fit-document';
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

function section(
  title: string,
  content: string | null,
  toBlocks: (content: string) => readonly AdfNode[],
): readonly AdfNode[] {
  return content === null || content.trim() === '' ? [] : [heading(2, title), ...toBlocks(content)];
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
  const notice = [
    submissionUrl === null
      ? paragraph('The report is longer than Jira can show.')
      : paragraph(
          `The report is longer than Jira can show. Read the rest on ${words.name}: `,
          link(submissionUrl, submissionUrl),
        ),
  ];
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
  return fitDocument(blocks, JIRA_TEXT_LIMIT, notice);
}
