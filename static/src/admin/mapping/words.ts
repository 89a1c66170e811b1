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

/** Texts of `unseen-text.ts`. */
export const unseenTextWords = {
  jiraDoesNotShow: (places: string) =>
    ` Jira does not show what rules name: ${places}. Correct the rules, or restore the project in Jira.`,
} as const;
