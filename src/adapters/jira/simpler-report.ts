import type { IssueDraft } from '../../domain/cases/effect';
import type { SourceWords } from '../../domain/findings/source-words';
import { toDescriptionWithoutReport, toPlainDescription } from './description';
import type { IssueBody } from './issue-fields';
import { JiraRefusalError } from './jira-refusal-error';

/** True if Jira refuses a call for its content without naming a field, or names the text of the report. */
function mayBeTheReport(error: unknown): boolean {
  if (!(error instanceof JiraRefusalError) || error.status !== 400) return false;
  return Object.keys(error.fieldErrors).every((field) => field === 'description');
}

export interface SentReport<T> {
  readonly answer: T;
  /** True if the issue was created without the text of the report. */
  readonly withoutReport: boolean;
}

/**
 * Sends the body of an issue. If Jira refuses it possibly because of the report, it is sent with the report as one
 * plain block of text, and then without it: an issue with its date and a link is better than none.
 * @throws the first refusal, if leaving out the report does not help.
 */
export async function sendWithSimplerReport<T>(
  body: IssueBody,
  { report, submissionUrl }: Pick<IssueDraft, 'report' | 'submissionUrl'>,
  words: SourceWords,
  send: (body: IssueBody) => Promise<T>,
): Promise<SentReport<T>> {
  const sendWith = (description: unknown): Promise<T> =>
    send({ ...body, fields: { ...body.fields, description } });
  try {
    return { answer: await send(body), withoutReport: false };
  } catch (refusal) {
    if (report === null || !('description' in body.fields) || !mayBeTheReport(refusal)) throw refusal;
    try {
      const plain = toPlainDescription(report, submissionUrl, words);
      return { answer: await sendWith(plain), withoutReport: false };
    } catch (again) {
      if (!mayBeTheReport(again)) throw again;
    }
    try {
      return {
        answer: await sendWith(toDescriptionWithoutReport(submissionUrl, words)),
        withoutReport: true,
      };
    } catch (again) {
      throw mayBeTheReport(again) ? refusal : again;
    }
  }
}
