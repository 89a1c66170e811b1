/** Texts of the frame of the page. Constants, because they are loaded with its first view. */

export const onlyJiraAdministratorsCan = 'Only Jira administrators can see this page.';
export const itConfiguresHowSubmissions =
  'It configures how submissions become Jira issues. Ask a Jira administrator to check it for you, or to give you the permission “Administer Jira”.';
export const title = 'Bounty Clock';

export function notUpdated(as: string): string {
  return `This page could not be updated. The server answered: ${as} Reload it to try again.`;
}

export const loadingConnections = 'Loading the connections…';
export const notLoaded = 'The connections could not be loaded.';

export function pageTitle(value: string): string {
  return `${value} - Bounty Clock`;
}
