import { changeSite } from './changes/change-site';
import { dropAppValues } from './changes/drop-app-values';
import type { Jira, JiraOptions } from './site/contract';
import { handleRequest } from './handle-request';
import { issueSummary } from './issue-summary';
import type { Issue } from './model/issue';
import { createSite } from './site/site';

export type {
  Caller,
  IssueSummary,
  Jira,
  JiraAnswer,
  JiraOptions,
  JiraProductEvent,
  PropertyIndex,
} from './site/contract';

/** A Jira site that lives in memory and behaves like Jira Cloud wherever the app could notice. */
export function createJira(options: JiraOptions): Jira {
  const site = createSite(options);

  function requireIssue(key: string): Issue {
    const issue = site.issues.find(key);
    if (issue === undefined) throw new RangeError(`no issue ${key}`);
    return issue;
  }

  return {
    handle: (request, caller) => handleRequest(site, request, caller),
    reset() {
      site.reset();
    },
    keep: () => site.keep(),
    setIndexLag(ms) {
      site.index.setLag(ms);
    },
    change(change) {
      changeSite(site, change);
    },
    install() {
      if (site.appFields.install(site.nowMs())) dropAppValues(site);
    },
    uninstall() {
      site.appFields.uninstall(site.nowMs());
    },
    onEvent(listener) {
      site.listeners.push(listener);
    },
    openPanel(issueKey, moduleKey) {
      site.panels.open(requireIssue(issueKey).id, moduleKey);
    },
    panelShown(issueKey, moduleKey) {
      const issue = site.issues.find(issueKey);
      return issue !== undefined && site.panels.isShown(issue.project.id, issue.id, moduleKey);
    },
    accountState(accountId) {
      const account = site.accounts.get(accountId);
      if (account === undefined) return undefined;
      return { isClosed: account.isClosed === true, changedAtMs: account.changedAtMs ?? 0 };
    },
    listIssues: () => [...site.issues.all()].map(issueSummary),
    users: [...site.accounts.values()]
      .filter(({ accountType }) => accountType === 'atlassian')
      .map(({ accountId, displayName }) => ({ accountId, displayName })),
  };
}
