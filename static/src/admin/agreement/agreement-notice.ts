import type { SaveAgreementResult } from '../../../../src/contract/agreement';
import { refusedNotice, type Notice } from '../page/notice';

/** What became of saving. */
export function agreementNotice(
  id: string,
  result: Exclude<SaveAgreementResult, { type: 'invalid' | 'stale' }>,
): Notice {
  if (result.type !== 'saved') return refusedNotice(id, result);
  return {
    tone: 'success',
    text: `What connection “${id}” sends is saved. It counts for changes from now on.`,
  };
}
