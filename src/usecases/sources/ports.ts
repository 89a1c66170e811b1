import type { SignedWith } from '../../domain/deliveries/delivery';
import type { BugcrowdEvent, SubmissionEvent } from '../../domain/findings/submission';
import type { ConnectionSource, SourceId } from '../../domain/findings/source-id';
import type { SourceTraits } from '../../domain/findings/source-traits';
import type { Instant } from '../../domain/sla/instant';
import type { Now } from '../base/ports';

export interface BugcrowdReader {
  /** True if the site and this edition of the app allow calls to Bugcrowd. Without a call. */
  isAllowed(): boolean;
  /** Dates are local ones of Bugcrowd, `YYYY-MM-DD`. */
  submissions(
    token: string,
    request: {
      readonly program: string;
      readonly updatedFrom: string | null;
      readonly submittedFrom: string | null;
      readonly offset: number;
    },
  ): Promise<SubmissionsPage>;
  /** One submission; `null` where there is none that the token sees. */
  submission(token: string, submissionId: string): Promise<SubmissionEvent | null>;
  /** Tries a token. @returns how many submissions of the program it sees, where Bugcrowd says. */
  tryToken(token: string, program: string): Promise<number | null>;
  /** Codes of the programs that a token sees, the first hundred. */
  programs(token: string): Promise<readonly string[]>;
}

export interface SubmissionsPage {
  readonly submissions: readonly SubmissionEvent[];
  /** Rows that could not be understood. */
  readonly unreadable: number;
  /** Rows in all. */
  readonly rows: number;
  readonly more: boolean;
  readonly total: number | null;
  /** Local date of submission of the last row that has one, in UTC. */
  readonly lastSubmitted: string | null;
  /** How many more requests Bugcrowd takes this minute; `null` where it does not say. */
  readonly remaining: number | null;
}

export interface TokenStore {
  load(connectionId: string): Promise<string | null>;
  save(connectionId: string, token: string): Promise<void>;
  remove(connectionId: string): Promise<void>;
}

export interface IncomingDelivery {
  readonly method: string;
  readonly connectionId: string | null;
  /** By their names as they were sent. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: string;
}

export type ParseEvent = (body: string, receivedAt: Instant) => ParsedEvent;

export type ParsedEvent =
  | { readonly ok: true; readonly event: BugcrowdEvent }
  /** A proper event of a kind the app has no use for. */
  | { readonly ok: 'ignored'; readonly eventId: string; readonly eventKey: string }
  | {
      readonly ok: false;
      readonly reason: 'not-json' | 'not-an-event';
      /** Where the first problem is, e.g. `data.attributes.key`; never the content. */
      readonly path: string;
      readonly eventId: string | null;
    };

export type Verification =
  | { readonly ok: true; readonly signedWith: SignedWith }
  | {
      readonly ok: false;
      readonly reason:
        'signature-missing' | 'signature-malformed' | 'signature-mismatch' | 'timestamp-out-of-tolerance';
    };

export type VerifyDelivery = (
  scheme: SignatureScheme,
  delivery: IncomingDelivery,
  keys: IntakeKeys,
  now: Now,
) => Verification;

export interface Signature {
  /** Unix seconds, as the header says them. */
  readonly timestamp: string;
  readonly signature: Buffer;
}

export interface SignatureScheme {
  /** In small letters. */
  readonly header: string;
  readonly algorithm: 'sha256';
  /** Its grammar; `null` where a header breaks it. */
  readonly parse: (header: string) => Signature | null;
  /** What may have been signed, by the order in which body and timestamp were joined. */
  readonly signed: readonly {
    readonly order: SignedWith['order'];
    readonly pieces: (body: string, timestamp: string) => readonly string[];
  }[];
}

export interface WebhookSource {
  readonly signature: SignatureScheme;
  readonly read: ParseEvent;
}

export type WebhookOf = (source: ConnectionSource) => WebhookSource | null;

export interface SourceDirectory {
  traitsOf(source: SourceId): SourceTraits;
}

export interface IntakeKeys {
  /** Who signs, so that the web trigger need not read the connection. */
  readonly source: ConnectionSource;
  /** One or two, so that they can be rotated. */
  readonly secrets: readonly SigningSecret[];
  /** What the next secret is called: the number of one that was dropped is not given to another. */
  readonly nextNumber: number;
  /** How far a signed timestamp may lie from now, either way. */
  readonly toleranceSeconds: number;
}

export interface SigningSecret {
  /** Records of deliveries say by it who signed. */
  readonly number: number;
  readonly text: string;
  /** `null` where that was not kept. */
  readonly addedAt: Instant | null;
  /** Account id. */
  readonly addedBy: string | null;
}
