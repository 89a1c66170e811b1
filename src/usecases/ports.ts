import type { Case, IssueRef, Unmoved } from '../domain/intake/case';
import type { Connection } from '../domain/intake/connection';
import type {
  DeadLetter,
  DeadLetterSummary,
  DeliveryOutcome,
  DeliveryRecord,
  DroppedLetter,
  SignedWith,
} from '../domain/intake/delivery';
import type { Effect } from '../domain/intake/issue-draft';
import type { IssueChange } from '../domain/intake/issue-change';
import type { PlainIssue } from '../domain/intake/manual-case';
import type { QueuedWork } from '../domain/intake/queued-work';
import type { BugcrowdEvent } from '../domain/intake/submission';
import type { Instant } from '../domain/sla/instant';
import type { Policy, PolicyRef } from '../domain/sla/policy';
import type { ListPage, Period } from './ports-admin';
import type { IntakeKeys } from './ports-intake';

/** What the use cases need from the world. The adapters implement it; every call may throw. */

export type Now = () => Instant;

export interface CaseStore {
  load(submissionId: string): Promise<Case | null>;
  /** The cases of submissions, by their id; those that there are. */
  loadAll(submissionIds: readonly string[]): Promise<ReadonlyMap<string, Case>>;
  findByIssue(issueId: string): Promise<Case | null>;
  /** The submission of an issue, without reading its case. */
  submissionOf(issueId: string): Promise<string | null>;
  /** A page of the cases whose check has come by `now`, the earliest first; the index lags behind writes. */
  due(
    now: Instant,
    cursor: string | null,
  ): Promise<{ readonly cases: readonly Case[]; readonly cursor: string | null }>;
  /**
   * A page of the open cases of a connection, by the policy they have pinned; see `openUnder`. The index lags behind
   * writes, and lacks a case that was last written before there was such an index.
   */
  openOf(
    connectionId: string,
    cursor: string | null,
  ): Promise<{ readonly cases: readonly Case[]; readonly cursor: string | null }>;
  /**
   * Writes against the version the case was read with.
   * @param newIssue true where the case has got its issue, so that it can be found by it from now on.
   * @returns the case as written, or `conflict` where another write came first.
   */
  save(kase: Case, newIssue?: boolean): Promise<Case | 'conflict'>;
}

export interface ConnectionStore {
  load(id: string): Promise<Connection | null>;
  list(): Promise<readonly Connection[]>;
  save(connection: Connection): Promise<void>;
  remove(id: string): Promise<void>;
}

export interface PolicyStore {
  current(id: string): Promise<Policy | null>;
  pinned(ref: PolicyRef): Promise<Policy | null>;
  /** The current versions, presets first. */
  list(): Promise<readonly Policy[]>;
  /**
   * Keeps a version of a policy of the site's own, and makes it the current one; earlier versions stay for the cases that
   * have pinned them.
   * @returns `taken` where that version exists.
   */
  save(policy: Policy, saved: PolicySave): Promise<'saved' | 'taken'>;
  /** Who saved a version, and when; `null` for a preset, and for a version that was saved before that was kept. */
  savedOf(ref: PolicyRef): Promise<PolicySave | null>;
}

/** Who saved a version of a policy, by account id, and when. */
export interface PolicySave {
  readonly at: Instant;
  readonly by: string;
}

/** Some of what there is, and whether there is more. */
export interface Some<T> {
  readonly items: readonly T[];
  readonly more: boolean;
}

/** What one record of a delivery is found by. */
export type DeliveryId = Pick<DeliveryRecord, 'connectionId' | 'eventId' | 'receivedAt'>;

export interface DeliveryStore {
  /** What became of an event so far; `null` where it is not known. */
  outcomeOf(connectionId: string, eventId: string): Promise<DeliveryOutcome | null>;
  /** Remembers a delivery as accepted; leaves a record alone that is there already, unless it may be tried again. */
  markSeen(record: DeliveryRecord): Promise<void>;
  /** Writes what became of a delivery. */
  settle(record: DeliveryRecord): Promise<void>;
  latest(connectionId: string, limit: number): Promise<readonly DeliveryRecord[]>;
  /** Of one connection or of all, the newest first, a hundred at the most; the index lags behind writes. */
  list(
    connectionId: string | null,
    received: Period,
    cursor: string | null,
    limit: number,
  ): Promise<ListPage<DeliveryRecord>>;
  find(id: DeliveryId): Promise<DeliveryRecord | null>;
  /** Those that settled from `from` on and before `until`, the earliest first; the index lags behind writes. */
  settledBetween(
    connectionId: string,
    from: Instant,
    until: Instant,
    limit: number,
  ): Promise<Some<DeliveryRecord>>;
  /** Those that are on their way, the earliest first; the index lags behind writes. */
  unsettled(connectionId: string, limit: number): Promise<Some<DeliveryRecord>>;
}

export interface DeadLetterStore {
  add(letter: DeadLetter): Promise<void>;
  load(connectionId: string, eventId: string): Promise<DeadLetter | null>;
  remove(connectionId: string, eventId: string): Promise<void>;
  /** Of one connection, those that died between two moments, both inclusive; the earliest first. */
  diedBetween(
    connectionId: string,
    from: Instant,
    until: Instant,
    limit: number,
  ): Promise<Some<DeadLetterSummary>>;
  latest(connectionId: string, limit: number): Promise<Some<DeadLetterSummary>>;
  /** Of all connections, the earliest first. */
  oldest(limit: number): Promise<Some<DeadLetterSummary>>;
  /** Remembers letters that were given up unasked; the last ones are kept. */
  reportDropped(letters: readonly DroppedLetter[]): Promise<void>;
  dropped(connectionId: string): Promise<readonly DroppedLetter[]>;
}

