import type { NoPermission } from './refusals';
import type { PeopleNames } from './panel';

/** What of Jira an administrator can choose, as they see it themselves. */

export interface JiraChoice {
  /** Its id. */
  readonly value: string;
  readonly name: string;
  /** Tells choices of one name apart. */
  readonly detail?: string;
}

export type ChoicesResult =
  /** Twenty at the most where they are searched. */
  | { readonly type: 'choices'; readonly choices: readonly JiraChoice[]; readonly more: boolean }
  /** A sentence: Jira refused the question, or did not answer. */
  | { readonly type: 'failed'; readonly reason: string }
  | NoPermission;

export type PeopleNamesResult = { readonly type: 'people'; readonly names: PeopleNames } | NoPermission;

/** What the admin page may ask about what Jira lets an administrator choose. */
export type ConnectionChoicesApi = {
  searchProjects: (input: { readonly query: string }) => ChoicesResult;
  /** Without subtasks; nothing where the person does not see the project. */
  issueTypesOf: (input: { readonly projectId: string }) => ChoicesResult;
  searchPeople: (input: { readonly query: string }) => ChoicesResult;
  /** Names of people who were chosen before; whoever Jira does not know is left out. */
  namePeople: (input: { readonly accountIds: readonly string[] }) => PeopleNamesResult;
  listPriorities: () => ChoicesResult;
  listResolutions: () => ChoicesResult;
};
