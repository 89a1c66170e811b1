import type { Kept } from '../../base/keep-all';
import type { SiteChange } from './site-change';
import type { ChangeItem } from '../model/change';

/**
 * Who makes a call. `scopes` is set for calls made by the app (as itself or for a user) and absent for plain HTTP.
 */
export interface Caller {
  readonly accountId: string;
  readonly scopes?: readonly string[];
  /** Set for a page of the app, by the bridge: the app's scopes bind it, its limits do not. */
  readonly fromPage?: boolean;
}

/** `points` is what the call costs of the app's hourly quota, `bytes` the size of the answer's body where it was counted. */
export interface JiraAnswer {
  readonly response: Response;
  readonly points: number;
  readonly bytes?: number | undefined;
}

export type PropertyType = 'string' | 'number' | 'text' | 'user' | 'date';

/** One value of a `jira:entityProperty` module. */
export interface PropertyIndex {
  readonly propertyKey: string;
  readonly path: string;
  readonly type: PropertyType;
  readonly alias: string;
}

/** The data types of a `jira:customField` module that the emulated Jira knows. */
export type AppFieldType = 'string' | 'number' | 'user' | 'group' | 'date' | 'datetime';

/** A `jira:customField` module. */
export interface AppFieldModule {
  readonly moduleKey: string;
  /** The id of the module, which `schema.custom` of the field carries. */
  readonly moduleId: string;
  /** What the REST API takes in place of the field's id. */
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly type: AppFieldType;
  /** True for a field that only the app fills in. */
  readonly readOnly: boolean;
}

export interface JiraOptions {
  readonly now: () => Date;
  readonly siteUrl: string;
  readonly appAccountId: string;
  readonly propertyIndexes: readonly PropertyIndex[];
  /** None when left out. */
  readonly appFields?: readonly AppFieldModule[];
}

export type ToldItem = Omit<ChangeItem, 'fieldtype'>;

export interface JiraProductEvent {
  readonly eventType:
    | 'avi:jira:created:issue'
    | 'avi:jira:updated:issue'
    | 'avi:jira:deleted:issue'
    | 'avi:jira:commented:issue'
    | 'avi:jira:deleted:comment';
  readonly issue: {
    readonly id: string;
    readonly key: string;
    readonly fields: Readonly<Record<string, unknown>>;
  };
  /** The account that acted. */
  readonly atlassianId?: string;
  readonly associatedUsers: readonly { readonly accountId: string }[];
  readonly selfGenerated: boolean;
  /** What the app's call that caused it carried as `X-Atlassian-Webhook-Trace`; the app alone gets it. */
  readonly webhookTraceValue?: string;
  readonly changelog?: { readonly items: readonly ToldItem[] };
  readonly comment?: unknown;
}

export interface IssueSummary {
  readonly id: string;
  readonly key: string;
  readonly projectKey: string;
  readonly summary: string;
  readonly status: string;
  readonly priority: string | null;
  readonly duedate: string | null;
  readonly labels: readonly string[];
}

export interface AccountState {
  readonly isClosed: boolean;
  /** When its name last changed, or it was closed, in epoch milliseconds; 0 if never. */
  readonly changedAtMs: number;
}

export interface Jira extends Kept {
  handle(request: Request, caller: Caller): Promise<JiraAnswer>;
  /** Back to the seeded site: projects, users and screens, but no issues, pins, tasks or index lag. */
  reset(): void;
  setIndexLag(ms: number): void;
  /** @throws RangeError naming what the site does not have */
  change(change: SiteChange): void;
  /** The app's fields come back, with their values if it was gone for 30 days at most. */
  install(): void;
  /** The app's fields disappear. */
  uninstall(): void;
  onEvent(listener: (event: JiraProductEvent) => void): void;
  /** Someone clicked the app's button on that issue. @throws when there is no such issue */
  openPanel(issueKey: string, moduleKey: string): void;
  /** True if the panel is pinned to the issue's project or was opened on the issue. */
  panelShown(issueKey: string, moduleKey: string): boolean;
  /** What Atlassian knows of an account; `undefined` if there is none of that id. */
  accountState(accountId: string): AccountState | undefined;
  listIssues(): readonly IssueSummary[];
  /** The people of the site; the app's own account is not among them. */
  readonly users: readonly { readonly accountId: string; readonly displayName: string }[];
}
