import type { SourceConversation } from '../../domain/conversation/source-comment';
import type { SourceDetails } from '../../domain/conversation/source-details';
import type { SignedWith } from '../../domain/deliveries/delivery';
import type { EnteredFinding } from '../../domain/findings/entered-finding';
import type { SourceEvent, SubmissionEvent } from '../../domain/findings/submission';
import type { SampleSubmission } from '../../domain/deliveries/sample-submission';
import type { SigningScheme } from '../../domain/deliveries/signing-scheme';
import type { ConnectionSource, SourceId } from '../../domain/findings/source-id';
import type { SourceTraits } from '../../domain/findings/source-traits';
import type { SourceWords } from '../../domain/findings/source-words';
import type { BlockerMove, BlockerReading } from '../../domain/reconcile/lost-blockers';
import type { Instant } from '../../domain/sla/instant';
import type { Now } from '../base/ports';
import type { SourceWriter } from './writer';

/** A source's API, by the calls that comparisons, imports and tokens need. */
export interface SourceReader {
  /** What is called, as a site's administrator reads it, e.g. `api.example.com`. */
  readonly host: string;
  /** Why something cannot be a token, as a sentence; `null` where it may be one. Without a call. */
  tokenProblem(token: string): string | null;
  /** Whose token it is, by the part of it that is no secret. */
  userNameOf(token: string): string;
  /** `programs` lists so many at once: of more the right one may be among the others. */
  readonly maxPrograms: number;
  /** True if the site and this edition of the app allow calls to the source. Without a call. */
  isAllowed(): boolean;
  /** Dates are local ones of the source, `YYYY-MM-DD`. */
  submissions(
    token: string,
    request: {
      readonly program: string;
      readonly updatedFrom: string | null;
      readonly submittedFrom: string | null;
      readonly offset: number;
    },
  ): Promise<SubmissionsPage>;
  /** One submission; `null` if the token cannot see it. */
  submission(token: string, submissionId: string): Promise<SubmissionEvent | null>;
  /** A page of the program's submissions on which the source waits for the researcher now. */
  blocked(
    token: string,
    request: { readonly program: string; readonly offset: number },
  ): Promise<BlockedPage>;
  /** When the source began and ceased to wait on a submission, as far as it dates that. */
  blockerMoves(token: string, submissionId: string): Promise<readonly BlockerMove[]>;
  /** What people say on its findings; `null` where a source has no such thing. */
  readonly conversations: ConversationReader | null;
  /** What can be changed there; `null` where a source is only read. */
  readonly writes: SourceWriter | null;
  /** Tests a token. @returns the number of the program's submissions that it sees, if the source tells. */
  tryToken(token: string, program: string): Promise<number | null>;
  /** Codes of the programs that a token sees, the first `maxPrograms`. */
  programs(token: string): Promise<readonly string[]>;
}

/** The comments and files of a source's findings. */
export interface ConversationReader {
  /** A page of the conversations on the program's open findings, the oldest finding first. */
  ofProgram(
    token: string,
    request: { readonly program: string; readonly offset: number },
  ): Promise<ConversationsPage>;
  /** The conversation on one finding; `null` if the token cannot see it. */
  of(token: string, submissionId: string): Promise<SourceConversation | null>;
  /** What else the source knows of one finding; `null` if the token cannot see it. */
  details(token: string, submissionId: string): Promise<SourceDetails | null>;
}

export interface ConversationsPage {
  readonly conversations: readonly SourceConversation[];
  /** Rows in total, understood or not. */
  readonly rows: number;
  readonly more: boolean;
  /** How many more requests the source takes this minute; `null` if unknown. */
  readonly remaining: number | null;
}

/** The API of a source; `null` where it cannot be asked. */
export type ReaderOf = (source: ConnectionSource) => SourceReader | null;

export interface SubmissionsPage {
  readonly submissions: readonly SubmissionEvent[];
  /** Rows that could not be understood. */
  readonly unreadable: number;
  /** Rows in total. */
  readonly rows: number;
  readonly more: boolean;
  readonly total: number | null;
  /** Local submission date of the last row that has one, in UTC. */
  readonly lastSubmitted: string | null;
  /** How many more requests the source takes this minute; `null` if unknown. */
  readonly remaining: number | null;
}

