import type { Problem } from '../../../src/domain/health/assess-health';
import { problemSentence } from '../../../src/wording/problem-sentence';
import { moreSayings, type Sayings } from '../../support/problem-sayings';
import { bodyAlone } from '../../support/signing-scheme';

const connectionId = 'demo';
const message = 'GET /submissions was answered with 401';
const at = '2026-11-03T09:12:00Z';
const asked = { name: 'Example', isAsked: true };

const someIssues = {
  connectionId,
  issues: [
    { key: 'SEC-1', submissionId: 'sub-1' },
    { key: 'SEC-2', submissionId: 'sub-2' },
  ],
  count: 5,
  more: false,
};

/** Each kind of problem with its title and its remedy. */
const sayings: Sayings<Problem> = {
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
    /^Somebody changed the property .* put it back: SEC-1 .* Of the first: state, flag\.$/,
    /find the rule or script that writes it/,
  ],
  'issues-blocked': [
    { kind: 'issues-blocked', ...someIssues, detail: null },
    /^The clocks of issues of “demo” are paused, because the source waits for the researcher: SEC-1/,
    /goes on when the source no longer waits, or when somebody resumes it on the panel/,
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
  'no-approvers': [
    { kind: 'no-approvers', connectionId },
    /^“demo” names no approvers, so administrators of its project decide/,
    /asks another administrator of Jira/,
  ],
  'unknown-work': [
    { kind: 'unknown-work', work: { kind: 'later', at, isDropped: false } },
    /^The queue holds work of the kind “later” since .* that this version of the app does not know\.$/,
    /Deploy that version, or a newer one, within a day/,
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
    /clocks run on and no notices are given until you decide/,
  ],
  ...moreSayings,
  'people-lost': [
    {
      kind: 'people-lost',
      connectionId,
      places: ['approvers', 'mapping.assignee'],
      at: '2026-11-03T09:12:00Z',
    },
    /^Somebody whom “demo” named has closed their Atlassian account, and was taken off it: Approvers; Assignee\.$/,
    /Name somebody else there/,
  ],
  'no-secret': [
    { kind: 'no-secret', connectionId },
    /^“demo” has no signing secret, so it refuses every delivery\.$/,
    /Copy the secret from the webhook’s Edit page in Example/,
  ],
  'dead-letters': [
    { kind: 'dead-letters', connectionId, count: 3, unread: 0, more: false },
    /^3 deliveries for “demo” failed\. Their submissions are not up to date in Jira\./,
    /fix the causes, then replay them/,
  ],
  'dead-letters-dropped': [
    { kind: 'dead-letters-dropped', connectionId, count: 2 },
    /^2 dead letters of “demo” were dropped before anyone decided about them\.$/,
    /shows which, and why\. Compare everything/,
  ],
  stranded: [
    { kind: 'stranded', connectionId, count: 4, more: false, oldestAt: at },
    /^4 deliveries of “demo” were accepted but never processed; .* Tue, 3 Nov 2026, 09:12 UTC\.$/,
    /queue has dropped them\. Compare everything/,
  ],
  'signing-proposed': [
    {
      kind: 'signing-proposed',
      connectionId,
      scheme: bodyAlone,
    },
    /^Example signs deliveries of “demo” in another way than expected: body alone, hex, without a name\./,
    /Accept or decline it/,
  ],
  'calls-refused': [
    {
      kind: 'calls-refused',
      connectionId,
      counts: { 'signature-mismatch': 11, 'signature-missing': 1 },
    },
    /^At least 12 calls to “demo” were refused in the last day: no signature header, signature mismatch\.$/,
    /check the signing secret, or let the app listen for an hour to learn how Example signs\.$/,
  ],
  'foreign-deliveries': [
    { kind: 'foreign-deliveries', connectionId, count: 2, more: false, otherIds: ['bare', 'second'] },
    /^2 deliveries of “demo” in the last day were ignored, because the submissions belong to “bare”, “second”\.$/,
    /Check which webhook each program has/,
  ],
  'missing-scopes': [
    { kind: 'missing-scopes', scopes: ['storage:app', 'read:jira-user'] },
    /^The app lacks required permissions: storage:app, read:jira-user\.$/,
    /a site administrator approves them/,
  ],
  'token-refused': [
    { kind: 'token-refused', connectionId, message },
    /^Example refuses the API token of “demo”, so lost deliveries are not detected\.$/,
    /Create new credentials in Example/,
  ],
  'comparison-failed': [
    { kind: 'comparison-failed', connectionId, message },
    /^The last comparison of “demo” with Example failed\.$/,
    /Fix the cause, then compare now/,
  ],
  duplicated: [
    { kind: 'duplicated', connectionId, submissionIds: ['one', 'two'], count: 5 },
    /^5 submissions of “demo” have more than one issue in Jira: one, two and others\.$/,
    /JQL bountyClockSubmission = "one", keep one/,
  ],
  'comparison-late': [
    { kind: 'comparison-late', connectionId, cursor: at },
    /^“demo” has not been compared with Example since Tue, 3 Nov 2026, 09:12 UTC/,
    /^Compare now\./,
  ],
  'missing-fields': [
    { kind: 'missing-fields', connectionId, fields: ['duedate', 'customfield_10042'] },
    /^Issues of “demo” are created without .*: due date and customfield_10042\.$/,
    /Add them to the create and edit screens/,
  ],
  'not-moved': [
    {
      kind: 'not-moved',
      connectionId,
      moves: [
        { statusId: '3', statusName: 'Done', because: { type: 'needs-fields', fields: ['resolution'] } },
        { statusId: '4', statusName: 'Open', because: { type: 'no-transition' } },
      ],
    },
    /^Issues of “demo” did not follow .*: the transition to “Done” requires resolution, .*; no transition leads to “Open”/,
    /^Change the status mapping/,
  ],
  backlog: [
    { kind: 'backlog', connectionId, count: 1200, more: false, oldestAt: at },
    /^1,200 deliveries of “demo” are waiting to be processed, the oldest since Tue, 3 Nov 2026, 09:12 UTC\.$/,
    /^Nothing is lost: .* Refresh in a few minutes/,
  ],
  'held-back': [
    { kind: 'held-back', until: at },
    /^Jira has asked the app to wait until Tue, 3 Nov 2026, 09:12 UTC\.$/,
    /^No action is needed/,
  ],
  'egress-refused': [
    { kind: 'egress-refused', host: 'api.example.com' },
    /^The app may not call api\.example\.com/,
    /A site administrator can allow it/,
  ],
  paused: [
    { kind: 'paused', connectionId, since: at, count: 7, more: false },
    /^“demo” has been paused since Tue, 3 Nov 2026, 09:12 UTC\. 7 deliveries are waiting\.$/,
    /processes them once the connection is resumed/,
  ],
  'no-token': [
    { kind: 'no-token', connectionId },
    /^“demo” has no API token, so the app cannot detect lost deliveries or import submissions\.$/,
    /Set one under the connection’s “Example API token”/,
  ],
  'no-delivery-yet': [
    { kind: 'no-delivery-yet', connectionId },
    /^No delivery has arrived for “demo” yet\.$/,
    /Enter its webhook address in Example/,
  ],
};

