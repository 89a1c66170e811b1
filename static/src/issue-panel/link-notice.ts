import type { LinkPreviewResult, LinkResult } from '../../../src/contract/linking';
import { linkRefusalSentence } from '../../../src/wording/link-refusal-sentence';
import type { Notice } from '../ui/notice-area';
import { changedNotice, failedNotice, notPerformedNotice } from './words/decision-notice';

type Unfulfilled = Exclude<LinkPreviewResult | LinkResult, { type: 'preview' | 'done' }>;

/** Why nothing is linked or unlinked. */
export function linkNotice(answer: Unfulfilled): Notice {
  switch (answer.type) {
    case 'refused':
      return { tone: 'warning', text: `Nothing was changed. ${linkRefusalSentence(answer.reason)}` };
    case 'changed':
      return changedNotice;
    case 'failed':
      return failedNotice(answer);
    case 'busy':
    case 'no-permission':
      return notPerformedNotice(answer);
  }
}
