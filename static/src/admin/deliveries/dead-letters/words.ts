/** Texts of `connection-dead-letters.tsx`. */
export const connectionDeadLettersWords = {
  loadingDeadLetters: 'Loading dead letters…',
  notLoaded: 'Dead letters could not be loaded. “Health” shows why.',
  refreshHealthToSee: 'Refresh health to see dead letters.',
} as const;

/** Texts of `dead-letter-buttons.tsx`. */
export const deadLetterButtonsWords = {
  deadLetters: (connectionId: string) => `Dead letters of ${connectionId}`,
  replaySelected: 'Replay selected',
  replayCounted: (count: number) => `Replay selected (${count})`,
  replayAll: 'Replay all',
  working: 'Working…',
  discardSelected: 'Discard selected…',
  discardCounted: (count: number) => `Discard selected (${count})…`,
} as const;

/** Texts of `dead-letter-table.tsx`. */
export const deadLetterTableWords = {
  submission: (submissionId: string) => `Submission ${submissionId}`,
  event: (eventId: string) => `Event ${eventId}`,
  after: (count: string) => `after ${count}`,
  ofListedReplayAll: (count: string, value: string, value2: string, value3: string) =>
    `${count} of ${value}${value2} ${value3} listed. “Replay all” includes those that are not listed.`,
  selectAllDeadLetters: 'Select all dead letters',
  deadLetters: (connectionId: string) => `Dead letters of ${connectionId}`,
  selectEvent: (title: string, eventId: string) => `Select ${title}, event ${eventId}`,
  ids: 'Ids',
  reason: 'Reason',
  eventColumn: 'Event',
  failed: 'Failed',
  submissionColumn: 'Submission',
} as const;

/** Texts of `dead-letters-section.tsx`. */
export const deadLettersSectionWords = {
  deadLetters: (value: string, value2: string) => `Dead letters (${value}${value2})`,
} as const;

/** Texts of `dead-letters.tsx`. */
export const deadLettersWords = {
  noneAfterDay: 'None. After a day of retries a delivery becomes a dead letter and is listed here.',
  theseSubmissionsAreOut:
    'These submissions are out of date in Jira. Fix the cause that the reason names, then replay them. Those that succeed leave this list; the others stay with a new reason.',
} as const;

/** Texts of `discard-form.tsx`. */
export const discardFormWords = {
  discard: (these: string) => `Discard ${these}`,
  theyAreNotRetried:
    'They are not retried, and their changes do not reach Jira. Later changes of the same submissions still do. This cannot be undone.',
  enterReasonOthersWill: 'Enter a reason: others will want to know.',
  reason: 'Reason',
  atMostCharacters: (number: number) => `At most ${number} characters. It is stored with the deliveries.`,
  discarding: 'Discarding…',
  cancel: 'Cancel',
} as const;

/** Texts of `dropped-list.tsx`. */
export const droppedListWords = {
  droppedWithoutDecision: (count: number) => `Dropped without a decision (${count})`,
  fullComparisonOrNext: (value: string) =>
    `${value} A full comparison, or the next change of the submission, recovers these changes.`,
  event: (eventId: string) => `Event ${eventId}`,
  droppedDeadLetters: (connectionId: string) => `Dropped dead letters of ${connectionId}`,
  reasonForFailure: 'Reason for failure',
  because: 'Because',
  failure: 'Failure',
  eventColumn: 'Event',
  dropped: 'Dropped',
  submission: 'Submission',
} as const;

/** Texts of `use-dead-letters.ts`. */
export const deadLettersActionWords = {
  notReplayed: 'The dead letters could not be replayed.',
  notDiscarded: 'The dead letters could not be discarded.',
} as const;
