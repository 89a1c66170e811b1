/** Texts of `apply-rules.tsx`. */
export const applyRulesWords = {
  hereYouCanApply:
    'Here you can apply the rules, as they were last saved, to open cases too: each follows the policy of the rule that matches it now. No issue is moved to another project, and a case whose rule has not changed stays as it is. Count first: nothing changes until you have seen which dates would move.',
  nothingWasStarted: (appliedName: string) =>
    `Nothing was started: ${appliedName} is already being applied. Wait until it finishes, or cancel it under “Policies”.`,
  nothingWasStartedSomebody:
    'Nothing was started: somebody changed the rules, or one of their policies. Count again to see what they would do now.',
  nothingToApplySame: 'Nothing to apply: the same rules match the open cases as before.',
  wouldChangeEachIssue: (count: string) =>
    `${count} would change. Each issue whose date moves gets a comment with the old and the new date; no one is mentioned.`,
  notApplied: 'The rules could not be applied.',
  applyRulesToOpen: 'Apply the rules to open cases',
  close: 'Close',
  applyToOpenCases: 'Apply to open cases…',
} as const;

/** Texts of `condition-fields.tsx`. */
export const conditionFieldsWords = {
  condition: 'Condition',
  conditionHint: 'All conditions of a rule must hold.',
  values: 'Values',
  addValueOfLatest: 'Add a value of the latest deliveries',
  addValueOfLatestHint: 'It is added to the values above.',
  removeCondition: 'Remove condition',
} as const;

/** Texts of `rule-card.tsx`. */
export const ruleCardWords = {
  rule: (index: number, value: string) => `Rule ${index}${value}`,
  name: 'Name',
  nameHint: 'For example “payments”. Issues say by which rule they came where they are.',
  addCondition: 'Add condition',
  policy: 'Policy',
  policyHint: 'New cases that match follow its current version.',
  jiraProject: 'Jira project',
  typePart: (projectKey: string, issueType: string) =>
    `Type part of its name or key. Leave empty for ${projectKey}, ${issueType}, as the connection says.`,
  issueType: 'Issue type',
  issueTypeHint: 'For issues created in this project.',
  moveUp: 'Move up',
  moveDown: 'Move down',
  removeRule: 'Remove rule',
} as const;

/** Texts of `rule-draft.ts`. */
export const ruleDraftWords = {
  chooseIssueType: 'Choose an issue type.',
} as const;

/** Texts of `rules-editor.tsx`. */
export const rulesEditorWords = {
  noRulesYet: 'No rules yet.',
  moveUp: 'Move up',
  moveDown: 'Move down',
  isNowRule: (name: string, index: number, count: number) => `“${name}” is now rule ${index} of ${count}.`,
  notSaved: (connectionId: string) => `The rules of “${connectionId}” could not be saved.`,
  rulesOf: (connectionId: string) => `Rules of ${connectionId}`,
  firstRuleThatMatches: (policyName: string, projectKey: string) =>
    `The first rule that matches a new finding chooses its policy and project. Findings that no rule matches follow “${policyName}” in ${projectKey}. Existing issues stay where they are and keep their policy.`,
  wasRemovedSave: (name: string) => `“${name}” was removed. Save to apply this.`,
  addRule: 'Add rule',
  saveRules: 'Save rules',
  saving: 'Saving…',
} as const;

/** Texts of `rules-outcome.tsx`. */
export const rulesOutcomeWords = {
  nothingWasSavedJira: 'Nothing was saved: Jira would create no issue in a project that the rules name.',
  rulesAreSavedIssues: 'The rules are saved. Issues in these projects lack fields:',
  nothingWasSaved: (value: string) => `Nothing was saved. ${value}`,
  notAsked: (as: string) => `Jira could not be asked, and nothing was saved. ${as}`,
  saveAnyway: 'Save anyway',
  saving: 'Saving…',
} as const;

/** Texts of `rules-section.tsx`. */
export const rulesSectionWords = {
  loadingRules: 'Loading the rules…',
  notLoaded: 'The rules could not be loaded.',
} as const;
