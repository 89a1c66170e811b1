/** Texts of `application-part.tsx`. */
export const applicationPartWords = {
  startedBy: (startedBy: string, moment: string) => `Started by ${startedBy}, ${moment}.`,
  notChanged: (count: string, value: string) =>
    `${count} could not be changed. Fix the cause, then apply the ${value} again: migrated cases stay unchanged.`,
  applyingToItsOpen: (what: string) => `Applying ${what} to its open cases.`,
  applyingToItsOpenCases: (what: string) =>
    `Applying ${what} to its open cases was cancelled. Cases already changed stay changed.`,
  openCasesOfNow: (connectionId: string) =>
    `The open cases of “${connectionId}” now follow its rules, or wait for an approver.`,
  applyingHasEnded: (what: string) => `Applying ${what} has ended, and some cases were not changed.`,
  applyingV: (what: string, where: string) => `Applying v${what} to ${where}.`,
  applyingVTo: (what: string, where: string) =>
    `Applying v${what} to ${where} was cancelled. Cases already migrated keep it.`,
  vNowApplies: (what: string, where: string) => `V${what} now applies to ${where} whose clock has started.`,
  applyingVToHas: (what: string, where: string) =>
    `Applying v${what} to ${where} has ended, and some cases were not migrated.`,
  ofLeft: (value: string, value2: string, count: string) => `${value}${value2} of ${count} left`,
  failed: (left: string, value: string) => `${left}, ${value} failed.`,
  nothingWasStartedWould: (count: string, value: string) =>
    `Nothing was started: ${count} would have changed when you counted, and ${value} would change now. Count again to see which.`,
  applyingRules: 'Applying the rules',
  applyingPolicy: 'Applying the policy',
  cancel: 'Cancel',
  cancelling: 'Cancelling…',
  notChangedCases: 'Cases that could not be changed',
  reason: 'Reason',
  connection: 'Connection',
  issue: 'Issue',
} as const;

/** Texts of `apply-part.tsx`. */
export const applyPartWords = {
  casesKeepPolicy: (version: number) =>
    `Cases keep the policy that applied when their clock started. Here you can apply version ${version} of this policy to open cases too, whichever policy they follow now. Count first: nothing changes until you have seen which dates would move.`,
  chooseAtLeastOne: 'Choose at least one connection.',
  nothingWasStarted: (appliedName: string) =>
    `Nothing was started: ${appliedName} is already being applied. Wait until it finishes, or cancel it.`,
  nothingWasStartedSaved: (who: string, version: number, when: string) =>
    `Nothing was started: ${who} saved version ${version}${when}. Count again to preview that version.`,
  nothingToApply: 'Nothing to apply: no open case would change its policy.',
  wouldGetVersion: (count: string, version: number, name: string) =>
    `${count} would get version ${version} of “${name}”. Each issue whose date moves gets a comment with the old and the new date; no one is mentioned.`,
  notApplied: 'The policy could not be applied.',
  applyToOpenCases: (name: string) => `Apply “${name}” to open cases`,
  somebody: 'Somebody',
} as const;

/** Texts of `compare-part.tsx`. */
export const comparePartWords = {
  calculatesDateOfEvery: 'Calculates the date of every open case under both policies. Nothing is changed.',
  thereAreNoOpen: 'There are no open cases.',
  isVersionB: (name: string, id: string, version: number, name2: string, id2: string, version2: number) =>
    `A is “${name}” (${id}, version ${version}); B is “${name2}” (${id2}, version ${version2}).`,
  caseWithoutDateCounts: 'A case without a date counts as having a later date.',
  bySeverity: 'By severity',
  earlierUnderB: 'Earlier under B',
  laterUnderB: 'Later under B',
  sameDate: 'Same date',
  lateUnder: 'Late under A',
  lateUnderB: 'Late under B',
  notRated: 'Not rated',
  currentVersion: 'Current version.',
  comparePoliciesOnOpen: 'Compare policies on open cases',
  policy: 'Policy A',
  policyB: 'Policy B',
  compare: 'Compare',
  comparing: 'Comparing…',
  largestChanges: 'Largest changes',
  dueDateUnder: 'Due date under A',
  dueDateUnderB: 'Due date under B',
  open: 'Open',
  severity: 'Severity',
} as const;

/** Texts of `policy-details.tsx`. */
export const policyDetailsWords = {
  version: (id: string, version: number) => `${id}, version ${version}`,
  idAndVersion: 'Id and version',
  issuesWithThisVersion: 'Issues with this version',
  timeZone: 'Time zone',
  publishedAt: 'Published at',
  versions: 'Versions',
  document: 'Document',
  documentOf: (id: string) => `Document of ${id}`,
} as const;

/** Texts of `policy-history.tsx`. */
export const policyHistoryWords = {
  version: (version: number) => `Version ${version}`,
  earlierVersionsStayAvailable: 'Earlier versions stay available for the cases that use them.',
  loading: 'Loading…',
  onlyJiraAdministratorsCan: 'Only Jira administrators can see this.',
  versionsLatestFirst: 'Versions, latest first',
  notLoaded: 'The versions could not be loaded.',
} as const;

/** Texts of `policy-list.tsx`. */
export const policyListWords = {
  ownPolicies: 'Own policies',
  copyPresetBelow: 'Copy a preset below and change the copy.',
  eachSaveCreatesNew:
    'Each save creates a new version. New cases follow the current version; open cases keep theirs until you apply it to them.',
  presets: 'Presets',
  publishedPoliciesThatCome:
    'Published policies that come with Bounty Clock. They never change; you can change a copy.',
  noPoliciesOfYour: 'No policies of your own yet.',
  ownPoliciesTime: 'Own policies, time to fix by severity',
  timeToFix: (title: string) => `${title}, time to fix by severity`,
  noLongerInForce: (count: number) => `No longer in force (${count})`,
  noLongerInForceTime: 'No longer in force, time to fix by severity',
} as const;

/** Texts of `policy-table.tsx`. */
export const policyTableWords = {
  version: (version: number) => `Version ${version}`,
  inForce: 'In force',
  usedBy: 'Used by',
  applyToOpenCases: 'Apply to open cases…',
  actions: 'Actions',
  none: 'None',
  policy: 'Policy',
} as const;

/** Texts of `rule-differences.tsx`. */
export const ruleDifferencesWords = {
  nothingElse: 'Nothing else.',
  datesIn: (timeZone: string) => `Dates in ${timeZone}.`,
  whatTwoPoliciesSay: 'What the two policies say differently',
  only: (name: string) => `Only A, “${name}”`,
  onlyB: (name: string) => `Only B, “${name}”`,
} as const;

/** Texts of `use-application.ts`. */
export const applicationActionWords = {
  notCancelled: 'The rollout could not be cancelled.',
  cancelledCasesAlreadyMigrated: 'Cancelled. Cases already migrated keep the policy.',
  itFinishedBefore: 'It finished before it could be cancelled.',
} as const;
