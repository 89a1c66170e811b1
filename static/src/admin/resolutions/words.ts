/** Texts of `site-resolutions.tsx`. */
export const siteResolutionsWords = {
  whenIssueIsDone:
    'When an issue is done in Jira, its resolution says whether that is a fix. With a resolution that nobody has judged, the clock runs on and no notices are given; once it is judged, the clock stops from when the issue was done. A judgement holds for every connection whose settings say nothing else, and a later change of it only for issues that are done after it.',
  is: (name: string, value: string) => `“${name}” is ${value}`,
  saving: 'Saving…',
  notJudged: (name: string) => `“${name}” could not be judged.`,
  resolutionsOfThisSite: 'Resolutions of this site',
  countsAs: 'Counts as',
} as const;
