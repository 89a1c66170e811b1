/** Texts of `copy-field.tsx`. */
export const copyFieldWords = {
  browserDoesNotLet: 'The browser does not let this page copy. The text is selected: press Ctrl+C or ⌘C.',
  copy: 'Copy',
} as const;

/** Texts of `jira-choices.ts`. */
export const jiraChoicesWords = {
  noPermission: 'You are no longer a Jira administrator.',
} as const;

/** Texts of `policy-field.tsx`. */
export const policyFieldWords = {
  notListed: (defaultValue: string) => `${defaultValue} (not listed)`,
} as const;

/** Texts of `policy-groups.ts`. */
export const policyGroupsWords = {
  authoritiesStandardsAndTools: 'Authorities, standards and tools',
  bountyProgramsAndDisclosure: 'Bounty programs and disclosure',
  ownPolicies: 'Own policies',
} as const;

/** Texts of `stale-message.tsx`. */
export const staleMessageWords = {
  nothingWasSavedSomebody: 'Nothing was saved: somebody changed this connection while the form was open.',
  yourEntriesAreStill:
    'Your entries are still below. “Reload and review” puts these changes into the form and keeps your other entries; then save again.',
  formNowHasChanges:
    'The form now has the changes of others and your other entries. Nothing is saved yet: review it, then save.',
  changesByOthers: 'Changes by others',
  reloadAndReview: 'Reload and review',
} as const;
