/** What an issue that is done with a resolution counts as: fixed, or closed without a fix. */
export type ResolutionMeaning = 'fixed' | 'closed';

/** One of the site's resolutions. */
export interface JudgedResolution {
  readonly id: string;
  /** In English, if Jira has a translation. */
  readonly name: string;
  /** `null` where nobody has judged it. */
  readonly counts: ResolutionMeaning | null;
}

/**
 * Names of the resolutions that Jira brings and Atlassian's documentation explains. Only these are judged unasked, the
 * whole name or not at all: what a resolution that somebody has added means is for an administrator to say.
 *
 * @see https://support.atlassian.com/jira-cloud-administration/docs/what-are-issue-statuses-priorities-and-resolutions/
 */
const EXPLAINED: ReadonlyMap<string, ResolutionMeaning> = new Map([
  ['done', 'fixed'],
  ['fixed', 'fixed'],
  ["won't do", 'closed'],
  ["won't fix", 'closed'],
  ['duplicate', 'closed'],
  ['cannot reproduce', 'closed'],
  ['declined', 'closed'],
  ['known error', 'closed'],
]);

/** What a resolution of that English name counts as before anybody has judged it; `null` where that is not documented. */
export function documentedMeaning(name: string): ResolutionMeaning | null {
  return EXPLAINED.get(name.trim().toLowerCase().replace('’', "'")) ?? null;
}
