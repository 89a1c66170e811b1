import type { NoPermission } from './refusals';
import type { PeopleNames } from './panel';

/** Something in Jira that an administrator can choose, as they see it themselves. */

export interface JiraChoice {
  /** The id. */
  readonly value: string;
  readonly name: string;
  /** Distinguishes choices of the same name. */
  readonly detail?: string;
}

export type ChoicesResult =
  /** Search results, twenty at most. */
  | { readonly type: 'choices'; readonly choices: readonly JiraChoice[]; readonly more: boolean }
  /** A sentence: Jira refused the request, or did not answer. */
  | { readonly type: 'failed'; readonly reason: string }
  | NoPermission;

export type PeopleNamesResult = { readonly type: 'people'; readonly names: PeopleNames } | NoPermission;

/** Resolver functions for choices from Jira. */
export type ConnectionChoicesApi = {
  searchProjects: (input: { readonly query: string }) => ChoicesResult;
  /** Without subtasks; empty if the person cannot see the project. */
  issueTypesOf: (input: { readonly projectId: string }) => ChoicesResult;
  searchPeople: (input: { readonly query: string }) => ChoicesResult;
  /** Names of people who were chosen before; people unknown to Jira are left out. */
  namePeople: (input: { readonly accountIds: readonly string[] }) => PeopleNamesResult;
  /** Roles and groups that a comment in the connection’s project can be limited to: `role:<name>` and `group:<id>`. */
  listCommentReaders: (input: { readonly connectionId: string; readonly query: string }) => ChoicesResult;
  /** The priorities on the create screen of a connection. */
  listPriorities: (input: { readonly connectionId: string }) => ChoicesResult;
};
