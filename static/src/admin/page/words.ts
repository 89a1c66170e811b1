/** Texts that all parts of the page share. Constants, because they are loaded with its first view. */

export const opensInNewTab = '(opens in a new tab)';

export const partsOfThisPage = 'Parts of this page';
export const adminLog = 'Admin log';
export const exportAndImport = 'Export and import';
export const openInIssueSearch = 'Open in issue search';