export interface WorkQueue {
  /**
   * Pushes in the order given, in as few calls as the platform allows.
   * @throws QueueFullError where the platform takes no more for now; some of the work may have been taken.
   */
  push(work: readonly QueuedWork[], delaySeconds?: number): Promise<void>;
}

export type EffectOf<T extends Effect['type']> = Extract<Effect, { type: T }>;

/** Jira's issues, written as the app. Failed calls throw `CallFailedError`. */
export interface IssueTracker {
  /** The fields of the issue that would be made, and the ids of those that would be left out. Nothing is made. */
  draft(
    draft: EffectOf<'create-issue'>['draft'],
    connection: Connection,
  ): Promise<{ readonly fields: Readonly<Record<string, unknown>>; readonly gaps: readonly string[] }>;
  /** @returns the issue and the ids of fields that were left out: its create screen lacks them, or Jira refused them. */
  create(
    draft: EffectOf<'create-issue'>['draft'],
    connection: Connection,
  ): Promise<{ readonly issue: IssueRef; readonly gaps: readonly string[] }>;
  /** Brings fields and property from one view to another in one call. @returns the ids of fields the edit screen lacks. */
  edit(effect: EffectOf<'edit-issue'>, connection: Connection): Promise<readonly string[]>;
  comment(effect: EffectOf<'comment-on-issue'>): Promise<void>;
  /**
   * Brings an issue to a status by one of the transitions that lead on from where it is; one that is there already stays.
   * @returns why it was left where it is, or `null`.
   */
  transition(effect: EffectOf<'transition-issue'>, connection: Connection): Promise<Unmoved | null>;
  /** Whether this very comment was given at or after a moment. */
  hasComment(effect: EffectOf<'comment-on-issue'>, since: Instant): Promise<boolean>;
  /** How many issues there are of submissions; more than of these has somebody doubled. Jira's index lags behind. */
  countIssues(submissionIds: readonly string[]): Promise<number>;
  /** Of submissions, those that have more than one issue. */
  findDoubled(submissionIds: readonly string[]): Promise<readonly string[]>;
  /** Searches by the projection's submission id. Jira's index lags behind its writes. */
  findBySubmission(submissionId: string): Promise<IssueRef | null>;
}

export type Verification =
  | { readonly ok: true; readonly signedWith: SignedWith }
  | {
      readonly ok: false;
      readonly reason:
        'signature-missing' | 'signature-malformed' | 'signature-mismatch' | 'timestamp-out-of-tolerance';
    };

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

/** One call of the web trigger, as far as the app looks at it. */
export interface IncomingDelivery {
  readonly method: string;
  readonly connectionId: string | null;
  /** Every value of the signature header, in any spelling of its name. */
  readonly digests: readonly string[];
  readonly body: string;
}

export type VerifyDelivery = (delivery: IncomingDelivery, keys: IntakeKeys, now: Now) => Verification;
export type ParseEvent = (body: string, receivedAt: Instant) => ParsedEvent;

/** One line of the app's log: a fixed message and plain values, never content, secrets or names of people. */
export interface Log {
  info(message: string, values?: Readonly<Record<string, string | number | null>>): void;
  warn(message: string, values?: Readonly<Record<string, string | number | null>>): void;
}

/** What the person at the page may do. Asked on every call: what the page says about itself proves nothing. */
export interface ViewerPermissions {
  onIssue(issueId: string): Promise<{ readonly mayBrowse: boolean; readonly mayEdit: boolean }>;
  mayAdminister(): Promise<boolean>;
}

export interface Project {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly issueTypes: readonly { readonly id: string; readonly name: string }[];
}

export interface ProjectDirectory {
  /** `null` where there is no such project, or the person may not see it. */
  find(idOrKey: string): Promise<Project | null>;
}

/** How far the app got with showing its panel on all work items of a project. */
export type PinState =
  | { readonly type: 'requested'; readonly at: Instant; readonly taskId: string }
  | { readonly type: 'pinned'; readonly at: Instant }
  | { readonly type: 'failed'; readonly at: Instant; readonly reason: string };

export interface PinStore {
  load(projectId: string): Promise<PinState | null>;
  save(projectId: string, state: PinState): Promise<void>;
}

/** Pins the issue panel as the person at the page, who has to administer Jira. */
export interface PanelPinner {
  /** Asks Jira to pin the panel. @returns the id of Jira's task. */
  request(projectId: string): Promise<string>;
  progress(taskId: string): Promise<'running' | 'done' | { readonly failed: string }>;
}

/** A policy document as a person has written it. */
export type ParsePolicy = (document: string) =>
  | { readonly ok: true; readonly policy: Policy }
  /** The first place and problem, and all of them. */
  | {
      readonly ok: false;
      readonly place: string;
      readonly problem: string;
      readonly problems: readonly PolicyProblem[];
    };

/** Where in a policy document something is wrong, e.g. `targets.fix.high.days`, and what. */
export interface PolicyProblem {
  readonly place: string;
  readonly problem: string;
}

/** What a person did to which issue. */
export interface IssueEvent {
  readonly issueId: string;
  readonly change: IssueChange;
}

/** Names of people, as the person at the page may see them. */
export interface PeopleDirectory {
  /** Without a call where nobody is asked for; who is unknown to Jira is left out. */
  namesOf(accountIds: readonly string[]): Promise<Readonly<Record<string, string>>>;
}

/** Issues that the app does not follow yet, read as the person at the page. */
export interface IssueReader {
  read(issueId: string): Promise<PlainIssue | null>;
}

/** The address of the web trigger, without a connection. */
export type WebTriggerUrl = () => Promise<string>;
