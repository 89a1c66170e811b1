import type { Problem } from '../../../src/domain/health/problem';
import { problemSentence } from '../../../src/wording/problem-sentence';
import { deliverySayings } from '../../support/delivery-sayings';
import { issueSayings, someIssues } from '../../support/issue-sayings';
import { placeSayings, type Sayings } from '../../support/problem-sayings';

const connectionId = 'demo';
const message = 'GET /submissions was answered with 401';
const at = '2026-11-03T09:12:00Z';
const asked = { name: 'Example', isAsked: true };

/** Each kind of problem with its title and its remedy. */
const sayings: Sayings<Problem> = {
  ...issueSayings,
  ...deliverySayings,
  'no-approvers': [
    { kind: 'no-approvers', connectionId },
    /^“demo” names no approvers, so administrators of its project decide/,
    /a Jira administrator decides/,
  ],
  ...placeSayings,
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
  'egress-refused': [
    { kind: 'egress-refused', host: 'api.example.com' },
    /^The app may not call api\.example\.com/,
    /A site administrator can allow it/,
  ],
  'no-token': [
    { kind: 'no-token', connectionId },
    /^“demo” has no API token, so the app cannot detect lost deliveries or import submissions\.$/,
    /Set one under the connection’s “Example API token”/,
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
