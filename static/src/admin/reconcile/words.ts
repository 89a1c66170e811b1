/** Texts of `comparison-part.tsx`. */
export const comparisonPartWords = {
  noFullComparisonYet: 'No full comparison yet. It runs once a week, or when you start it.',
  reason: (as: string) => `Reason: ${as}`,
  comparisonWith: (name: string) => `Comparison with ${name}`,
  deliveriesStillArrive: (off: string) => `${off} Deliveries still arrive.`,
  noDrift: 'No drift',
  driftFound: 'Drift found',
  duplicateIssues: 'Duplicate issues',
  someUnreadable: 'Some unreadable',
  comparingEverything: 'Comparing everything',
  comparingRecentChanges: 'Comparing recent changes',
  missingDuplicatedSoFar: (name: string, value: string, all: string, value2: string, value3: string) =>
    `${name}: ${value}${all}, ${value2} missing, ${value3} duplicated so far.`,
  comparedUp: 'Compared up to',
  lastHourlyComparison: 'Last hourly comparison',
  noneYet: 'None yet',
  monitoredSince: 'Monitored since',
  compareEverythingNow: 'Compare everything now',
  starting: 'Starting…',
  setApiToken: (connectionId: string) => `Set an API token for “${connectionId}”`,
} as const;

/** Texts of `import-count.tsx`. */
export const importCountWords = {
  wouldAlreadyBeOverdue: (which: string) => `${which} would already be overdue when created.`,
  theirClocksStarted:
    'Their clocks started when they were triaged or submitted. Tell the people who will get these issues, or choose fewer states or later dates.',
  noIssuesWould: 'No issues would be created, so there is nothing to import.',
  allOfTheseIssues: 'All of these issues',
  ofTheseIssues: (value: string) => `${value} of these issues`,
  submissionsChosen: 'Submissions chosen',
  wouldGetIssue: 'Would get an issue',
  alreadyHaveIssue: 'Already have an issue',
  wouldGetNoIssue: 'Would get no issue',
  unreadable: 'Unreadable',
  import: (count: string) => `Import ${count}`,
  starting: 'Starting…',
  chooseOthers: 'Change the choice…',
} as const;

/** Texts of `import-end.tsx`. */
export const importEndWords = {
  reason: (as: string) => `Reason: ${as}`,
  notRead: (count: string, value: string) => `${count} could not be read and ${value} left out.`,
  theirIssuesAppear:
    'Their issues appear as the queue is processed; “Waiting in the queue” under Health shows how many are left.',
  fixCauseThenImport: (rest: string) => `Fix the cause, then import again: ${rest}`,
  youCanImport: 'You can import at any time.',
  toBringInRest: (rest: string) => `To bring in the rest, import again: ${rest}`,
  ofItsSubmissions: (value: string) => `${value} of its submissions are dead letters now.`,
  goToDeadLetters: (connectionId: string) => `Go to the dead letters of “${connectionId}”`,
  importAgain: 'Import again…',
} as const;

/** Texts of `import-form.tsx`. */
export const importFormWords = {
  importsSubmissions:
    'Imports submissions that are older than the webhook. They are counted first, and nothing is created until you have seen the count.',
  importInto: (connectionId: string) => `Import into ${connectionId}`,
  states: 'States',
  submissionDates: 'Submission dates',
  submittedFrom: 'Submitted from',
  submittedFromHint: 'A day in UTC. Leave empty to start with the first submission.',
  submittedTo: 'Submitted to',
  submittedToHint: 'A day in UTC, inclusive. Leave empty for no end.',
  countFirst: 'Count first',
  starting: 'Starting…',
  cancel: 'Cancel',
  nothingWasCounted: 'Nothing was counted.',
} as const;

/** Texts of `import-off.tsx`. */
export const importOffWords = {
  appReadsSubmissions: (off: string, name: string) =>
    `${off} The app reads submissions that are older than the webhook through ${name}’s API.`,
  goToApiToken: (connectionId: string) => `Go to the API token of “${connectionId}”`,
} as const;

/** Texts of `import-part.tsx`. */
export const importPartWords = {
  chosen: (request: string) => `Chosen: ${request}.`,
} as const;

/** Texts of `import-progress.tsx`. */
export const importProgressWords = {
  minute: (value: string) => `, ${value} a minute`,
  read: (value: string, all: string, rate: string, time: string) => `${value}${all} read${rate}${time}.`,
  countingSubmissions: 'Counting submissions',
  importingSubmissions: 'Importing submissions',
  queued: 'Queued',
  unreadable: 'Unreadable',
  deadLetters: 'Dead letters',
  cancelCount: 'Cancel count',
  cancelImport: 'Cancel import',
  working: 'Working…',
  itContinuesInBackground:
    'It continues in the background, even if you leave this page. If you cancel, nothing is created.',
  itContinuesInBackgroundEven:
    'It continues in the background, even if you leave this page. If you cancel, queued submissions still become issues, and existing issues stay.',
} as const;

/** Texts of `import-section.tsx`. */
export const importSectionWords = {
  importExistingSubmissions: 'Import existing submissions',
} as const;

/** Texts of `issue-table.tsx`. */
export const issueTableWords = {
  all: 'All',
  issuesThatWould: 'Issues that would be created, by severity and due date',
  severity: 'Severity',
} as const;

/** Texts of `read-import.ts`. */
export const readImportWords = {
  chooseAtLeastOne: 'Choose at least one state.',
  lastDayIsBefore: 'The last day is before the first one. Choose a later day, or none.',
} as const;

/** Texts of `use-import.ts`. */
export const importActionWords = {
  notCounted: 'The submissions could not be counted.',
  notStarted: 'The import could not be started.',
  notCancelled: 'The import could not be cancelled.',
} as const;
