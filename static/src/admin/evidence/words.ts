/** Texts of `digest-section.tsx`. */
export const digestSectionWords = {
  checkDigest: 'Check a digest',
  printsDigestOfFiles:
    'prints the digest of a file’s manifest. Here you learn whether this app made that file, and when.',
  noPermission: 'You are no longer a Jira administrator.',
  thisAppMadeFile: (who: string, when: string) =>
    `This app made a file with this digest: ${who} exported it on ${when}.`,
  adminLogDoes:
    'The admin log does not name this digest. Either the file was changed or made elsewhere, or its entry is older than 400 days.',
  digestHasDigits: 'A digest has 64 digits, 0 to 9 and a to f.',
  notRead: 'The admin log could not be read.',
  digestOfManifest: 'Digest of the manifest',
  check: 'Check digest',
  searching: 'Searching…',
} as const;

/** Texts of `export-section.tsx`. */
export const exportSectionWords = {
  evidence: 'Evidence',
  oneFileWithEvery:
    'One file with every case that was open or due in a period: its policy, its timeline, what moved its date, and what the app showed. Anyone can recompute it with',
  yourBrowserPutsFile:
    '. Your browser puts the file together; the app stores its digest in the admin log and nothing else.',
  exportEvidence: 'Export evidence',
  thisDayIsBefore: 'This day is before the first one. Choose a later day.',
  fromUtc: 'From (UTC)',
  toUtc: 'To (UTC)',
  alsoInFile: 'Also in the file',
  titlesOfReports: 'Titles of reports',
  names: 'Names',
  startOver: 'Start over',
  exporting: 'Exporting…',
  stop: 'Stop',
  continue: 'Continue',
  export: 'Export',
  readInFile: (read: string, kept: string) => `${read} read, ${kept} in the file.`,
} as const;

/** Texts of `use-export.ts`. */
export const exportActionWords = {
  noPermission: 'You are no longer a Jira administrator.',
  exportWasStoppedNothing: 'The export was stopped. Nothing is lost: continue it.',
  exportedToAdminLog: (cases: string, name: string, digest: string) =>
    `Exported ${cases} to ${name}. The admin log keeps the digest of its manifest: ${digest}`,
  notRead: (as: string) =>
    `The evidence could not be read to the end. The server answered: ${as} What was read is kept: continue the export.`,
} as const;
