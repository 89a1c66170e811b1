/** Texts of `finding-form.tsx`. */
export const findingFormWords = {
  notEntered: (connectionId: string) => `The finding could not be entered at “${connectionId}”.`,
  findingAt: (connectionId: string) => `Finding at ${connectionId}`,
  findingId: 'Finding id',
  findingIdHint:
    'Its id where it came from, such as AMS-123. An id that was entered before changes that finding.',
  title: 'Title',
  titleHint: 'Becomes the summary of the issue.',
  severity: 'Severity',
  severityHint: 'As the finding’s source rates it.',
  received: 'Received',
  receivedHint: 'When you received it, in your time zone. The clock counts from then.',
  dueDateOptional: 'Due date (optional)',
  dueDateOptionalHint:
    'The date that was set for the fix. If empty, the policy computes it. A date that was entered stays until you enter another one.',
  state: 'State',
  stateHint: 'Fixed and closed stop the clock.',
  linkOptional: 'Link (optional)',
  linkOptionalHint: 'Where people read it; begins with http:// or https://.',
  labelsOptional: 'Labels (optional)',
  labelsOptionalHint:
    'With commas between them. Rules of the connection can choose policy and project by them.',
  componentsOptional: 'Components (optional)',
  componentsOptionalHint:
    'The parts of your products that it concerns, with commas between them. Rules can choose by them too.',
  enterFinding: 'Enter finding',
  entering: 'Entering…',
  nothingWasEntered: 'Nothing was entered.',
} as const;

/** Texts of `finding-options.ts`. */
export const findingOptionsWords = {
  closedWithoutFix: 'Closed without a fix',
} as const;

/** Texts of `manual-connection-form.tsx`. */
export const manualConnectionFormWords = {
  forFindings:
    'For findings that no webhook reports, such as tickets in someone else’s tracker. It needs no secret and no webhook.',
  notAdded: 'The connection could not be added.',
  connectionForFindingsEntered: 'Connection for findings entered by hand',
  connectionName: 'Connection name',
  connectionNameHint: 'Small letters, digits and hyphens, such as ams.',
  policy: 'Policy',
  policyHint: 'Sets the due date of findings without one of their own.',
  addThisConnection: 'Add this connection',
  adding: 'Adding…',
  nothingWasAdded: 'Nothing was added.',
} as const;
