/** Texts of `arrivals.tsx`. */
export const arrivalsWords = {
  receivedOn: (moment: string, arrival: string) => `, received on ${moment}. ${arrival}`,
  open: (issueKey: string) => `Open ${issueKey}`,
  signedWith: (signedWith: string) => `Signed with: ${signedWith}.`,
  thisConnection: (expected: string, name: string) =>
    `This connection is for program “${expected}”. Check that the webhook was added to the right program in ${name}.`,
  sendsOneWhenSubmission: (name: string) =>
    `${name} sends one when a submission changes: create a test submission, or comment on one.`,
  thisIsTakingLonger: 'This is taking longer than usual.',
  checkWebhooksRecentDeliveries: (name: string) => `Check the webhook’s Recent Deliveries in ${name}:`,
  noEntryWebhook: 'No entry: the webhook is not enabled, or does not send this event.',
  signingSecretHereDiffers: '401: the signing secret here differs from the one on the webhook’s Edit page.',
  noResponseOrWebhooks: 'No response, or 404: the webhook’s URL is not the address shown here.',
  connectionNoLongerExists: 'The connection no longer exists.',
  noPermission: 'You are no longer a Jira administrator.',
  loading: 'Loading…',
  notLoaded: (as: string) => `The deliveries could not be loaded. The server answered: ${as}`,
  callWithoutEvent: 'A call without an event',
  noFindingWasEntered: 'No finding was entered yet.',
  noDeliveriesYet: 'No deliveries yet.',
  deliveriesReceived: 'Deliveries received',
  stopWatching: 'Stop watching',
  refreshList: 'Refresh list',
  thisListRefreshesAutomatically: 'This list refreshes automatically.',
  thisListNoLonger: 'This list no longer refreshes automatically.',
} as const;
