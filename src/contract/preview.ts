import type { Disqualification } from '../domain/decide/qualify';
import type { Mapping } from '../domain/mapping/mapping';
import type { ExplanationStep } from '../domain/sla/clock';
import type { DecidedSeverity, Severity } from '../domain/sla/severity';
import type { JiraFailed, Named } from './mapping';
import type { Invalid, NoPermission, UnknownConnection } from './refusals';

/** The issue that a finding would become. */

type Untaken = JiraFailed | UnknownConnection | NoPermission;

/** A node of a document that Jira shows. */
export interface DocumentNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly DocumentNode[];
  readonly text?: string;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
}

/** A field of the previewed issue. */
export interface PreviewField extends Named {
  /** The value for Jira's API. */
  readonly value: unknown;
  /** In readable form; empty for a document. */
  readonly shown: readonly string[];
  readonly document: DocumentNode | null;
}

/** The rule of a connection that matches a finding. */
export interface MatchedRule {
  /** As people count. */
  readonly number: number;
  readonly name: string;
}

export interface PreviewIssue {
  readonly type: 'issue';
  /** `null` where no rule matches, and the connection itself says. */
  readonly rule: MatchedRule | null;
  readonly policyName: string;
  /** Key of the project, and name of the issue type. */
  readonly projectKey: string;
  readonly issueType: string;
  readonly submissionId: string;
  /** Key of an existing issue. */
  readonly existing: string | null;
  readonly severity: Severity | null;
  readonly decided: DecidedSeverity | null;
  readonly timeZone: string;
  /** The explanation of the due date. */
  readonly because: readonly ExplanationStep[];
  readonly fields: readonly PreviewField[];
  /** Names of the fields that would be left out. */
  readonly skippedFields: readonly string[];
  /** The status it would move to. */
  readonly moveTo: Named | null;
  /** True if the researcher's text is missing here: only a delivery brings it. */
  readonly lacksReport: boolean;
}

export type PreviewResult =
  | PreviewIssue
  | {
      readonly type: 'no-issue';
      readonly submissionId: string;
      readonly because: Disqualification | 'no-submission';
      readonly severity: Severity | null;
      readonly decided: DecidedSeverity | null;
    }
  /** The web trigger would refuse it, for this reason at this place. */
  | {
      readonly type: 'refused';
      readonly reason: 'not-json' | 'not-an-event' | 'too-large' | 'ignored';
      readonly path: string;
    }
  | { readonly type: 'unknown-submission' }
  | Invalid
  | Untaken;

export type PreviewSource =
  | { readonly type: 'submission'; readonly submissionId: string }
  /** The body of a delivery. */
  | { readonly type: 'payload'; readonly text: string };

export interface RecentSubmission {
  readonly submissionId: string;
  readonly title: string | null;
  readonly state: string | null;
  readonly severity: Severity | null;
  readonly issueKey: string | null;
}

export type RecentSubmissionsResult =
  | { readonly type: 'submissions'; readonly submissions: readonly RecentSubmission[] }
  | UnknownConnection
  | NoPermission;

export interface PreviewInput {
  readonly connectionId: string;
  /** The mapping to use; `null` for the saved one. */
  readonly mapping: Mapping | null;
  readonly from: PreviewSource;
}

/** Resolver functions for previews. */
export type PreviewApi = {
  /** Nothing is created, stored or logged. */
  previewIssue: (input: PreviewInput) => PreviewResult;
  listRecentSubmissions: (input: { readonly connectionId: string }) => RecentSubmissionsResult;
};
