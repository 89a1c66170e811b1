import type { RefusalCounts } from '../domain/deliveries/refused-calls';
import type { SeenForm, SigningProposal } from '../domain/deliveries/signing-lesson';
import type { SigningScheme } from '../domain/deliveries/signing-scheme';
import type { Instant } from '../domain/sla/instant';
import type { AtLeast, OfConnection } from './connections';
import type { Invalid, NoPermission, UnknownConnection } from './refusals';

/** How a connection's sender signs, and how the app learns it. No secrets, no content of calls. */

export interface SigningView {
  readonly type: 'signing';
  readonly now: Instant;
  readonly sourceName: string;
  /** Name of the signature header. */
  readonly headerName: string;
  readonly hasSecret: boolean;
  /** The scheme that was accepted; `null` for the usual one of the source. */
  readonly scheme: SigningScheme | null;
  /** Until when refused calls are looked at; `first` for until the first delivery; `null` where they are not. */
  readonly learning: 'first' | { readonly until: Instant } | null;
  /** What an administrator has to decide. */
  readonly proposal: Omit<SigningProposal, 'answer'> | null;
  /** Deliveries that wait for that decision. */
  readonly held: AtLeast;
  /** Headers of refused calls, masked. */
  readonly forms: readonly SeenForm[];
  /** Calls that were refused in the last day; there may have been a few more. */
  readonly refused: RefusalCounts;
}

export type SigningResult = SigningView | UnknownConnection | NoPermission;

/** What a call that the sender shows says about how it signs. */
export type SigningTestResult =
  | {
      readonly type: 'match';
      readonly scheme: SigningScheme;
      /** Number of the secret. */
      readonly secret: number;
      /** True if the connection takes calls that are signed in that way. */
      readonly isTaken: boolean;
    }
  | {
      readonly type: 'no-match';
      /** True if the header has a form that the app can check: then body or secret are others. */
      readonly isForm: boolean;
      /** The header, masked. */
      readonly header: string;
    }
  | Invalid
  | UnknownConnection
  | NoPermission;

export type SigningDecisionResult =
  | { readonly type: 'accepted'; readonly held: AtLeast }
  | { readonly type: 'declined'; readonly held: AtLeast }
  | { readonly type: 'listening'; readonly until: Instant }
  | Invalid
  | UnknownConnection
  | NoPermission;

/** What the admin page may ask about signing, of a connection or one that is being set up. */
export type SigningApi = {
  getSigning: (input: OfConnection) => SigningResult;
  /** Tries a row of the sender's list of deliveries: its signature header and its body, byte by byte. */
  testSigning: (
    input: OfConnection & { readonly header: string; readonly body: string },
  ) => SigningTestResult;
  /** From now on only calls that are signed in this way are taken. @param scheme `null` for the usual one. */
  acceptSigning: (input: OfConnection & { readonly scheme: SigningScheme | null }) => SigningDecisionResult;
  /** Gives up what was signed in the way that is proposed, and stops learning. */
  declineSigning: (input: OfConnection) => SigningDecisionResult;
  /** Looks at refused calls for an hour. */
  listenForSigning: (input: OfConnection) => SigningDecisionResult;
};
