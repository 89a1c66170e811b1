import type { SetUp } from '../domain/connections/set-up';
import type { Connection } from '../domain/connections/connection';
import type { AnswersChoice } from '../domain/conversation/answers-setting';
import type { CommentsChoice } from '../domain/conversation/comments-setting';
import type { DeliveryRecord } from '../domain/deliveries/delivery';
import type { Instant } from '../domain/sla/instant';
import type { Invalid, NoPermission, Stale, UnknownConnection } from './refusals';

/** Setup and changes of connections. Secrets and tokens are write-only. */

/** Whether Jira shows the issue panel on all work items of the connection's project. */
export type PanelPin =
  | { readonly type: 'pinned'; readonly at: Instant }
  | { readonly type: 'not-pinned' }
  /** Jira has not finished yet. */
  | { readonly type: 'requested' }
  | { readonly type: 'failed'; readonly at: Instant; readonly reason: string };

/** A lower bound: the number counted, and whether there is more. */
export interface AtLeast {
  readonly count: number;
  readonly more: boolean;
}

export type PinPanelResult =
  { readonly type: 'done'; readonly panel: PanelPin } | UnknownConnection | NoPermission;

/** The settings of a connection, apart from its source and target. */
export type ConnectionSettings = Pick<
  Connection,
  | 'policyId'
  | 'createOn'
  | 'minSeverity'
  | 'wantDuplicates'
  | 'useCvss'
  | 'cvssBands'
  | 'pauseOnBlocker'
  | 'commentOnState'
  | 'resolutions'
  | 'priorityMovesSeverity'
  | 'recreateDeleted'
  | 'linksToSource'
  | 'linksToFiles'
  | 'approvers'
  | 'decidesAlone'
  | 'asksToClose'
  | 'notices'
> & { readonly answers: AnswersChoice; readonly comments: CommentsChoice };

type SaveResult<T> = { readonly type: 'saved' } | Stale<T> | Invalid | UnknownConnection | NoPermission;

export type SaveSettingsResult = SaveResult<ConnectionSettings>;

/** The source and target of a connection's submissions, as a form shows them. */
export type Route = Pick<Connection, 'program' | 'project' | 'issueType'>;

export type SaveRouteResult = SaveResult<Route>;

/** The source and target of a connection's submissions, as they shall be. */
export interface RouteInput {
  readonly connectionId: string;
  /** What the form showed. */
  readonly base: Route;
  readonly program: string;
  readonly projectId: string;
  readonly issueTypeId: string;
}

export type PauseResult = { readonly type: 'paused' } | UnknownConnection | NoPermission;

export type ResumeResult =
  /** With the deliveries that were suspended and are now processed automatically. */
  { readonly type: 'resumed'; readonly suspended: AtLeast } | Invalid | UnknownConnection | NoPermission;

/** Effects of deleting a connection. */
export type PreviewDeleteResult =
  | {
      readonly type: 'preview';
      /** Issues whose clock has not ended and would no longer be followed. */
      readonly openIssues: AtLeast;
      readonly deadLetters: AtLeast;
      readonly suspended: AtLeast;
    }
  | UnknownConnection
  | NoPermission;

export type DeleteResult = { readonly type: 'deleted' } | Invalid | UnknownConnection | NoPermission;

/** The displayable part of a signing secret. */
export interface SecretView {
  readonly number: number;
  /** `null` if unknown. */
  readonly addedAt: Instant | null;
  /** Account id. */
  readonly addedBy: string | null;
  /** How many of the latest deliveries it signed. */
  readonly signed: number;
  readonly lastAt: Instant | null;
  /** True if it signed the latest of them. */
  readonly isLatest: boolean;
}

export type AddSecretResult =
  { readonly type: 'added'; readonly number: number } | Invalid | UnknownConnection | NoPermission;

export type RemoveSecretResult = { readonly type: 'removed' } | Invalid | UnknownConnection | NoPermission;

export type SaveTokenResult =
  /** How many submissions of the program the token sees. */
  | { readonly type: 'saved'; readonly submissions: number | null }
  | { readonly type: 'removed' }
  | Invalid
  | UnknownConnection
  | NoPermission;

