/** A custom policy, as an administrator saves it. */
export const ownPolicy = {
  id: 'acme',
  version: 1,
  name: 'Acme product security',
  timeZone: 'UTC',
  clockBase: 'triaged',
  targets: { fix: { critical: { days: 10 }, high: { days: 28 } } },
  severityChange: 'earlier-of',
  reopen: 'original',
  allowPause: false,
};
