import type { SigningDecisionResult, SigningView } from '../../../../../src/contract/signing';
import { momentText } from '../../../../../src/wording/moments';
import { schemeText } from '../../../../../src/wording/signing-scheme-text';
import { asSentence } from '../../../ui/as-sentence';
import { refusedNotice, type Notice } from '../../page/notice';
import { atLeastText } from '../arrivals/suspended-sentence';

/** Texts of `signing-part.tsx`. */
export const signingPartWords = {
  refusedInLastDay: 'Refused in the last day, at least:',
  signatureHeadersOfRefused:
    'Signature headers of refused calls that no secret here matches, with letters and digits masked. Anyone can send such a call.',
  firstOn: (moment: string) => `, first on ${moment}`,
  ifListsDeliveries: (sourceName: string) =>
    `If ${sourceName} lists deliveries that got a 401, copy one of them here. The app says which secret and way of signing it fits.`,
  loading: 'Loading…',
  notLoaded: (as: string) => `This could not be loaded. The server answered: ${as}`,
  refusedCalls: 'Refused calls',
  headersOfRefusedCalls: 'Headers of refused calls',
  listenForHour: 'Listen for an hour',
  saving: 'Saving…',
  takeExpectedWayAgain: 'Go back to the expected way',
  refresh: 'Refresh',
  noPermission: 'You are no longer a Jira administrator.',
  thereIsNoSigning: 'There is no signing secret to sign with yet.',
} as const;

/** Texts of `signing-proposal.tsx`. */
export const signingProposalWords = {
  signsInAnotherWay: (sourceName: string, scheme: string) =>
    `${sourceName} signs in another way than expected: ${scheme}. Accept it?`,
  signatureWasMade: (secret: number, moment: string) =>
    `The signature was made with secret ${secret}, so whoever sent this has it. First seen on ${moment}`,
  lastOn: (moment: string) => `, last on ${moment}`,
  headerIs: '; the header is',
  storedUntilYouDecide: (atLeast: string) => ` Stored until you decide: ${atLeast}.`,
  howDeliveriesAreSigned: 'How deliveries are signed',
  accept: 'Accept',
  saving: 'Saving…',
  declineAndDiscardWhat: 'Decline and discard the stored deliveries',
} as const;

/** Texts of `signing-test-form.tsx`. */
export const signingTestFormWords = {
  nothingMatches: 'Nothing matches.',
  headerIs: 'The header is',
  itMatchesSecret: (secret: number, scheme: string) => `It matches secret ${secret}: ${scheme}.`,
  appKnowsThisForm:
    'The app knows this form, so the secret or the body differs: compare the secret with the webhook’s Edit page, and copy the raw body with that page’s own button.',
  appDoesNotKnow:
    'The app does not know this form. Send the masked header above to whoever maintains the app.',
  deliveriesThatAreSigned: 'Deliveries that are signed like this are accepted.',
  connectionDoesNotTake: (sourceName: string, schemeCost: string) =>
    `The connection does not accept deliveries that ${sourceName} signs like this. ${schemeCost}`,
  acceptThisWay: 'Accept this way of signing',
  saving: 'Saving…',
  notChecked: 'The delivery could not be checked.',
  checkDelivery: (connectionId: string) => `Check a delivery of ${connectionId}`,
  signatureHeader: 'Signature header',
  valueOfInWebhooks: (headerName: string, sourceName: string) =>
    `The value of ${headerName} in the webhook’s Recent Deliveries in ${sourceName}.`,
  rawBody: 'Raw body',
  rawBodyHint: 'Copied with the button that copies the raw body, not from the page. Nothing of it is stored.',
  check: 'Check',
  checking: 'Checking…',
} as const;

/** Texts of `use-signing.ts`. */
export const signingActionWords = {
  notAccepted: 'The way of signing could not be accepted.',
  notDeclined: 'The way of signing could not be declined.',
  notExamined: 'Refused calls could not be examined.',
} as const;

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
        text: `Accepted. From now on only deliveries signed in this way are accepted.${kept}`,
      };
    }
    case 'declined':
      return {
        tone: 'success',
        text: 'Declined. The deliveries stored for it are discarded, and calls signed in this way are refused.',
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
    ? `Deliveries are accepted if they are signed as ${sourceName} is expected to sign: body and time, in either order, hex, named sha256, time as timestamp.`
    : `Accepted by an administrator: ${schemeText(scheme)}.`;
}

/** Whether refused calls are examined. */
export function learningText({ learning }: SigningView): string {
  if (learning === null) return 'Refused calls are counted but not examined.';
  if (learning === 'first') return 'Until the first delivery is accepted, refused calls are examined.';
  return `Refused calls are examined until ${momentText(learning.until, 'UTC')}.`;
}
