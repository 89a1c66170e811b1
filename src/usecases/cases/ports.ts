import type { Agreement } from '../../domain/agreement/agreement';
import type { Case } from '../../domain/cases/case';
import type { CaseIdentity } from '../../domain/cases/case-key';
import type { EffectOf, IssueDraft } from '../../domain/cases/effect';
import type { CreatedUnheard } from '../../domain/issues/adopted-issue';
import type { OlderIssue } from '../../domain/issues/older-issue';
import type { Projection } from '../../domain/cases/projection';
import type { FailedTransition, IssueRef, TrackedIssue } from '../../domain/cases/tracked-issue';
import type { WebLink } from '../../domain/cases/web-link';
import type { Connection } from '../../domain/connections/connection';
import type { FollowedField } from '../../domain/issues/written-view';
import type { IssueChange, ReadProperty } from '../../domain/decide/issue-change';
import type { SourceId } from '../../domain/findings/source-id';
import type { FieldValues } from '../../domain/mapping/flag-levels';
import type { StatusTarget } from '../../domain/mapping/mapping';
import type { Instant } from '../../domain/sla/instant';
import type { Severity } from '../../domain/sla/severity';
import type {
  ConnectionStore,
  IssueNoteStore,
  Now,
  PolicyStore,
  ResolutionBook,
  Stored,
} from '../base/ports';
import type { SourceDirectory } from '../sources/ports';

export interface CaseStore {
  load(key: string): Promise<Case | null>;
  /** Missing cases are left out. */
  loadAll(keys: readonly string[]): Promise<readonly Case[]>;
  findByIssue(issueId: string): Promise<Case | null>;
  /** The key of an issue's case, without reading the case. */
  keyOfIssue(issueId: string): Promise<string | null>;
  /** A page of the cases whose check is due by `now`, the earliest first; the index lags behind writes. */
  due(
    now: Instant,
    cursor: string | null,
  ): Promise<{ readonly cases: readonly Case[]; readonly cursor: string | null }>;
  /**
   * A page of a connection's open cases, by the policy they have pinned; see `openUnder`. The index lags behind writes,
   * and lacks cases last written before it existed.
   */
  openOf(
    connectionId: string,
    cursor: string | null,
  ): Promise<{ readonly cases: readonly Case[]; readonly cursor: string | null }>;
  /**
   * A page of a connection's cases that changed at `since` or later, of all for `null`, by their last change: one that
   * changes while the pages are read comes again at the end. The index lags behind writes.
   * @param limit at most a hundred, which is the default.
   */
  changedSince(
    connectionId: string,
    since: Instant | null,
    cursor: string | null,
    limit?: number,
  ): Promise<{
    readonly cases: readonly Case[];
    /** When the last of them changed; `null` without any. */
    readonly lastChange: Instant | null;
    readonly cursor: string | null;
  }>;
  /**
   * Writes against the version that was read.
   * @param newIssue true if the case has a new issue to be indexed by.
   * @param freedIssueId of an issue that is no longer the case's, and may become another's.
   * @returns the case as written, or `conflict` if another write came first.
   */
  save(kase: Case, newIssue?: boolean, freedIssueId?: string): Promise<Case | 'conflict'>;
}

export interface CreatedIssue {
  readonly issue: IssueRef;
  /** Ids of fields that were left out: the create screen lacks them, or Jira refused them. */
  readonly skippedFields: readonly string[];
  /** True if Jira accepted the issue, but refused the text of the report in every form. */
  readonly withoutReport: boolean;
}

