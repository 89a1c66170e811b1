import { keepMap } from '../../base/keep-map';
import { keepSet } from '../../base/keep-set';
import { keepAll, type Kept } from '../../base/keep-all';
import { createAppFields, type AppFields } from './app-fields';
import type { JiraOptions, JiraProductEvent } from './contract';
import { createIssueStore, type IssueStore } from './issue-store';
import { createRateLimits, type RateLimits } from '../limits/rate-limits';
import type { IssueLink } from '../model/issue';
import type { RemoteLink } from '../model/remote-link';
import { createPanels, type Panels } from './panels';
import { createProjectStore, type ProjectStore } from './project-store';
import type { Language } from '../language/language';
import type { ArchivedRefusal, FieldValueScope } from './site-change';
import { createSearchIndex, type SearchIndex } from './search-index';
import { seedAccounts, type Account } from '../seed/accounts';
import type { Task } from './tasks';

/** All that the emulated Jira knows. Routes get it with every call. */
export interface Site extends Kept {
  readonly options: JiraOptions;
  readonly accounts: Map<string, Account>;
  readonly projects: ProjectStore;
  readonly issues: IssueStore;
  readonly index: SearchIndex;
  readonly links: Map<string, IssueLink>;
  readonly remoteLinks: Map<string, RemoteLink>;
  readonly tasks: Map<string, Task>;
  readonly panels: Panels;
  readonly appFields: AppFields;
  readonly limits: RateLimits;
  /** What an administrator has set up, apart from projects. */
  readonly settings: SiteSettings;
  readonly listeners: ((event: JiraProductEvent) => void)[];
  /** Jira's own clock, in epoch milliseconds. */
  nowMs(): number;
  /** Ids count up from 10001 in each series. */
  nextId(series: IdSeries): string;
  reset(): void;
}

export interface SiteSettings {
  language: Language;
  /** How far Jira's clock is ahead of everybody else's. */
  clockAheadMs: number;
  /** The most that a page of a list has, where the list allows more. */
  pageSize: number;
  /** The scope that writing a value of the app's fields asks for. */
  fieldValueScope: FieldValueScope;
  /** The global setting of issue linking, for links inside Jira and to the outside. */
  isLinkingOn: boolean;
  archivedRefusal: ArchivedRefusal;
  /** True if the property that makes a comment internal has that effect in service projects. */
  takesInternalComments: boolean;
  /** How much later than it was made a new comment says that it was changed. */
  commentGapMs: number;
  /** False: events do not say who acted, which Atlassian documents as optional. */
  tellsActor: boolean;
  /** Statuses with the property `jira.issue.editable` set to false. */
  readonly lockedStatusIds: Set<string>;
}

const asSeeded: Omit<SiteSettings, 'lockedStatusIds'> = {
  language: 'en',
  clockAheadMs: 0,
  pageSize: Infinity,
  fieldValueScope: 'none',
  isLinkingOn: true,
  archivedRefusal: 'own',
  takesInternalComments: true,
  commentGapMs: 0,
  tellsActor: true,
};

export type IdSeries = 'issue' | 'comment' | 'attachment' | 'link' | 'remote-link' | 'changelog' | 'task';

export function createSite(options: JiraOptions): Site {
  const index = createSearchIndex(options);
  const issues = createIssueStore(index);
  const links = new Map<string, IssueLink>();
  const remoteLinks = new Map<string, RemoteLink>();
  const tasks = new Map<string, Task>();
  const panels = createPanels();
  const appFields = createAppFields(options.appFields ?? []);
  const limits = createRateLimits();
  const projects = createProjectStore();
  const settings: SiteSettings = { ...asSeeded, lockedStatusIds: new Set() };
  const counters = new Map<IdSeries, number>();
  const accounts = seedAccounts(options.appAccountId);
  return {
    options,
    accounts,
    projects,
    issues,
    index,
    links,
    remoteLinks,
    tasks,
    panels,
    appFields,
    limits,
    settings,
    listeners: [],
    nowMs: () => options.now().getTime() + settings.clockAheadMs,
    nextId(series) {
      const next = (counters.get(series) ?? 10000) + 1;
      counters.set(series, next);
      return String(next);
    },
    keep() {
      const { lockedStatusIds, ...kept } = settings;
      const restores = [
        keepAll([issues, index, panels, appFields, projects]),
        ...[keepMap(links), keepMap(remoteLinks), keepMap(tasks), keepMap(counters), keepMap(accounts)],
        keepSet(lockedStatusIds),
      ];
      return () => {
        for (const restore of restores) restore();
        Object.assign(settings, kept);
        // What has been called by then is long ago, or has not happened.
        limits.clear();
      };
    },
    reset() {
      const tables = [links, remoteLinks, tasks, counters];
      for (const part of [issues, index, panels, appFields, limits, projects, ...tables]) part.clear();
      accounts.clear();
      for (const [id, account] of seedAccounts(options.appAccountId)) accounts.set(id, account);
      Object.assign(settings, asSeeded);
      settings.lockedStatusIds.clear();
    },
  };
}

/** @throws when no one has the id, which no stored id lets happen */
export function accountOf(site: Site, accountId: string): Account {
  const account = site.accounts.get(accountId);
  if (account === undefined) throw new RangeError(`no account ${accountId}`);
  return account;
}
