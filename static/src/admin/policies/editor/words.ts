/** Texts of `accelerations-part.tsx`. */
export const accelerationsPartWords = {
  whenFlagWasSet: 'When the flag was set',
  startOfFixClock: 'The start of the fix clock',
  flag: (index: number) => `Flag ${index}`,
  flagCalled: (spokenName: string) => `Flag “${spokenName}”`,
  fixWhile: 'Fix while it is set',
  nameOfFlag: 'Name of the flag',
  nameOfFlagHint: 'Small letters, digits and hyphens, for example kev.',
  targetsCount: 'Targets count from',
  targetsCountHint: 'For a flag that is set before the clock starts, they count from the start of the clock.',
  flagsThatBringDate: 'Flags that bring the date forward',
  forBugsThatCannot:
    'For bugs that cannot wait, such as one that is being exploited. While a flag is set, its targets count as well as those above, and the earlier date applies. A flag never makes a date later.',
  addFlag: 'Add a flag',
} as const;

/** Texts of `calendar-fields.tsx`. */
export const calendarFieldsWords = {
  noneYet: 'None yet.',
  soFar: (dates: string) => `${dates} so far.`,
  chooseBusinessDays:
    'Choose business days or business hours as the unit of a target; the others count around the clock.',
  timesFrom: 'Times from 00:00 to 24:00, for example 09:00 to 12:30 and 13:30 to 18:00.',
  everyDayAroundClock: 'Every day, around the clock',
  workingWeekWithoutHolidays: 'A working week, without holidays',
  bothEachTarget: 'Both: each target has its own',
  holidays: 'Holidays',
  oneDateInEach: (thisYear: number, value: string) =>
    `One date in each line, for example ${thisYear}-12-25. ${value}`,
  addHolidaysFromCalendar: 'Add holidays from a calendar file',
  calendar: 'Calendar',
  workingTime: 'Working time',
  workingTimeHint: 'Five days in a working week are five business days. Months are calendar months.',
  targetsWithAnotherWorking: 'Targets whose working week differs from the one below keep their own.',
  timeZoneOfWorking: 'Time zone of the working week',
  timeZoneOfWorkingHint: 'The hours below are in this zone.',
} as const;

/** Texts of `draft-preview.tsx`. */
export const draftPreviewWords = {
  countsWhichDatesWould: 'Counts the dates of open cases that this draft would move. Nothing is saved.',
  count: 'Count',
  counting: 'Counting…',
} as const;

/** Texts of `example-dates-part.tsx`. */
export const exampleDatesPartWords = {
  submittedAndToday: (started: string) => `Submitted and ${started} today`,
  datesAppearOnceForm: 'Dates appear once the form is valid. Save to see what is wrong.',
} as const;

/** Texts of `form-fields.tsx`. */
export const formFieldsWords = {
  timeForEachSeverity:
    'The time for each severity. “No target” means no date, which is not the same as 0 days. Only the fix target sets the issue’s due date; the other two are shown on the panel. The last row applies until a severity is known.',
  approversOfExtensions: 'Approvers of extensions are not part of a policy:',
  eachConnection: 'each connection',
  hasItsOwnApprovers: 'has its own approvers.',
  policy: 'The policy',
  name: 'Name',
  nameHint: 'As shown on issues.',
  id: 'Id',
  idHint: 'Small letters, digits and hyphens. It can never change: cases refer to it.',
  publishedAt: 'Published at',
  publishedAtHint: 'The web address of the written policy, if any. Shown as a link.',
  inForce: 'In force from',
  inForceHint: 'For information; it does not move any date.',
  timeZoneOfDue: 'Time zone of due dates',
  timeZoneOfDueHint: 'A deadline falls on a day of this zone, which becomes the due date in Jira.',
  targets: 'Targets',
} as const;

/** Texts of `json-field.tsx`. */
export const jsonFieldWords = {
  policyDocumentJson: 'Policy document (JSON)',
  policyDocumentJsonHint: 'Bounty Clock assigns the version number and ignores the one in the document.',
} as const;

/** Texts of `own-clock-fields.tsx`. */
export const ownClockFieldsWords = {
  submission: 'The submission',
  startOfFixClock: 'The start of the fix clock',
  fix: 'The fix',
  milestone: 'A milestone',
  triage: 'The triage',
  firstResponse: 'The first response',
  startsWith: 'Starts with',
  startsWithHint: 'The first time it happens.',
  milestoneThatStarts: 'Milestone that starts it',
  milestoneThatStartsHint: 'Its name, for example accepted.',
  endsWithFirst: 'Ends with the first of',
  milestones: 'Milestones',
  milestonesHint: 'Names separated by commas, for example rewarded. Leave empty for none.',
} as const;

/** Texts of `own-clocks-part.tsx`. */
export const ownClocksPartWords = {
  nameOfClock: 'Name of the clock',
  nameOfClockHint: 'Small letters, digits and hyphens, for example bounty.',
  label: 'Label',
  labelHint: 'Shown to people. Leave empty to show the name.',
  clock: (index: number) => `Clock ${index}`,
  moreClocks: 'More clocks',
  forOtherPromisesSuch:
    'For other promises, such as a reward within 14 days of triage or a disclosure 90 days after the report. Each has a row on the panel and its own notices; pauses and set dates do not move it.',
  addClock: 'Add a clock',
} as const;

/** Texts of `own-part.tsx`. */
export const ownPartWords = {
  targetsOf: (title: string) => `Targets of ${title}`,
  remove: (title: string) => `Remove ${title}`,
} as const;

