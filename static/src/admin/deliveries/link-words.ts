import type { LinkPreviewResult, LinkToResult } from '../../../../src/contract/linking';
import { linkRefusalSentence } from '../../../../src/wording/link-refusal-sentence';
import type { Notice } from '../../ui/notice-area';

/** Texts of `link-to-issue.tsx`. */
export const linkToIssueWords = {
  title: 'Link a submission to an issue',
  intro:
    'For a submission without an issue, and an issue without a clock. If the submission has the wrong issue, unlink it on that issue’s panel first. With an API token, the app can also read a submission that no delivery was about.',
  submission: 'Submission',
  submissionHint: 'Its id, or the address of its page.',
  issue: 'Issue',
  issueHint: 'Its key, or the address of its page.',
  noSubmission: 'Enter the submission’s id or address.',
  noIssue: 'Enter the issue’s key or address.',
  preview: 'Preview',
  previewing: 'Asking…',
  link: 'Link',
  linking: 'Linking…',
  back: 'Back',
  notLinked: 'The link could not be made.',
  notPreviewed: 'The preview could not be loaded.',
} as const;

type Unfulfilled = Exclude<LinkPreviewResult | LinkToResult, { type: 'preview' | 'linked' }>;

/** What came of a link. */
export function linkedNotice(answer: Unfulfilled | Extract<LinkToResult, { type: 'linked' }>): Notice {
  switch (answer.type) {
    case 'linked':
      return { tone: 'success', text: `${answer.issueKey} is linked to the submission.` };
    case 'refused':
      return { tone: 'warning', text: `Nothing was changed. ${linkRefusalSentence(answer.reason)}` };
    case 'changed':
      return {
        tone: 'warning',
        text: 'Nothing was changed: the submission changed meanwhile. Ask for the preview again.',
      };
    case 'busy':
      return {
        tone: 'warning',
        text: `Nothing was changed: another change of the submission has not settled. Try again in ${answer.seconds} seconds.`,
      };
    case 'failed':
      return {
        tone: answer.recorded ? 'warning' : 'danger',
        text: `${answer.recorded ? 'The link is stored, and Jira follows.' : 'Nothing was changed.'} ${answer.reason}`,
      };
    case 'no-permission':
      return {
        tone: 'danger',
        text: 'Nothing was changed: you need to be a Jira administrator who may edit the issue.',
      };
  }
}
