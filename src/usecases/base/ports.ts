import type { SetUp } from '../../domain/connections/set-up';
import type { IssueNote } from '../../domain/cases/issue-note';
import type { Connection } from '../../domain/connections/connection';
import type { JudgedResolution } from '../../domain/mapping/resolution';
import type { Instant } from '../../domain/sla/instant';
import type { Policy, PolicyRef } from '../../domain/sla/policy';
import type { QueuedWork } from '../../domain/work/queued-work';

export type Now = () => Instant;

export interface Log {
  info(message: string, values?: Readonly<Record<string, string | number | null>>): void;
  warn(message: string, values?: Readonly<Record<string, string | number | null>>): void;
}

export type NewId = () => string;

export type RemainingMs = () => number;

export interface WorkQueue {
  /**
   * Pushes in the given order, in as few calls as the platform allows.
   * @throws QueueFullError if the queue is full for now; some of the work may have been queued.
   */
  push(work: readonly QueuedWork[], delaySeconds?: number): Promise<void>;
}

export interface Some<T> {
  readonly items: readonly T[];
  readonly more: boolean;
}

export interface ListPage<T> {
  readonly items: readonly T[];
  readonly cursor: string | null;
}

export interface Period {
  readonly from: Instant | null;
  readonly to: Instant | null;
}

/** What a person may do on an issue. */
export interface IssuePermissions {
  readonly mayBrowse: boolean;
  /** Edit the issue, change its due date and comment on it: what an action on the panel does in the person's place. */
  readonly mayEdit: boolean;
}

export interface ViewerPermissions {
  onIssue(issueId: string): Promise<IssuePermissions>;
  /** True if the person administers the issue's project or Jira. */
  administersIssue(issueId: string): Promise<boolean>;
  mayAdminister(): Promise<boolean>;
}

export interface PeopleDirectory {
  /** Makes no call for an empty list; people unknown to Jira are left out, and a former user is called that. */
  namesOf(accountIds: readonly string[]): Promise<Readonly<Record<string, string>>>;
}

/** A value as it was read, for a write that is refused if somebody else has written since. */
export interface Stored<T> {
  /** `null` if there is none. */
  readonly value: T | null;
  /** Grows by one with every write and removal. */
  readonly version: number;
}

/** Values that are written only in place of the version that was read; see `changeStored`. */
export interface VersionedStore<T> {
  read(id: string): Promise<Stored<T>>;
  /** @returns `conflict` if somebody has written or removed the value since it was read. Nothing is written then. */
  write(next: T, read: Stored<T>): Promise<'saved' | 'conflict'>;
}

export interface ConnectionStore extends VersionedStore<Connection> {
  load(id: string): Promise<Connection | null>;
  list(): Promise<readonly Connection[]>;
  /** Ids of all connections, those that were deleted among them, sorted. */
  everKnown(): Promise<readonly string[]>;
  remove(id: string): Promise<void>;
}

export interface PolicyStore {
  current(id: string): Promise<Policy | null>;
  pinned(ref: PolicyRef): Promise<Policy | null>;
  /** The current versions, presets first. */
  list(): Promise<readonly Policy[]>;
  /**
   * Saves a version of a custom policy and makes it the current one; earlier versions are kept for the cases that have
   * pinned them.
   * @returns `taken` if that version exists.
   */
  save(policy: Policy, saved: PolicySave): Promise<'saved' | 'taken'>;
  /** Who saved a version, and when; `null` for a preset, and for a version saved before this was recorded. */
  savedOf(ref: PolicyRef): Promise<PolicySave | null>;
}

export interface PolicySave {
  readonly at: Instant;
  readonly by: string;
}

export interface SetUpStore extends VersionedStore<SetUp> {
  load(id: string): Promise<SetUp | null>;
  list(): Promise<readonly SetUp[]>;
  remove(id: string): Promise<void>;
}

/** What an administrator should hear about single issues, for 40 days unless it is noted again. */
export interface IssueNoteStore {
  /** Replaces the note of the same kind on the same case. */
  add(note: IssueNote): Promise<void>;
  remove(note: Pick<IssueNote, 'connectionId' | 'caseKey' | 'kind'>): Promise<void>;
  /** The most severe first, then the latest. */
  list(connectionId: string, limit: number): Promise<Some<IssueNote>>;
}

/** What the site's resolutions count as. A stored one keeps its meaning, whatever the resolution is called later. */
export interface ResolutionBook extends VersionedStore<JudgedResolution> {
  find(id: string): Promise<JudgedResolution>;
  /** All that Jira has now. */
  list(): Promise<readonly JudgedResolution[]>;
  /** The names of all that Jira has now, by id, in the language of the person at the page. */
  names(): Promise<Readonly<Record<string, string>>>;
}
