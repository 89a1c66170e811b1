import type { Language } from '../language/language';

/** What people and administrators do that this Jira's REST API cannot say. Projects are named by key. */
export type SiteChange =
  | { readonly move: string; readonly to: string }
  | { readonly archive: string }
  | { readonly restore: string }
  /** A security level without the app. */
  | { readonly hide: string }
  /** A security level without these people. */
  | { readonly level: string; readonly without: readonly string[] }
  | { readonly deleteProject: string }
  | { readonly renameProject: string; readonly to: string }
  | { readonly archiveProject: string }
  | { readonly restoreProject: string }
  /** Makes a project a service project, whose comments customers see unless they are internal. */
  | { readonly serviceProject: string }
  /** False: a service project takes no notice of the property that makes a comment internal. */
  | { readonly internalComments: boolean }
  /** How much later than `created` a new comment's `updated` is: Jira does not document that they are the same. */
  | { readonly commentGapMs: number }
  /** False: events have no `atlassianId`. */
  | { readonly eventActors: boolean }
  /** Another issue type, by name: its screens count from then on. A subtask needs a parent of the same project. */
  | { readonly retype: string; readonly to: string; readonly parent?: string | undefined }
  | { readonly language: Language }
  | { readonly clockAheadMs: number }
  /** The most that a page of a list has. */
  | { readonly pageSize: number }
  /** Switches issue linking on or off, for links inside Jira and to the outside. */
  | { readonly issueLinking: boolean }
  /** A status, by id or name: issues in it are not editable. */
  | { readonly lockStatus: string }
  /** How Jira refuses a write to what is archived: Atlassian documents that it does, not with which status. */
  | { readonly archivedRefusal: ArchivedRefusal }
  | { readonly deny: Denial }
  | { readonly addAccount: NewAccount }
  /** An administrator puts a field of the app, by its module's key, on the screens of a project, or of all. */
  | { readonly addFieldToScreens: FieldOnScreens }
  /** False: the site still runs a version of the app that has no fields, until somebody approves this one. */
  | { readonly appFields: boolean }
  /** What writing a value of the app's fields asks for: Jira's OpenAPI document says none. */
  | { readonly fieldValueScope: FieldValueScope }
  /** Someone closes their Atlassian account. */
  | { readonly closeAccount: string }
  /** Someone changes the name of their Atlassian account. */
  | { readonly renameAccount: string; readonly to: string };

export const FIELD_VALUE_SCOPES = ['none', 'write:jira-work', 'write:app-data:jira'] as const;
export type FieldValueScope = (typeof FIELD_VALUE_SCOPES)[number];

/** `own`: an archived project as a missing permission, an archived issue with 400. */
export const ARCHIVED_REFUSALS = ['own', 400, 403, 404] as const;
export type ArchivedRefusal = (typeof ARCHIVED_REFUSALS)[number];

export interface FieldOnScreens {
  readonly field: string;
  readonly project?: string | undefined;
}

export interface NewAccount {
  readonly accountId: string;
  readonly displayName: string;
  readonly role: 'administrator' | 'developer' | 'viewer';
}

export interface Denial {
  /** Left out for global permissions. */
  readonly project?: string | undefined;
  readonly account: string;
  readonly permissions: readonly string[];
}
