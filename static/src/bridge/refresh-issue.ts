import { refresh } from '@forge/bridge/view/refresh';

/** Asks Jira to read the issue again, so that its own fields show what an action has changed. */
export function refreshIssue(): void {
  // Where Jira cannot, its fields follow when the page is next loaded.
  refresh().catch(() => undefined);
}
