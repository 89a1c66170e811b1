/** Texts of `decide-requests.ts`. */
export const decideRequestsWords = {
  somebodyElseHasDecided: 'Somebody else has decided it, or the case has changed.',
  issueIsBeingUpdated: 'The issue is being updated. Try again in two minutes.',
  jiraFailedTryAgain: 'Jira failed. Try again.',
  youMayNotEdit: 'You may not edit the issue, change its due date or comment on it.',
  decided: (done: string) => `${done} decided.`,
  decidedNotFirst: (done: string, count: number, reasonOf: string) =>
    `${done} decided, ${count} not decided. The first reason: ${reasonOf}`,
  onlyAdministratorsOfJira: 'Only Jira administrators may decide here.',
} as const;

/** Texts of `decline-form.tsx`. */
export const declineFormWords = {
  enterWhyWhoeverAsked: 'Enter a reason. The person who asked sees it in the history.',
  reason: 'Reason',
  reasonHint: 'Shown in the history of the case.',
  declining: 'Declining…',
  cancel: 'Cancel',
} as const;

/** Texts of `waiting-requests.tsx`. */
export const waitingRequestsWords = {
  requestedBy: (askedBy: string, moment: string) => `Requested by ${askedBy} on ${moment}`,
  requestsThatWait: 'Requests that wait',
  thereAreMoreThey: 'There are more. They are listed once these are decided.',
  decline: (name: string) => `Decline ${name}`,
  approve: (name: string) => `Approve ${name}`,
  request: 'Request',
  decide: 'Decide',
  notDecided: 'The requests could not be decided.',
  issue: 'Issue',
} as const;
