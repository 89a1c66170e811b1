import type { Place } from '../../../../src/domain/routing/route-rule';

/** Texts of `mapping-section.tsx`. */
export const mappingSectionWords = {
  howSubmissionBecomesIssue: (issueType: string, projectKey: string, value: string) =>
    `How a submission becomes an issue of type “${issueType}” in ${projectKey}. ${value}`,
  loadingJiraFields: 'Loading Jira fields…',
  jiraFields: (issueType: string, projectKey: string, fields: number, unseen: string) =>
    `The Jira fields of “${issueType}” in ${projectKey} were refreshed: ${fields} on the create screen.${unseen}`,
  notRead: (reason: string) => `Jira fields could not be read. ${reason}`,
  notReadJira: 'Jira fields could not be read.',
  thereIsNoIssue: 'There is no issue of that type yet, so its edit screen is not known.',
  editScreen: (editScreenOf: string) => `The edit screen is that of ${editScreenOf}.`,
  refreshJiraFields: 'Refresh Jira fields',
  refreshing: 'Refreshing…',
  notLoaded: 'The mapping could not be loaded.',
} as const;

/** Which places of rules could not be read, after a sentence; empty if all could. */
export function unseenText(unseen: readonly Place[]): string {
  if (unseen.length === 0) return '';
  const places = unseen.map(({ project, issueType }) => `${project.key}, ${issueType.name}`).join('; ');
  return ` Jira does not show what rules name: ${places}. Correct the rules, or restore the project in Jira.`;
}
