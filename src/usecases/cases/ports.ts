import type { Case } from '../../domain/cases/case';
import type { CaseIdentity } from '../../domain/cases/case-key';
import type { EffectOf, IssueDraft } from '../../domain/cases/effect';
import type { FailedTransition, IssueRef, TrackedIssue } from '../../domain/cases/tracked-issue';
import type { Connection } from '../../domain/connections/connection';
import type { IssueChange } from '../../domain/decide/issue-change';
import type { SourceId } from '../../domain/findings/source-id';
import type { StatusTarget } from '../../domain/mapping/mapping';
import type { Instant } from '../../domain/sla/instant';
import type { ConnectionStore, Now, PolicyStore } from '../base/ports';
import type { SourceDirectory } from '../sources/ports';

export interface CaseStore {
  load(key: string): Promise<Case | null>;
  /** Those of the cases that there are. */
  loadAll(keys: readonly string[]): Promise<readonly Case[]>;
  findByIssue(issueId: string): Promise<Case | null>;
  /** The key of an issue's case, without reading the case. */
  keyOfIssue(issueId: string): Promise<string | null>;
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

export interface IssueTracker {
  /** The fields of the issue that would be made, and the ids of those that would be left out. Nothing is made. */
  draft(
    draft: IssueDraft,
    connection: Connection,
  ): Promise<{
    readonly fields: Readonly<Record<string, unknown>>;
    readonly skippedFields: readonly string[];
  }>;
  /** @returns the issue and the ids of fields that were left out: its create screen lacks them, or Jira refused them. */
  create(
    draft: IssueDraft,
    connection: Connection,
  ): Promise<{ readonly issue: IssueRef; readonly skippedFields: readonly string[] }>;
  /** Brings fields and property from one view to another in one call. @returns the ids of fields the edit screen lacks. */
  edit(
    issue: TrackedIssue,
    effect: EffectOf<'edit-issue'>,
    connection: Connection,
  ): Promise<readonly string[]>;
  /** @param id of the effect; the comment carries it in its own properties. */
  comment(
    issue: IssueRef,
    effect: EffectOf<'comment-on-issue'>,
    id: string,
    connection: Connection,
  ): Promise<void>;
  /**
   * Brings an issue to a status by one of the transitions that lead on from where it is; one that is there already stays.
   * @returns why it was left where it is, or `null`.
   */
  transition(issue: IssueRef, to: StatusTarget, connection: Connection): Promise<FailedTransition | null>;
  /** True where a comment made at or after `since` carries the id of an effect. */
  hasComment(issue: IssueRef, id: string, since: Instant): Promise<boolean>;
  /** How many issues there are of submissions; more than of these has somebody doubled. Jira's index lags behind. */
  countIssues(submissionIds: readonly string[]): Promise<number>;
  /** Of a source's submissions, those that have more than one issue. */
  findDuplicated(source: SourceId, submissionIds: readonly string[]): Promise<readonly string[]>;
  /** The issue whose projection names this very case. Jira's index lags behind its writes. */
  findByCase(identity: CaseIdentity): Promise<IssueRef | null>;
}

export interface IssueEvent {
  readonly issueId: string;
  readonly change: IssueChange;
}

/** What changing a case needs. */
export interface ChangeCasePorts {
  readonly now: Now;
  readonly connections: Pick<ConnectionStore, 'load'>;
  readonly cases: CaseStore;
  readonly policies: Pick<PolicyStore, 'current' | 'pinned'>;
  readonly tracker: IssueTracker;
  readonly sources: SourceDirectory;
}
