/** Texts of `counts-part.tsx`. */
export const countsPartWords = {
  loading: 'Loading…',
} as const;

/** Texts of `figures-details.tsx`. */
export const figuresDetailsWords = {
  noneYet: 'None yet',
  none: 'None',
  oldest: (ago: string) => `Oldest: ${ago}`,
  noIssueWasCreated: 'No issue was created',
  median: (roughSpan: string) => `Median ${roughSpan}`,
  within: (roughSpan: string) => `95% within ${roughSpan}`,
  ofRoughly: (count: string) => `Approximate, from ${count}`,
  atLeast: (value: string) => `At least ${value}`,
  lastDelivery: 'Last delivery',
  lastSuccess: 'Last success',
  successRateDays: 'Success rate, 28 days',
  noDeliveries: 'No deliveries',
  eventToIssueDays: 'Event to issue, 28 days',
  waitingInQueue: 'Waiting in the queue',
  deadLetters: 'Dead letters',
  fieldsLeftOut: 'Fields left out',
} as const;

/** Texts of `outcome-table.tsx`. */
export const outcomeTableWords = {
  all: 'All',
  notAllRecentDeliveries: 'Not all recent deliveries were counted: there are at least this many.',
  lastHour: 'Last hour',
  noDeliveryWasProcessed: 'No delivery was processed in the last 28 days.',
  deliveriesOfByOutcome: (connectionId: string) => `Deliveries of ${connectionId} by outcome`,
  outcome: 'Outcome',
} as const;
