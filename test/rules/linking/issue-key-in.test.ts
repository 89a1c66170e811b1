import { issueKeyIn } from '../../../src/domain/linking/issue-key-in';

it.each<[string, string | null]>([
  ['SEC-1', 'SEC-1'],
  [' sec-12 ', 'SEC-12'],
  ['A_B2-3', 'A_B2-3'],
  ['https://acme.atlassian.net/browse/SEC-1', 'SEC-1'],
  ['https://acme.atlassian.net/browse/SEC-1?focusedCommentId=2', 'SEC-1'],
  ['https://acme.atlassian.net/jira/software/projects/SEC/boards/1?selectedIssue=SEC-7', 'SEC-7'],
  ['', null],
  ['SEC', null],
  ['SEC-0', null],
  ['SEC-1-2', null],
  ['10001', null],
  ['../SEC-1/../myself', 'SEC-1'],
  [`${'x'.repeat(2000)} SEC-1`, null],
])('the key of an issue in %j is %j', (typed, key) => {
  expect(issueKeyIn(typed)).toBe(key);
});
