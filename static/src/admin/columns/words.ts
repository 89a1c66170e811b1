/** Texts of `load-columns.ts`. */
export const loadColumnsWords = {
  noPermission: 'You are no longer a Jira administrator.',
} as const;

/** Texts of `site-columns.tsx`. */
export const siteColumnsWords = {
  notSwitched: 'The columns could not be switched.',
  state: 'State',
  fields: 'Fields',
  switchColumnsOff: 'Switch columns off and empty the fields',
  switchColumns: 'Switch columns on',
  switching: 'Switching…',
  tryAgain: 'Try again',
  trying: 'Trying…',
} as const;
