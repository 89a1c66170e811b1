/** Texts of `take-remedy.ts`, which is loaded once a remedy is used. */

export function jiraFields(connectionId: string, unseen: string): string {
  return `The Jira fields of “${connectionId}” were refreshed.${unseen}`;
}

export function notRead(as: string): string {
  return `Jira’s fields could not be read: ${as}`;
}

export function isOnAgainStored(connectionId: string): string {
  return `“${connectionId}” is on again. Stored deliveries are processed automatically.`;
}

export function nothingWasChanged(as: string): string {
  return `Nothing was changed: ${as}`;
}
