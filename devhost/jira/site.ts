import type { JiraOptions, JiraProductEvent } from './contract';
import { createIssueStore, type IssueStore } from './issue-store';
import { createRateLimits, type RateLimits } from './limits/rate-limits';
import type { IssueLink } from './model/issue';
import { createPanels, type Panels } from './panels';
import { createSearchIndex, type SearchIndex } from './search-index';
import { seedAccounts, type Account } from './seed/accounts';
import type { Task } from './tasks';

/** All that the emulated Jira knows. Routes get it with every call. */
export interface Site {
  readonly options: JiraOptions;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly issues: IssueStore;
  readonly index: SearchIndex;
  readonly links: Map<string, IssueLink>;
  readonly tasks: Map<string, Task>;
  readonly panels: Panels;
  readonly limits: RateLimits;
  readonly listeners: ((event: JiraProductEvent) => void)[];
  /** Ids count up from 10001 in each series. */
  nextId(series: IdSeries): string;
  reset(): void;
}

export type IdSeries = 'issue' | 'comment' | 'attachment' | 'link' | 'changelog' | 'task';

export function createSite(options: JiraOptions): Site {
  const index = createSearchIndex(options);
  const issues = createIssueStore(index);
  const links = new Map<string, IssueLink>();
  const tasks = new Map<string, Task>();
  const panels = createPanels();
  const limits = createRateLimits();
  const counters = new Map<IdSeries, number>();
  return {
    options,
    accounts: seedAccounts(options.appAccountId),
    issues,
    index,
    links,
    tasks,
    panels,
    limits,
    listeners: [],
    nextId(series) {
      const next = (counters.get(series) ?? 10000) + 1;
      counters.set(series, next);
      return String(next);
    },
    reset() {
      for (const part of [issues, index, links, tasks, panels, limits, counters]) part.clear();
    },
  };
}

/** @throws when no one has the id, which no stored id lets happen */
export function accountOf(site: Site, accountId: string): Account {
  const account = site.accounts.get(accountId);
  if (account === undefined) throw new RangeError(`no account ${accountId}`);
  return account;
}
