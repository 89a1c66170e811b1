/** Texts that all parts of the page share. Constants, because they are loaded with its first view. */

export function noYet(many: string): string {
  return `No ${many} yet.`;
}

export const opensInNewTab = '(opens in a new tab)';
export const keep = 'Keep';

export function notRead(many: string): string {
  return `The ${many} could not be read.`;
}

export function noFound(one: string): string {
  return `No ${one} found`;
}

export function found(count: string): string {
  return `${count} found`;
}

export function searched(value: string): string {
  return `${value} searched`;
}

export function shown(found: string, through: string, isAll: boolean): string {
  return `${found}; ${through}. ${isAll ? 'That is all.' : 'There may be more.'}`;
}

export const searchFurther = 'Search further';
export const loading = 'Loading…';
export const partsOfThisPage = 'Parts of this page';
export const adminLog = 'Admin log';
export const exportAndImport = 'Export and import';
export const openInIssueSearch = 'Open in issue search';
