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
  /** Until when refused calls are examined; `first` for until the first delivery; `null` if they are not. */
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

/** What a call from the sender's list says about how the sender signs. */
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
      /** True if the app can check a header of this form: then the body or the secret is a different one. */
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

/** Resolver functions about signing, for connections and for those that are being set up. */
export type SigningApi = {
  getSigning: (input: OfConnection) => SigningResult;
  /** Tries a row of the sender's list of deliveries: its signature header and its body, byte by byte. */
  testSigning: (
    input: OfConnection & { readonly header: string; readonly body: string },
  ) => SigningTestResult;
  /** From now on only calls signed in this way are accepted. @param scheme `null` for the usual one. */
  acceptSigning: (input: OfConnection & { readonly scheme: SigningScheme | null }) => SigningDecisionResult;
  /** Drops the deliveries signed in the proposed way, and stops learning. */
  declineSigning: (input: OfConnection) => SigningDecisionResult;
  /** Examines refused calls for an hour. */
  listenForSigning: (input: OfConnection) => SigningDecisionResult;
};
