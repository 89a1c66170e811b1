import type { DeliveryReason } from '../domain/deliveries/delivery-reason';
import type { RefusalReason } from '../domain/deliveries/refused-calls';
import type { SampleSubmission } from '../domain/deliveries/sample-submission';
import type { SigningScheme } from '../domain/deliveries/signing-scheme';
import type { OfConnection } from './connections';
import type { JiraFailed } from './mapping';
import type { PreviewResult } from './preview';
import type { NoPermission, UnknownConnection } from './refusals';

/** A delivery that the app makes up, signs, and takes through its own code up to the issue, which is not created. */

/** The steps that a test delivery came through. Each is `null` if an earlier one ended it. */
export interface TestedDelivery {
  readonly type: 'tested';
  readonly sample: SampleSubmission;
  readonly signature: {
    /** Name of the signature header. */
    readonly headerName: string;
    /** Number of the secret that signed it: the connection's latest. */
    readonly secret: number;
    readonly scheme: SigningScheme;
    /** Why the web trigger would refuse it; `no-key` if the secret is no key of the scheme; `null` if it takes it. */
    readonly refused: RefusalReason | 'no-key' | null;
  };
  readonly parsed: {
    readonly eventKey: string | null;
    /** Names of values that are not used, because they are malformed. */
    readonly leftOut: readonly string[];
    /** Why it would be no event that the app processes; `null` if it is one. */
    readonly reason: DeliveryReason | null;
  } | null;
  readonly routed: {
    readonly connectionId: string;
    /** The rule of the connection that chose project and policy; `null` if none did. */
    readonly rule: string | null;
    readonly projectKey: string;
    readonly issueType: string;
    /** The program that the delivery names, if it is not the connection's. */
    readonly otherProgram: string | null;
    /** True if deliveries are stored until the connection is resumed. */
    readonly isPaused: boolean;
  } | null;
  /** The issue, or why there would be none. */
  readonly preview: PreviewResult | null;
}

export type TestDeliveryResult =
  | TestedDelivery
  /** There is nothing to sign with: nobody has set a secret. */
  | { readonly type: 'no-secret' }
  /** Nothing calls the app for this connection. */
  | { readonly type: 'no-webhook' }
  | JiraFailed
  | UnknownConnection
  | NoPermission;

/** Resolver function for test deliveries. */
export type TestDeliveryApi = {
  /** Nothing is created, stored, counted or sent. */
  testDelivery: (input: OfConnection) => TestDeliveryResult;
};
