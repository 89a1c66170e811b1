/** Texts of `pin-status.tsx`. */
export const pinStatusWords = {
  panelOnAllWork: 'Panel on all work items',
  notPinned: 'Not pinned',
  pinnedOnJiraShows: (moment: string, projectKey: string) =>
    `Pinned on ${moment}: Jira shows the panel on all work items of ${projectKey}.`,
  inPeopleSeePanel: (projectKey: string) =>
    `In ${projectKey}, people see the panel only on issues where someone opened it.`,
  jiraIsWorking: 'Jira is working on it. Refresh this page in a minute to see the result.',
  jiraRefusedOnFix: (moment: string, as: string) =>
    `Jira refused on ${moment}: ${as} Fix the cause, then try again.`,
  notShown: (id: string) => `The panel could not be shown for connection “${id}”.`,
  showPanelOnAll: 'Show panel on all work items',
  askingJira: 'Asking Jira…',
} as const;
