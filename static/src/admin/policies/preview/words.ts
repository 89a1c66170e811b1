/** Texts of `apply-steps.tsx`. */
export const applyStepsWords = {
  countFirst: 'Count first',
  countAgain: 'Count again',
  counting: 'Counting…',
  applyTo: (count: string) => `Apply to ${count}`,
  starting: 'Starting…',
} as const;

/** Texts of `changed-issues.tsx`. */
export const changedIssuesWords = {
  ofIssuesEarliestMoves: (value: string, value2: string) =>
    `${value} of ${value2} issues, the earliest moves first.`,
  issuesWhoseDateChanges: 'Issues whose date changes',
  dueDateNow: 'Due date now',
  newDueDate: 'New due date',
  showMore: (count: string) => `Show ${count} more`,
} as const;

/** Texts of `connection-choice.tsx`. */
export const connectionChoiceWords = {
  newCasesFollow: (policyName: string) => `(new cases follow “${policyName}”)`,
  openCasesOfThese: 'Open cases of these connections',
} as const;

/** Texts of `effect-table.tsx`. */
export const effectTableWords = {
  waitsForApprover: 'Waits for an approver',
  overdueImmediately: 'Overdue immediately',
  getsDate: 'Gets a date',
  losesItsDate: 'Loses its date',
  deadlineMovesLater: 'A deadline moves later',
  notRated: 'Not rated',
  change: 'Change',
  severity: 'Severity',
  issue: 'Issue',
  none: 'None',
} as const;

/** Texts of `preview-result.tsx`. */
export const previewResultWords = {
  caseWhoseClock:
    'A case whose clock has not started is not changed: it takes its connection’s policy when it starts.',
  wouldWaitForApprover: (count: string) => `${count} would wait for an approver,`,
  becauseDateWouldMove:
    'because a date would move later. Until then each keeps the policy it has. Requests are decided one by one on the panel, or together under “Health”.',
  wouldBeOverdueImmediately: (count: string) => `${count} would be overdue immediately.`,
  eachOfTheseIssues: 'Each of these issues gets a notice. Tell the people who work on them first.',
  openCases: 'Open cases',
  dateMovesEarlier: 'Date moves earlier',
  dateMovesLater: 'Date moves later',
  dateStays: 'Date stays',
  getsDate: 'Gets a date',
  losesItsDate: 'Loses its date',
  alreadyFollowsThisVersion: 'Already follows this version',
  clockNotStarted: 'Clock not started',
} as const;

/** Texts of `rule-table.tsx`. */
export const ruleTableWords = {
  waitsForApprover: 'Waits for an approver',
  overdueImmediately: 'Overdue immediately',
  staysInNewOnes: (project: string, ruleProject: string) =>
    `Stays in ${project}; new ones are created in ${ruleProject}.`,
  version: (name: string, version: number) => `“${name}”, version ${version}`,
  issuesThatRulesConcern: 'Issues that the rules concern',
  dueDateNow: 'Due date now',
  newDueDate: 'New due date',
  change: 'Change',
  policy: 'Policy',
  rule: 'Rule',
  issue: 'Issue',
} as const;

/** Texts of `walk-status.tsx`. */
export const walkStatusWords = {
  stoppedNothingWasChanged: 'Stopped. Nothing was changed, and these figures are incomplete.',
  notRead: (as: string) =>
    `The open cases could not be read. The server answered: ${as} Try again; nothing was changed.`,
  policyIsNotValid: (place: string, as: string) => `The policy is not valid yet. At “${place}”: ${as}`,
  chosenConnectionNoLonger: 'A chosen connection no longer exists. Reload the page.',
  youAreNoLonger: 'You are no longer a Jira administrator. Ask an administrator.',
  readingOpenCases: 'Reading open cases',
  openCasesRead: (count: number) => `${count} open cases read.`,
  stop: 'Stop',
} as const;
