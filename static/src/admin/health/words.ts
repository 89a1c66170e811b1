/** Texts of health as it opens. Constants, because they are loaded with the first view of the page. */

export const noProblems = 'No problems';
export const setUpConnection = 'Set up a connection';

export function asOf(moment: string): string {
  return `As of ${moment}.`;
}

export function notUpdated(as: string): string {
  return `Health could not be updated. The server answered: ${as} Refresh to try again.`;
}

export const health = 'Health';

export function reason(as: string): string {
  return `Reason: ${as}`;
}

export const noDeliveryYet = 'No delivery yet';

export function lastDelivery(ago: string): string {
  return `Last delivery ${ago}`;
}

export function successful(percent: string): string {
  return `, ${percent} successful`;
}

export function figuresOf(connectionId: string): string {
  return `Figures of ${connectionId}`;
}

export const noConnectionsYet = 'No connections yet, so there is nothing to monitor.';
export const figuresOfOverview = 'Figures of the overview';
export const checkingDeliveriesAndComparisons = 'Checking deliveries and comparisons…';
export const notLoaded = 'App health could not be loaded.';
export const refreshHealth = 'Refresh health';
export const refreshing = 'Refreshing…';

export function goTo(what: string, connectionId: string): string {
  return `Go to ${what}“${connectionId}”`;
}

export function replayAll(connectionId: string): string {
  return `Replay all of “${connectionId}”`;
}

export const replaying = 'Replaying…';

export function refreshJiraFields(connectionId: string): string {
  return `Refresh Jira fields of “${connectionId}”`;
}

export function resume(connectionId: string): string {
  return `Resume “${connectionId}”`;
}

export const resuming = 'Resuming…';

export function compareNow(connectionId: string): string {
  return `Compare “${connectionId}” now`;
}

export const starting = 'Starting…';

export function is(name: string, value: string): string {
  return `“${name}” is ${value}`;
}

export const saving = 'Saving…';
export const openInIssueSearch = 'Open in issue search';
export const openThoseNamed = 'Open the issues named here in issue search';
export const problemsWorstFirst = 'Problems, worst first';

export const notReplayed = 'The dead letters could not be replayed.';
export const notRefreshed = 'Jira fields could not be refreshed.';
export const notResumed = 'The connection could not be resumed.';
export const notJudged = 'The resolution could not be judged.';