export interface IssueTracker {
  /** The fields of the issue that would be created, and the ids of those that would be left out. Creates nothing. */
  draft(
    draft: IssueDraft,
    connection: Connection,
  ): Promise<{
    readonly fields: Readonly<Record<string, unknown>>;
    readonly skippedFields: readonly string[];
  }>;
  /**
   * Reads what the creation of an issue needs to know. Creates nothing.
   * @returns the creation itself.
   */
  prepare(draft: IssueDraft, connection: Connection): Promise<() => Promise<CreatedIssue>>;
  /**
   * Updates fields and property from one view to another. @returns the ids of fields that this issue does not take.
   */
  edit(
    issue: TrackedIssue,
    effect: EffectOf<'edit-issue'>,
    retried: readonly FollowedField[],
    connection: Connection,
  ): Promise<readonly string[]>;
  /** Replaces the issue's property, and nothing else. */
  writeProperty(issue: IssueRef, projection: Projection): Promise<void>;
  /** Removes the issue's property and its link of this id, as far as it has them. */
  release(issue: IssueRef, linkId: string): Promise<void>;
  /**
   * @param id of the effect; the comment carries it in its own properties.
   * @returns why Jira refused the comment, or `null`.
   */
  comment(
    issue: IssueRef,
    effect: EffectOf<'comment-on-issue'>,
    id: string,
    connection: Connection,
  ): Promise<string | null>;
  /**
   * Creates the issue's link to its finding, or updates the one with the same id.
   * @returns why Jira refused it, or `null`.
   */
  link(issue: IssueRef, link: WebLink, id: string): Promise<string | null>;
  /**
   * Moves an issue to a status by an available transition; does nothing if it has that status.
   * @returns why it was not moved, or `null`.
   */
  transition(issue: IssueRef, to: StatusTarget, connection: Connection): Promise<FailedTransition | null>;
  /** An issue of the app as it is now; `null` if Jira does not show it to the app. */
  readIssue(issue: IssueRef): Promise<OlderIssue | null>;
  /** Whether an issue is done, and with which resolution; with its property, in one call. */
  readStatus(issue: IssueRef): Promise<{
    readonly done: boolean;
    readonly resolutionId: string | null;
    readonly property: ReadProperty;
  }>;
  /** The status of an issue by id, the values of fields (ids of options, or labels), and its property, in one call. */
  readFacts(
    issue: IssueRef,
    fieldIds: readonly string[],
  ): Promise<{ readonly statusId: string; readonly values: FieldValues; readonly property: ReadProperty }>;
  /** The severity that one of Jira's default priorities stands for; `null` for any other. */
  severityOfPriority(
    priorityId: string,
    place: Pick<Connection, 'project' | 'issueType'>,
  ): Promise<Severity | null>;
  /** True if a comment created at or after `since` carries the id of an effect. */
  hasComment(issue: IssueRef, id: string, since: Instant): Promise<boolean>;
  /**
   * The number of issues of these submissions; a larger number than theirs means duplicates. Jira's index lags behind.
   */
  countIssues(submissionIds: readonly string[]): Promise<number>;
  /** The submissions of a source that have more than one issue. */
  findDuplicated(source: SourceId, submissionIds: readonly string[]): Promise<readonly string[]>;
  /**
   * The issues whose projection names this case and that the app created, the earliest first: those of a project, and
   * those that it created at or after `since` and that people have moved to another one. One that was cloned or given the
   * property by somebody does not count, nor does an older one of another project. Jira's index lags behind its writes.
   */
  findByCase(
    identity: CaseIdentity,
    project: Connection['project'],
    since: Instant,
  ): Promise<readonly IssueRef[]>;
  /**
   * An issue whose creation was not heard of, as it is now; `null` if Jira does not show it to the app.
   * @param draft what it was created from; its report is not needed.
   */
  readCreated(issue: IssueRef, draft: IssueDraft, connection: Connection): Promise<CreatedUnheard | null>;
}

export interface IssueEvent {
  readonly issueId: string;
  readonly change: IssueChange;
}

/** Issues that the app created before its storage was lost. */
export interface OlderIssues {
  /** Those in the projects of a connection by submission id; of two for one submission, the earlier one. */
  find(
    connection: Pick<Connection, 'id' | 'source' | 'project' | 'issueType' | 'rules'>,
    submissionIds: readonly string[],
  ): Promise<ReadonlyMap<string, OlderIssue>>;
}

/** Ports for changing a case. */
export interface ChangeCasePorts {
  readonly now: Now;
  readonly connections: Pick<ConnectionStore, 'load'>;
  readonly cases: CaseStore;
  readonly policies: Pick<PolicyStore, 'current' | 'pinned'>;
  readonly tracker: IssueTracker;
  readonly notes: IssueNoteStore;
  readonly resolutions: ResolutionBook;
  readonly sources: SourceDirectory;
}

/** What the issue and the finding of each case have agreed on, by the case's key. */
export interface AgreementStore {
  load(caseKey: string): Promise<Agreement | null>;
  read(caseKey: string): Promise<Stored<Agreement>>;
  /** Succeeds only in place of the version that was read. */
  write(
    caseKey: string,
    next: Agreement,
    read: Pick<Stored<Agreement>, 'version'>,
  ): Promise<'saved' | 'conflict'>;
}