/** Texts of `policy-editor.tsx`. */
export const policyEditorWords = {
  savingCreatesItApplies: (value: string) =>
    `Saving creates ${value}. It applies to cases whose clock starts from then on; open cases keep their policy until you apply it to them.`,
  nothingWasSaved: 'Nothing was saved.',
  copy: (name: string) => `Copy “${name}”`,
  edit: (name: string) => `Edit “${name}”`,
  previewOnOpenCases: 'Preview on open cases',
  savePolicy: 'Save policy',
  saving: 'Saving…',
  editAsJson: 'Edit as JSON',
  editInForm: 'Edit in the form',
  cancel: 'Cancel',
} as const;

/** Texts of `policy-problems.ts`. */
export const policyProblemsWords = {
  line: (number: string) => `Line ${number}`,
  anotherClockAbove: 'Another clock above has this name.',
  everyPolicyHasClock: 'Every policy has a clock of this name. Choose another.',
  lineIsInEarlier: (line: number, date: string) => `Line ${line}: ${date} is in an earlier line too.`,
} as const;

/** Texts of `rule-fields.tsx`. */
export const ruleFieldsWords = {
  peopleMayPauseClock: 'People may pause the clock',
  dateMovesByLength:
    'The date moves by the length of the pause. Example: paused from Monday to Wednesday, due two days later.',
  customNotices: 'Custom notices',
  defaultLabel: (notices: string) => `Default: ${notices}`,
  whenSubmissionIsReported: 'When the submission is reported',
  timeUntilTriageCounts: 'The time until triage counts too.',
  whenItIsTriaged: 'When it is triaged',
  orAfterDaysBelow:
    'Or after the days below if that is earlier, so that an untriaged finding gets a date too.',
  whenMilestoneIsReached: 'When a milestone is reached',
  eventThatYourSource:
    'An event that your source, Jira or a person reports, such as “accepted”. The triage then makes no difference.',
  earlierDateApplies: 'The earlier date applies',
  newTargetCounted: 'New target, counted from the start of the clock',
  newTargetCountedFrom: 'New target, counted from the change',
  originalDate: 'The original date',
  originalDatePlusTime: 'The original date plus the time it was closed',
  newDate: 'A new date',
  whenClockOfFix: 'When the clock of a fix starts',
  exampleSubmittedOnMarch:
    'Example: submitted on 1 March and triaged on 5 March, a target of 28 days ends on 29 March by the first rule and on 2 April by the second.',
  milestoneThatStartsClock: 'Milestone that starts the clock',
  milestoneThatStartsClockHint: 'Its name in small letters, digits and hyphens, for example accepted.',
  latestStartInDays: 'Latest start, in days after the submission',
  leaveEmptyToWait: (moment: string) => `Leave empty to wait for the ${moment} indefinitely.`,
  whenSeverityChanges: 'When the severity changes',
  exampleMediumWithDays:
    'Example: Medium with 84 days becomes High with 28 days on day 70. By the first rule it stays due on day 84, because 28 more days would be later; by the second it was due on day 28, and is late; by the third it is due on day 98.',
  whenIssueIsReopened: 'When an issue is reopened',
  exampleDueOnMarch:
    'Example: due on 30 March, fixed on 20 March, reopened on 25 March: due on 30 March, on 4 April, or the full target from 25 March.',
  pauses: 'Pauses',
  notices: 'Notices',
  daysBeforeDeadline: 'Days before the deadline',
  daysBeforeDeadlineHint: 'Numbers separated by commas, for example 7, 3, 1. Leave empty for none.',
  daysAfterDeadline: 'Days after the deadline',
  daysAfterDeadlineHint:
    'In addition to the notice at the deadline, which is always sent. For example 1, 2, 4. Leave empty for none.',
} as const;

/** Texts of `same-for-all.tsx`. */
export const sameForAllWords = {
  sameForAll: 'Same for all as Critical',
} as const;

/** Texts of `special-dates.tsx`. */
export const specialDatesWords = {
  specialDates: 'Special dates',
  datesWithHours: 'Dates with hours of their own',
  oneDateInEach: (thisYear: number) =>
    `One date in each line, with its hours or the word closed: ${thisYear}-12-24 09:00-13:00, or ${thisYear}-12-31 closed. They replace the hours of the week, and the holiday, on that date.`,
} as const;

/** Texts of `stale-message.tsx`. */
export const staleMessageWords = {
  nothingWasSavedSaved: (savedBy: string, version: number, when: string) =>
    `Nothing was saved: ${savedBy} saved version ${version}${when}, while you were editing.`,
  changesInThatVersion: 'Changes in that version:',
  yourEntriesAreStill: 'Your entries are still below. Add their changes, or save yours without them.',
  saveMineAsVersion: (version: number) => `Save mine as version ${version}`,
  saving: 'Saving…',
} as const;

/** Texts of `target-cell.tsx`. */
export const targetCellWords = {
  noTarget: 'No target',
  businessDays: 'Business days',
  businessHours: 'Business hours',
  daysAnotherWeek: 'Days, another week',
  hoursAnotherWeek: 'Hours, another week',
  unit: (label: string) => `${label}: unit`,
} as const;

/** Texts of `targets-table.tsx`. */
export const targetsTableWords = {
  severity: 'Severity',
  noSeverityYet: 'No severity yet',
} as const;

/** Texts of `use-policy-editor.ts`. */
export const policyEditorActionWords = {
  at: (place: string, as: string) => `At “${place}”: ${as}`,
  notRead: 'The document could not be read.',
  notSaved: 'The policy could not be saved.',
  copy: (name: string) => `${name} (copy)`,
} as const;

/** Texts of `week-fields.tsx`. */
export const weekFieldsWords = {
  to: 'to',
  remove: 'Remove',
  noWorkingTime: 'No working time',
  removePart: (label: string) => `Remove ${label}`,
  hours: (name: string, index: number) => `${name}, hours ${index}`,
  addHours: (name: string) => `Add hours on ${name}`,
} as const;
