import { router } from '@forge/bridge/router/router';
import { NavigationTarget } from '@forge/bridge/router/targets';

/** A frame may not open pages itself everywhere: Jira opens them in a new tab. */
export function openUrl(url: string): void {
  void router.open(url);
}

export function openIssue(issueKey: string): void {
  void router.open({ target: NavigationTarget.Issue, issueKey });
}

/** Opens a place on the overview, below its own address in Jira. */
export function openOverview(path: string): void {
  void router.open({ target: NavigationTarget.Module, moduleKey: 'overview', path });
}
