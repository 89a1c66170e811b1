/** Texts of `cvss-bands-fields.tsx`. */
export const cvssBandsFieldsWords = {
  cvssBands: 'CVSS bands',
  forScoresOfCvss:
    'For scores of CVSS 3 and 4. A score that is not above the last one is informational. Changed bands apply from the next event of each submission on.',
} as const;

/** Texts of `comment-fields.tsx`. */
export const commentFieldsWords = {
  commentsOf: (source: string) => `${source} comments`,
  withoutToken: (source: string) =>
    `Off, regardless of the choices below: the app reads comments with the connection’s ${source} API token, and none is set.`,
  bring: (source: string) => `Bring comments from ${source} to Jira`,
  bringHint: 'new ones, and all comments on submissions that arrive from now on',
  linkFiles: 'Link the issue to the submission’s files while comments are brought',
  linkFilesHint:
    'A web link to the submission’s page for each file that everyone on the submission can see; the file stays there. After 30 files, the rest share one link.',
  readers: 'Who sees comments that are not for everyone on the submission',
  readersHint:
    'A role or group in Jira that Bounty Clock is a member of. Without one, these comments stay out of Jira. Comments for everyone on the submission are visible to all who see the issue.',
} as const;

/** Texts of `rating-fields.tsx`. */
export const ratingFieldsWords = {
  useCvssScoreBefore: (rating: string) => `Use a CVSS score before the ${rating}`,
} as const;

/** Texts of `resolutions-table.tsx`. */
export const resolutionsTableWords = {
  asOnThisSite: (value: string) => `As on this site: ${value}`,
  asOnSite: 'As on this site',
  resolutions: 'Resolutions',
  meaningOf: (name: string) => `Meaning of “${name}”`,
  meaning: 'Meaning',
  resolution: 'Resolution',
} as const;

/** Texts of `settings-fields.tsx`. */
export const settingsFieldsWords = {
  whenIssueIsResolved:
    'When an issue is resolved in Jira, its clock stops. Choose which resolutions count as a fix for this connection; the others count as on this site. If nobody has judged a resolution, the clock keeps running: judge it for all connections under “Resolutions”, below the list of connections.',
  whichSubmissionsBecomeIssues: 'Which submissions become issues, and when they are due',
  policy: 'Policy',
  policyHint:
    'Sets the due date of cases whose clock starts from now on. Open cases keep their pinned policy.',
  createIssue: 'Create an issue at',
  createIssueHint: 'The state a submission must reach. Submissions in a later state get an issue too.',
  minimumSeverity: 'Minimum severity',
  minimumSeverityHint: 'Submissions below it get an issue once they are rated higher.',
  createIssuesForDuplicates: 'Create issues for duplicates too',
  createNewIssue: 'Create a new issue if the issue was deleted and the submission changes again',
  linkEachIssue: 'Link each issue to its submission',
  severitySource: 'Severity source',
  changeSeverityWhenPerson: 'Change the severity when a person changes the Jira priority',
  pauses: 'Pauses',
  pauseClockWhileWaits: (name: string) =>
    `Pause the clock while ${name} waits for the researcher, if the policy allows pauses`,
  commentsAndNotices: 'Comments and notices',
  commentWhenState: 'Comment when the state of the submission changes',
  commentBeforeAndAfter: 'Comment before and after the deadline, and mention the assignee',
  peopleMentioned: 'People mentioned when no one is assigned',
  peopleMentionedHint: 'Type part of a name, then choose.',
  labelAtFirstNotice: 'Label at first notice',
  labelAtFirstNoticeHint: 'One word without spaces, for example “due-soon”. Leave empty for none.',
  priorityAfterBreach: 'Priority after the deadline',
  priorityAfterBreachHint: 'Set on the issue once its deadline has passed. Leave empty to keep the priority.',
  people: 'People',
  approvers: 'Approvers',
  approversHint:
    'They decide what would move a date later, and never their own request. Without any, the project’s administrators decide. Type part of a name, then choose.',
  peopleWhoMayMove: 'People who may move a date later without approval',
  peopleWhoMayMoveHint:
    'Usually none: everybody else needs an approver for a later date, a lower severity or a pause.',
  askApproverBeforeIssue: 'Ask an approver before closing an issue without a fix ends its clock',
  resolutions: 'Resolutions',
} as const;

/** Texts of `settings-form.tsx`. */
export const settingsFormWords = {
  notSaved: (id: string) => `The settings of connection “${id}” could not be saved.`,
  settingsOf: (id: string) => `Settings of ${id}`,
  saveSettings: 'Save settings',
  saving: 'Saving…',
} as const;

/** Texts of `settings-options.ts`. */
export const settingsOptionsWords = {
  only: (name: string) => `${name} only`,
  orHigher: (name: string) => `${name} or higher`,
  anyIncludingSubmissionsWithout: 'Any, including submissions without a rating',
} as const;

/** Texts of `target-fields.tsx`. */
export const targetFieldsWords = {
  jiraProject: 'Jira project',
  jiraProjectHint: 'Type part of its name or key.',
  issueType: 'Issue type',
  issueTypeHint: 'For issues created in this project.',
} as const;

/** Texts of `answer-fields.tsx`. */
export const answerFieldsWords = {
  answersTo: (name: string) => `Answers to ${name}`,
  withoutToken: (name: string) =>
    `Answers need the connection’s ${name} API token, with a role that may comment.`,
  team: (name: string) => `People who may answer the ${name} team`,
  teamHint:
    'From the panel of an issue, after a preview. Nobody else may, administrators included. Type part of a name, then choose.',
  researcher: 'People who may answer the researcher',
  researcherHint: 'What a researcher has read cannot be taken back. Leave empty for nobody.',
  signed: 'End each answer with the name of the person who wrote it',
  signedHint: 'Otherwise only the name of the token’s user is shown there.',
  byComment: (name: string) => `Send new Jira comments that begin with the mark to the ${name} team`,
  byCommentHint:
    'without a preview: comments of the people who may answer the team, visible to all, once; never edits, never to the researcher',
  mark: 'Mark',
  markHint: '“/” or “!”, then 2 to 30 letters, digits or hyphens. It is not sent itself.',
} as const;
