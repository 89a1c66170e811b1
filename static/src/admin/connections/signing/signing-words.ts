import type { SigningDecisionResult, SigningView } from '../../../../../src/contract/signing';
import { momentText } from '../../../../../src/wording/moments';
import { schemeText } from '../../../../../src/wording/signing-scheme-text';
import { asSentence } from '../../../ui/as-sentence';
import { refusedNotice, type Notice } from '../../page/notice';
import { atLeastText } from '../arrivals/suspended-sentence';

/** The result of a decision about signing. */
export function signingNotice(connectionId: string, result: SigningDecisionResult): Notice {
  switch (result.type) {
    case 'accepted': {
      const { held } = result;
      const kept =
        held.count === 0
          ? ''
          : ` Stored deliveries are processed once the connection is on: ${atLeastText(held, 'delivery', 'deliveries')}.`;
      return {
        tone: 'success',
        text: `Accepted. From now on only deliveries signed in this way are taken.${kept}`,
      };
    }
    case 'declined':
      return {
        tone: 'success',
        text: 'Declined. What was stored for it is discarded, and calls signed in this way are refused.',
      };
    case 'listening':
      return {
        tone: 'success',
        text: `The app examines refused calls until ${momentText(result.until, 'UTC')}. Trigger a delivery now.`,
      };
    case 'invalid':
      return { tone: 'danger', text: `Nothing was changed. ${asSentence(result.problem)}` };
    case 'unknown-connection':
    case 'no-permission':
      return refusedNotice(connectionId, result);
  }
}

/** The way of signing that is accepted. */
export function takenText({ scheme, sourceName }: SigningView): string {
  return scheme === null
    ? `The way ${sourceName} is expected to sign: body and time, in either order, hex, named sha256, time as timestamp.`
    : `Accepted by an administrator: ${schemeText(scheme)}.`;
}

/** Whether refused calls are examined. */
export function learningText({ learning }: SigningView): string {
  if (learning === null) return 'Refused calls are counted, and not examined.';
  if (learning === 'first') return 'Until the first delivery is accepted, refused calls are examined.';
  return `Refused calls are examined until ${momentText(learning.until, 'UTC')}.`;
}
