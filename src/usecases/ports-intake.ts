import type { Instant } from '../domain/sla/instant';

/** What is needed to tell Bugcrowd's deliveries from others. */

/** A secret by which Bugcrowd signs. Never sent to a page, never logged. */
export interface SigningSecret {
  /** Records of deliveries say by it who signed. */
  readonly number: number;
  readonly text: string;
  /** `null` where that was not kept. */
  readonly addedAt: Instant | null;
  /** Account id. */
  readonly addedBy: string | null;
}

/** What the web trigger needs of a connection, kept in the secret store in one piece: one read answers a forgery. */
export interface IntakeKeys {
  /** One or two, so that they can be rotated. */
  readonly secrets: readonly SigningSecret[];
  /** What the next secret is called: the number of one that was dropped is not given to another. */
  readonly nextNumber: number;
  /** How far a signed timestamp may lie from now, either way. */
  readonly toleranceSeconds: number;
}

export interface IntakeKeyStore {
  load(connectionId: string): Promise<IntakeKeys | null>;
  save(connectionId: string, keys: IntakeKeys): Promise<void>;
  /** From then on every delivery of the connection is refused. */
  remove(connectionId: string): Promise<void>;
}
