import type {
  DecideAnswerResult,
  PreviewAnswerResult,
  SendAnswerResult,
} from '../../../src/contract/answers';
import type { Notice } from '../ui/notice-area';
import { answerWords, refusedAnswerText } from './words/answer-words';

type Result = PreviewAnswerResult | SendAnswerResult | DecideAnswerResult;

/** Why nothing is sent. */
export function answerNotice(
  result: Exclude<Result, { type: 'preview' | 'done' }>,
  sourceName: string,
): Notice {
  switch (result.type) {
    case 'refused':
      return { tone: 'warning', text: refusedAnswerText(result.reason, sourceName) };
    case 'changed':
      return { tone: 'warning', text: answerWords.changed };
    case 'no-permission':
      return { tone: 'danger', text: answerWords.noPermission };
  }
}
