import type { SaveMappingResult } from '../../../../../src/contract/mapping';
import { refusedNotice, type Notice } from '../../page/notice';

/** The result of saving a mapping, if the form does not show it. */
export function mappingNotice(
  connectionId: string,
  result: Extract<SaveMappingResult, { type: 'saved' | 'unknown-connection' | 'no-permission' }>,
): Notice {
  if (result.type !== 'saved') return refusedNotice(connectionId, result);
  const isWhole = result.findings.every(({ severity }) => severity === 'note');
  const rest = isWhole ? '' : ' Parts of it will not work: the form shows which.';
  return {
    tone: isWhole ? 'success' : 'warning',
    text: `The mapping of connection “${connectionId}” is saved. It applies from the next delivery.${rest}`,
  };
}