export type TestTokenResult =
  | {
      readonly type: 'token';
      /** The part of the token before the colon, which identifies its owner. */
      readonly userName: string;
      /** Codes of the programs it sees, as many as the source lists at once. */
      readonly programs: readonly string[];
      /** How many submissions of this connection's program it sees; `null` if the source does not tell. */
      readonly submissions: number | null;
    }
  /** The source's answer, and what to do about it. */
  | { readonly type: 'refused'; readonly reason: string }
  | Invalid
  | UnknownConnection
  | NoPermission;

/** A connection in setup, as the page shows it. */
export interface SetUpView extends SetUp {
  /** The address that the source is to call. */
  readonly webhookUrl: string;
  readonly hasSecret: boolean;
  /** Deliveries that have arrived already and wait. */
  readonly suspended: AtLeast;
}

/** The input of one setup step. */
export type SetUpChange =
  | { readonly step: 'program'; readonly program: string }
  | { readonly step: 'address' }
  /** `null` keeps the present one. */
  | { readonly step: 'secret'; readonly secret: string | null }
  | { readonly step: 'project'; readonly projectId: string; readonly issueTypeId: string }
  | { readonly step: 'policy'; readonly policyId: string }
  | ({ readonly step: 'admission' } & Pick<Connection, 'createOn' | 'minSeverity' | 'wantDuplicates'>);

export interface UnknownSetUp {
  readonly type: 'unknown-set-up';
}

export type SetUpResult =
  { readonly type: 'set-up'; readonly setUp: SetUpView } | Invalid | UnknownSetUp | NoPermission;

export type SwitchOnResult =
  | { readonly type: 'on'; readonly panel: PanelPin; readonly suspended: AtLeast }
  | Invalid
  | UnknownSetUp
  | NoPermission;

export type DiscardSetUpResult = { readonly type: 'discarded' } | UnknownSetUp | NoPermission;

/** A delivery in a list: no report text, no names of people. */
export type AdminDelivery = Pick<
  DeliveryRecord,
  | 'eventId'
  | 'eventKey'
  | 'submissionId'
  | 'channel'
  | 'receivedAt'
  | 'outcome'
  | 'reason'
  | 'issueKey'
  | 'signedWith'
>;

/** A delivery and its program. */
export interface Arrival extends AdminDelivery {
  /** Code or name of its program; `null` if it has none. */
  readonly program: string | null;
  /** True if that is not the connection's program. */
  readonly isForeign: boolean;
}

export type ArrivalsResult =
  /** The latest first, a few. */
  | { readonly type: 'arrivals'; readonly now: Instant; readonly arrivals: readonly Arrival[] }
  | UnknownConnection
  | NoPermission;

/** The connection that a resolver function is asked about. */
export type OfConnection = { readonly connectionId: string };

/** Resolver functions for connections. */
export type ConnectionsApi = {
  pinPanel: (input: OfConnection) => PinPanelResult;
  /** @param base the settings that the form showed. */
  saveSettings: (
    input: OfConnection & { readonly settings: ConnectionSettings; readonly base: ConnectionSettings },
  ) => SaveSettingsResult;
  saveRoute: (input: RouteInput) => SaveRouteResult;
  pauseConnection: (input: OfConnection) => PauseResult;
  resumeConnection: (input: OfConnection) => ResumeResult;
  previewDelete: (input: OfConnection) => PreviewDeleteResult;
  /** @param typedId the connection's id, typed again by the person. */
  deleteConnection: (input: OfConnection & { readonly typedId: string }) => DeleteResult;
  addSecret: (input: OfConnection & { readonly secret: string }) => AddSecretResult;
  removeSecret: (input: OfConnection & { readonly number: number }) => RemoveSecretResult;
  /** `token: null` removes it. A token is tested before it is stored, and never read back. */
  saveToken: (input: OfConnection & { readonly token: string | null }) => SaveTokenResult;
  /** Tests the stored token. */
  testToken: (input: OfConnection) => TestTokenResult;
  beginSetUp: (input: { readonly id: string; readonly program: string }) => SetUpResult;
  saveSetUp: (input: { readonly id: string; readonly change: SetUpChange }) => SetUpResult;
  /** Activates a finished setup. */
  switchOn: (input: { readonly id: string; readonly pinPanel: boolean }) => SwitchOnResult;
  discardSetUp: (input: { readonly id: string }) => DiscardSetUpResult;
  /** The latest deliveries of a connection or a setup. */
  listArrivals: (input: OfConnection) => ArrivalsResult;
};
