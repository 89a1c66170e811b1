import type { Problem } from '../../src/domain/health/problem';
import type { Sayings } from './problem-sayings';

const connectionId = 'demo';
const message = 'GET /submissions was answered with 401';

/** Issues that a problem is about; there are more than it names. */
export const someIssues = {
  connectionId,
  issues: [
    { key: 'SEC-1', submissionId: 'sub-1' },
    { key: 'SEC-2', submissionId: 'sub-2' },
  ],
  count: 5,
  more: false,
};

/** Those of issues: what is wrong with them, or was done to them. */
export const issueSayings = {
  'issues-deleted': [
    { kind: 'issues-deleted', ...someIssues, detail: null },
    /^Issues of “demo” for critical submissions were deleted in Jira: SEC-1 \(sub-1\), SEC-2 \(sub-2\) and 3 more\.$/,
    /let the connection replace deleted issues/,
  ],
  'issues-gone': [
    { kind: 'issues-gone', ...someIssues, detail: null },
    /^Jira has not shown the app these issues of “demo” for an hour, so it treats them as deleted: SEC-1/,
    /deleted with their project, or a security level/,
  ],
  'issues-unseen': [
    { kind: 'issues-unseen', ...someIssues, detail: null },
    /^Jira does not show the app these issues of “demo”: SEC-1/,
    /asks again, and treats them as deleted after an hour/,
  ],
  'issues-refused': [
    { kind: 'issues-refused', ...someIssues, detail: message },
    /^Jira refuses what the app writes to issues of “demo”: SEC-1/,
    /archived, or closed to edits/,
  ],
  'issues-not-commented': [
    { kind: 'issues-not-commented', ...someIssues, detail: message },
    /^Jira refused the app’s comments on issues of “demo”: SEC-1/,
    /Let the app add comments in the project/,
  ],
  'issues-not-written': [
    { kind: 'issues-not-written', ...someIssues, detail: 'duedate, priority' },
    /^Jira does not take every field of issues of “demo”: SEC-1 .* The first lacks due date and priority\.$/,
    /Add the fields to the edit screen/,
  ],
  'issues-moved': [
    { kind: 'issues-moved', ...someIssues, detail: null },
    /^Issues of “demo” were moved to another project: SEC-1/,
    /The app follows them there/,
  ],
  'issues-far': [
    { kind: 'issues-far', ...someIssues, detail: '2101-01-01' },
    /^Jira cannot store the due dates of issues of “demo”, .*: SEC-1 .* The first is due on .*2101\.$/,
    /leaves the field empty; the panel shows the date, .* Correct the targets of the policy/,
  ],
  'issues-contested': [
    { kind: 'issues-contested', ...someIssues, detail: null },
    /^The due date of issues of “demo” was changed again within an hour .*: SEC-1/,
    /Stop the automation rule, or let an approver decide/,
  ],
  'issues-property-changed': [
    { kind: 'issues-property-changed', ...someIssues, detail: 'state, flag' },
    /^Somebody changed the property .* put it back: SEC-1 .* On the first: state, flag\.$/,
    /find the rule or script that writes it/,
  ],
  'issues-blocked': [
    { kind: 'issues-blocked', ...someIssues, detail: null },
    /^The clocks of issues of “demo” are paused, because the source waits for the researcher: SEC-1/,
    /continues when the source no longer waits, or when someone resumes it on the panel/,
  ],
  'issues-long': [
    { kind: 'issues-long', ...someIssues, detail: null },
    /^Issues of “demo” changed so often that their history no longer fits one record: SEC-1/,
    /Find what changes their severity or due date again and again/,
  ],
  'issues-asked': [
    { kind: 'issues-asked', ...someIssues, detail: null },
    /^Requests about issues of “demo” wait for a decision: SEC-1/,
    /An approver who did not ask decides them, one by one or together/,
  ],
  'issues-doubled': [
    {
      kind: 'issues-doubled',
      connectionId,
      doubles: [{ key: 'SEC-2', others: 'SEC-1', submissionId: 'sub-1' }],
      count: 1,
      more: false,
    },
    /^1 submission of “demo” has more than one issue in Jira: SEC-2 beside SEC-1 \(sub-1\)\.$/,
    /updates the first one named: keep it, .* delete the other/,
  ],
  'unjudged-resolution': [
    {
      kind: 'unjudged-resolution',
      connectionId,
      resolution: { id: '10004', name: 'Obsolete' },
      issueKeys: ['SEC-1'],
      count: 1,
      more: false,
    },
    /^1 issue of “demo” is done as “Obsolete”, and nobody has said whether that is a fix: SEC-1\.$/,
    /clocks keep running, and no notices are given, until you decide/,
  ],
  'issues-not-linked': [
    {
      kind: 'issues-not-linked',
      connectionId,
      issues: [{ key: 'SEC-1', submissionId: 'sub-1' }],
      count: 1,
      more: false,
      detail: 'Issue linking is currently disabled.',
    },
    /^Jira refused the web links of issues of “demo” to their submissions: SEC-1/,
    /Switch on issue linking in Jira and let the app link issues/,
  ],
  'issues-not-answered': [
    {
      kind: 'issues-not-answered',
      connectionId,
      issues: [{ key: 'SEC-1', submissionId: 'sub-1' }],
      count: 1,
      more: false,
      detail: 'The connection has no API token.',
    },
    /^Answers that people gave on issues of “demo” were not sent, or nobody knows whether they were: SEC-1/,
    /send the answer again or discard it/,
  ],
  'issues-not-mirrored': [
    {
      kind: 'issues-not-mirrored',
      connectionId,
      issues: [{ key: 'SEC-1', submissionId: 'sub-1' }],
      count: 1,
      more: false,
      detail: 'You are currently not a member of the project role: Triage.',
    },
    /^Jira refused comments or links to files of the source on issues of “demo”: SEC-1/,
    /make Bounty Clock a member of it in Jira or choose another one/,
  ],
  'issues-not-sent': [
    {
      kind: 'issues-not-sent',
      connectionId,
      issues: [{ key: 'SEC-1', submissionId: 'sub-1' }],
      count: 1,
      more: false,
      detail: 'Bugcrowd refused changing submission sub-1 with 400.',
    },
    /^Changes of issues of “demo” in Jira have not reached the source: SEC-1/,
    /open the panel of an issue, correct what the source names/,
  ],
  'issues-to-send': [
    {
      kind: 'issues-to-send',
      connectionId,
      issues: [{ key: 'SEC-1', submissionId: 'sub-1' }],
      count: 1,
      more: false,
      detail: null,
    },
    /^Changes of issues of “demo” in Jira wait for a person to say whether the source is told: SEC-1/,
    /to send the change or to leave it/,
  ],
  'comments-stopped': [
    { kind: 'comments-stopped', connectionId, projectKey: 'HELP', issueKey: 'HELP-1' },
    /^A comment of Example on HELP-1 was visible to the customers of service project HELP\. The app removed it/,
    /Check who was told of the comment/,
  ],
  'comments-not-read': [
    { kind: 'comments-not-read', connectionId, message: 'Bugcrowd refused it.' },
    /^The comments on submissions of “demo” could not be read from Example\.$/,
    /asks again every hour/,
  ],
} satisfies Partial<Sayings<Problem>>;
