import type { Arrival } from '../../../../../src/contract/connections';
import { deliveryReasonText } from '../../../../../src/wording/delivery-reason';
import { asSentence } from '../../../ui/as-sentence';

/** Texts of `arrivals.tsx`. */
export const arrivalsWords = {
  receivedOn: (moment: string, arrival: string) => `, received on ${moment}. ${arrival}`,
  open: (issueKey: string) => `Open ${issueKey}`,
  signedWith: (signedWith: string) => `Signed with: ${signedWith}.`,
  thisConnection: (expected: string, name: string) =>
    `This connection is for program “${expected}”. Check that the webhook was added to the right program in ${name}.`,
  sendsOneWhenSubmission: (name: string) =>
    `${name} sends one when a submission changes: create a test submission, or comment on one.`,
  thisIsTakingLonger: 'This is taking longer than usual.',
  checkWebhooksRecentDeliveries: (name: string) => `Check the webhook’s Recent Deliveries in ${name}:`,
  noEntryWebhook: 'No entry: the webhook is not enabled, or does not send this event.',
  signingSecretHereDiffers: '401: the signing secret here differs from the one on the webhook’s Edit page.',
  noResponseOrWebhooks: 'No response, or 404: the webhook’s URL is not the address shown here.',
  connectionNoLongerExists: 'The connection no longer exists.',
  noPermission: 'You are no longer a Jira administrator.',
  loading: 'Loading…',
  notLoaded: (as: string) => `The deliveries could not be loaded. The server answered: ${as}`,
  callWithoutEvent: 'A call without an event',
  noFindingWasEntered: 'No finding was entered yet.',
  noDeliveriesYet: 'No deliveries yet.',
  deliveriesReceived: 'Deliveries received',
  stopWatching: 'Stop watching',
  refreshList: 'Refresh list',
  thisListRefreshesAutomatically: 'This list refreshes automatically.',
  thisListNoLonger: 'This list no longer refreshes automatically.',
} as const;

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
        : 'It is stored. Stored deliveries are processed while the connection is on.';
  }
}
