import type { Connection } from '../../domain/connections/connection';
import type { Instant } from '../../domain/sla/instant';

export interface ChoiceDirectory {
  /** Projects whose name or key contains the text, among those in which the person may create issues. */
  projects(text: string): Promise<JiraChoices>;
  /** People with an account of their own, by name or address. */
  people(text: string): Promise<JiraChoices>;
  /** Those on the create screen of a connection's project and issue type; empty if it has no such field. */
  priorities(place: Pick<Connection, 'project' | 'issueType'>): Promise<JiraChoices>;
  /** Roles and groups whose names contain the text, as `role:<name>` and `group:<id>`. */
  commentReaders(projectId: string, text: string): Promise<JiraChoices>;
  resolutions(): Promise<JiraChoices>;
}

export interface JiraChoice {
  /** The id. */
  readonly value: string;
  readonly name: string;
  /** Distinguishes choices of the same name. */
  readonly detail?: string;
}

export interface JiraChoices {
  readonly choices: readonly JiraChoice[];
  readonly more: boolean;
}

export interface PanelPinner {
  /** Asks Jira to pin the panel. @returns the id of Jira's task. */
  request(projectId: string): Promise<string>;
  progress(taskId: string): Promise<'running' | 'done' | { readonly failed: string }>;
}

export type PinState =
  | { readonly type: 'requested'; readonly at: Instant; readonly taskId: string }
  | { readonly type: 'pinned'; readonly at: Instant }
  | { readonly type: 'failed'; readonly at: Instant; readonly reason: string };

export interface PinStore {
  load(projectId: string): Promise<PinState | null>;
  save(projectId: string, state: PinState): Promise<void>;
}

export interface Project {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly isArchived: boolean;
  /** Without those of subtasks. */
  readonly issueTypes: readonly { readonly id: string; readonly name: string }[];
}

export interface ProjectDirectory {
  /** `null` if there is no such project, or the person may not see it. */
  find(idOrKey: string): Promise<Project | null>;
}

export type WebTriggerUrl = () => Promise<string>;
