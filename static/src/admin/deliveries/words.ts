/** Texts of `deliveries-view.tsx`. */
export const deliveriesViewWords = {
  linkToIssue: 'Link a submission to an issue',
} as const;

/** Texts of `deliveries-section.tsx`. */
export const deliveriesSectionWords = {
  deliveries: 'Deliveries',
  everyDeliveryOfLast:
    'Every delivery of the last 30 days that was signed with the right secret. A call with a wrong signature is refused and not listed: if one is missing here, check the secret.',
  noPermission: 'You are no longer a Jira administrator.',
  sort: 'Sort',
  openFirstIssues: (number: number) => `Open the first ${number} issues in issue search`,
  openTheseIssues: 'Open these issues in issue search',
} as const;

/** Texts of `delivery-detail.tsx`. */
export const deliveryDetailWords = {
  replayedAfterThatFailed: (count: string) => `Replayed after ${count} that failed`,
  later: (roughSpan: string) => `${roughSpan} later`,
  thisIsDeadLetter: (count: string, ago: string) =>
    `This is a dead letter: it failed after ${count}, ${ago}. Fix the cause, then replay it.`,
  discardItInDead: 'Discard it in the dead letters',
  linkToIssue: 'Link it to an issue',
  loadingDelivery: 'Loading the delivery…',
  thisDelivery: 'This delivery is no longer stored.',
  event: 'Event',
  submission: 'Submission',
  notKnown: 'Not known',
  source: 'Source',
  signedWith: 'Signed with',
  notSignedRead: 'Not signed: read by the app',
  happened: 'Happened',
  received: 'Received',
  processed: 'Processed',
  notYet: 'Not yet',
  datedAfter: 'Dated after it was received',
  order: 'Order not certain',
  leftOut: 'Left out',
  result: 'Result',
  stateNow: 'State now',
  severityNow: 'Severity now',
  noneYet: 'None yet',
  dueDateNow: 'Due date now',
  issueNow: 'Issue now',
  belongsToConnection: 'Belongs to connection',
  replayThisDelivery: 'Replay this delivery',
  working: 'Working…',
  notLoaded: 'The delivery could not be loaded.',
  none: 'None',
} as const;

/** Texts of `delivery-filter.tsx`. */
export const deliveryFilterWords = {
  needsAttention: 'Needs attention',
  filterDeliveries: 'Filter deliveries',
  connection: 'Connection',
  outcome: 'Outcome',
  event: 'Event',
  fromUtc: 'From (UTC)',
  toUtc: 'To (UTC)',
  submissionEventOrIssue: 'Submission, event or issue',
  submissionEventOrIssueHint: 'A full id or key.',
  find: 'Find',
  loading: 'Loading…',
} as const;

/** Texts of `delivery-table.tsx`. */
export const deliveryTableWords = {
  detailsOfEvent: (eventId: string) => `, details of event ${eventId}`,
  issue: 'Issue',
  event: 'Event',
  outcome: 'Outcome',
  received: 'Received',
  connection: 'Connection',
  deliveries: 'Deliveries',
  submission: 'Submission',
} as const;

/** Texts of `sorted-deliveries.ts`. */
export const sortedDeliveriesWords = {
  newestFirst: 'Newest first',
  oldestFirst: 'Oldest first',
} as const;

/** Texts of `use-replay-one.ts`. */
export const replayOneActionWords = {
  notReplayed: 'The delivery could not be replayed.',
} as const;
