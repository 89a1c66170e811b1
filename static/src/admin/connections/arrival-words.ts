import type { Arrival } from '../../../../src/contract/connections';
import { deliveryReasonText } from '../../../../src/wording/delivery-reason';
import { asSentence } from '../../ui/as-sentence';

/** What was made of a delivery, as a sentence. */
export function madeOfIt({ outcome, reason, issueKey }: Arrival): string {
  const because = reason === null ? '' : ` ${asSentence(deliveryReasonText(reason))}`;
  switch (outcome) {
    case 'accepted':
      return 'It is being worked off.';
    case 'created':
      return `It became issue ${issueKey ?? ''}.${because}`;
    case 'updated':
      return `Issue ${issueKey ?? ''} was updated.${because}`;
    case 'recorded':
      return `It was kept without an issue.${because}`;
    case 'unchanged':
      return 'It told nothing new.';
    case 'waiting':
      return `It was kept.${because}`;
    case 'ignored':
      return `It was ignored.${because}`;
    case 'refused':
      return `It was signed, but could not be understood.${because}`;
    case 'dead':
      return `It could not be worked off and is kept as a dead letter.${because}`;
    case 'discarded':
      return `It was given up.${because}`;
    case 'suspended':
      return 'It is kept, and worked off once the connection is on.';
  }
}
