import type { IssueType, Project } from '../seed/projects';
import type { ChangeGroup } from './change';
import type { AdfDocument, FieldValues } from './field-value';
import type { Visibility } from './visibility';

export type Properties = ReadonlyMap<string, unknown>;

export interface Comment {
  readonly id: string;
  readonly authorId: string;
  readonly updateAuthorId: string;
  readonly created: number;
  readonly updated: number;
  readonly body: AdfDocument;
  readonly properties: Properties;
  /** Who alone may see the comment. */
  readonly visibleTo?: Visibility;
  /** False for a comment that customers of a service project do not see. */
  readonly jsdPublic: boolean;
}

export interface Attachment {
  readonly id: string;
  readonly authorId: string;
  readonly created: number;
  readonly filename: string;
  readonly mimeType: string;
  readonly content: Uint8Array;
}

/**
 * An issue at one moment. It never changes: a write puts a new one in its place, so that the search index can
 * continue holding the old one for as long as it lags.
 */
export interface Issue {
  readonly id: string;
  readonly key: string;
  readonly number: number;
  readonly project: Project;
  readonly issueType: IssueType;
  /** Of a subtask. */
  readonly parentId: string | null;
  readonly statusId: string;
  readonly creatorId: string;
  readonly created: number;
  readonly updated: number;
  readonly resolved: number | null;
  readonly values: FieldValues;
  readonly properties: Properties;
  readonly comments: readonly Comment[];
  readonly attachments: readonly Attachment[];
  readonly watcherIds: readonly string[];
  readonly history: readonly ChangeGroup[];
  /** Account ids that a security level without them keeps out. */
  readonly hiddenFrom: readonly string[];
  /** Read-only, and in no search. */
  readonly archived: boolean;
}

export interface IssueLink {
  readonly id: string;
  readonly typeId: string;
  readonly inwardIssueId: string;
  readonly outwardIssueId: string;
}
