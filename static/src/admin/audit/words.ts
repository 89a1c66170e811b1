/** Texts of `change-table.tsx`. */
export const changeTableWords = {
  valueColumns: ['Setting', 'Value'],
  changeColumns: ['Setting', 'Old', 'New'],
} as const;

/** Texts of `log-entry.tsx`. */
export const logEntryWords = {
  changesOf: (id: string, moment: string) => `Changes of ${id}, ${moment}`,
} as const;

/** Texts of `log-filter.tsx`. */
export const logFilterWords = {
  filterLog: 'Filter the log',
  person: 'Person',
  action: 'Action',
  connectionOrPolicy: 'Connection or policy',
  fromUtc: 'From (UTC)',
  toUtc: 'To (UTC)',
  find: 'Find',
  loading: 'Loading…',
} as const;

/** Texts of `log-section.tsx`. */
export const logSectionWords = {
  adminLog: 'Admin log',
  changesThatAdministratorsMade:
    'Changes that administrators made on this page, newest first. Entries are kept for 400 days, up to 10,000 entries. An entry is written before the change itself, so it may record an attempt that failed.',
  noPermission: 'You are no longer a Jira administrator.',
  connection: (id: string) => `Connection ${id}`,
  policy: (name: string) => `Policy ${name}`,
  exportResults: 'Export results',
  exportAsCsv: 'Export as CSV',
  exportAsJson: 'Export as JSON',
  entriesNewestFirst: 'Entries, newest first',
} as const;

/** Texts of `use-log-file.ts`. */
export const logFileActionWords = {
  noPermission: 'You are no longer a Jira administrator.',
  notExported: 'The admin log could not be exported.',
  exportedOfAdminLog: (lines: string, name: string) => `Exported ${lines} of the admin log to ${name}.`,
} as const;