export interface BlockedPage {
  readonly blocked: readonly BlockerReading[];
  /** By the source's clock: as of when whatever is not on the list was not blocked. */
  readonly readAt: Instant;
  /** Rows in total, understood or not. */
  readonly rows: number;
  readonly more: boolean;
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
  | { readonly ok: true; readonly event: SourceEvent }
  /** A valid event of a kind that the app does not use. */
  | { readonly ok: 'ignored'; readonly eventId: string; readonly eventKey: string }
  | {
      readonly ok: false;
      readonly reason: 'not-json' | 'not-an-event';
      /** Path of the first problem, e.g. `data.attributes.key`; never the content. */
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
  /** Unix seconds, as in the header. */
  readonly timestamp: string;
  readonly signature: Buffer;
}

export interface SignatureScheme {
  /** In lower case. */
  readonly header: string;
  readonly algorithm: 'sha256';
  /** Parser of the header; `null` if it is malformed. */
  readonly parse: (header: string) => Signature | null;
  /** In which orders body and timestamp may have been joined. */
  readonly signed: readonly Exclude<SigningScheme['signed'], 'body'>[];
  /** The same as data, to recognize it when it is learned. */
  readonly usual: readonly SigningScheme[];
}

/** A scheme by which a call is signed with a secret of its connection. */
export interface FoundScheme {
  readonly scheme: SigningScheme;
  /** Number of the secret. */
  readonly secret: number;
  /** Unix seconds; `null` where no time is signed. */
  readonly timestamp: string | null;
}

/** Looks at calls that the connection's scheme refuses. */
export interface SchemeFinder {
  /** The signature header of a call; `null` where it has none, or more than one. */
  headerOf(scheme: SignatureScheme, headers: IncomingDelivery['headers']): string | null;
  /** True if a header has a form that some scheme has. */
  isForm(header: string): boolean;
  /** Its form with nothing in it that could identify or prove something. */
  mask(header: string): string;
  find(header: string, body: string, secrets: readonly SigningSecret[]): Promise<FoundScheme | null>;
}

export interface WebhookSource {
  readonly signature: SignatureScheme;
  readonly read: ParseEvent;
}

/** Makes up the body of a delivery as the source would send it at a moment. */
export type SampleDelivery = (submission: SampleSubmission, at: Instant) => string;

/** `null` for a source without a webhook. */
export type SampleOf = (source: ConnectionSource) => SampleDelivery | null;

/** Makes the value of the signature header; `null` if the secret is no key of the scheme. `timestamp` in Unix seconds. */
export type SignDelivery = (
  body: string,
  secret: string,
  scheme: SigningScheme,
  timestamp: string,
) => string | null;

/** How the source of entered findings tells of them. */
export interface EnteredFindings {
  toEvent(finding: EnteredFinding, at: Instant): SubmissionEvent;
  /** Whether an event says what the finding says. */
  isRepetition(finding: EnteredFinding, eventId: string): boolean;
}

export type EntryOf = (source: ConnectionSource) => EnteredFindings | null;

export type WebhookOf = (source: ConnectionSource) => WebhookSource | null;

export interface SourceDirectory {
  readonly traitsOf: (source: SourceId) => SourceTraits;
  readonly wordsOf: (source: ConnectionSource) => SourceWords;
  /** The source that the guided setup connects. */
  readonly setUpSource: ConnectionSource;
  /** The source of connections whose findings administrators enter. */
  readonly enteredSource: ConnectionSource;
}

export interface IntakeKeys {
  /** The source, so that the web trigger need not read the connection. */
  readonly source: ConnectionSource;
  /** One or two, so that they can be rotated. */
  readonly secrets: readonly SigningSecret[];
  /** Number of the next secret: numbers are not reused. */
  readonly nextNumber: number;
  /** Maximum difference between a signed timestamp and now, in either direction. */
  readonly toleranceSeconds: number;
  /** The one scheme that is taken; `null` for the usual one of the source. */
  readonly scheme: SigningScheme | null;
  /**
   * Whether calls that the scheme refuses are looked at more closely: until the first delivery was accepted, until a moment,
   * or not at all.
   */
  readonly learning: 'first' | { readonly until: Instant } | null;
}

export interface SigningSecret {
  /** Records of deliveries refer to the secret by it. */
  readonly number: number;
  readonly text: string;
  /** `null` if unknown. */
  readonly addedAt: Instant | null;
  /** Account id. */
  readonly addedBy: string | null;
}