describe('the sentences about a problem', () => {
  it.each(Object.values(sayings))('$kind: explain the problem and its remedy', (problem, title, remedy) => {
    const words = problemSentence(problem, asked);
    expect(words.title).toMatch(title);
    expect(words.remedy).toMatch(remedy);
    expect(words.title).toMatch(/\.$/);
    expect(words.remedy).toMatch(/\.$/);
    const isWorded = /issues-(not-written|far|property-changed)/.test(problem.kind);
    const quoted = !isWorded && 'detail' in problem ? problem.detail : null;
    const reason = 'message' in problem ? problem.message : quoted;
    expect(words.reason).toBe(reason);
  });

  it.each<Problem>([
    { kind: 'dead-letters-dropped', connectionId, count: 2 },
    { kind: 'stranded', connectionId, count: 4, more: false, oldestAt: at },
  ])('$kind: of a source that cannot be asked, asks for no comparison', (problem) => {
    const { remedy } = problemSentence(problem, { name: 'Example', isAsked: false });
    expect(remedy).toMatch(/Enter the findings again to recover the missing updates\.$/);
    expect(remedy).not.toContain('Compare');
  });

  it('are never the same for two', () => {
    const titles = Object.values(sayings).map(([problem]) => problemSentence(problem, asked).title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it.each<readonly [Problem, string]>([
    [
      { kind: 'dead-letters', connectionId, count: 1, unread: 0, more: false },
      '1 delivery for “demo” failed. Its submission is not up to date in Jira.',
    ],
    [
      { kind: 'issues-moved', ...someIssues, count: 1000, more: true, detail: null },
      'Issues of “demo” were moved to another project: SEC-1 (sub-1), SEC-2 (sub-2) and at least 998 more.',
    ],
    [
      { kind: 'dead-letters', connectionId, count: 100, unread: 0, more: true },
      'At least 100 deliveries for “demo” failed. Their submissions are not up to date in Jira.',
    ],
    [
      { kind: 'dead-letters-dropped', connectionId, count: 1 },
      '1 dead letter of “demo” was dropped before anyone decided about it.',
    ],
    [
      { kind: 'stranded', connectionId, count: 1, more: false, oldestAt: at },
      '1 delivery of “demo” was accepted but never processed; the oldest arrived on Tue, 3 Nov 2026, 09:12 UTC.',
    ],
    [
      { kind: 'duplicated', connectionId, submissionIds: ['one'], count: 1 },
      '1 submission of “demo” has more than one issue in Jira: one.',
    ],
    [
      { kind: 'backlog', connectionId, count: 1, more: false, oldestAt: at },
      '1 delivery of “demo” is waiting to be processed, the oldest since Tue, 3 Nov 2026, 09:12 UTC.',
    ],
  ])('counts as people do: %j', (problem, title) => {
    expect(problemSentence(problem, asked).title).toBe(title);
  });
});
