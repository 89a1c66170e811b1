import type { Arrival } from '../../../../../src/contract/connections';
import { deliveryReasonText } from '../../../../../src/wording/delivery-reason';
import { asSentence } from '../../../ui/as-sentence';

/** The result of a delivery, as a sentence. */
export function arrivalSentence({ outcome, reason, issueKey }: Arrival): string {
  const because = reason === null ? '' : ` ${asSentence(deliveryReasonText(reason))}`;
  switch (outcome) {
    case 'accepted':
      return 'It is being processed.';
    case 'created':
      return `It became issue ${issueKey ?? ''}.${because}`;
    case 'updated':
      return `Issue ${issueKey ?? ''} was updated.${because}`;
    case 'recorded':
      return `It was stored without an issue.${because}`;
    case 'unchanged':
      return 'It contained nothing new.';
    case 'waiting':
      return `It was stored.${because}`;
    case 'ignored':
      return `It was ignored.${because}`;
    case 'dead':
      return `It could not be processed and is now a dead letter.${because}`;
    case 'discarded':
      return `It was discarded.${because}`;
    case 'suspended':
      return reason?.code === 'signing-not-accepted'
        ? 'It is stored until you accept how it is signed.'
        : 'It is stored and will be processed once the connection is on.';
  }
}
