import type { Problem } from '../../../src/domain/health/problem';
import { problemSearch } from '../../../src/wording/problem-search';

const named = [
  { key: 'SEC-1', submissionId: 'one' },
  { key: 'SEC-2', submissionId: 'two' },
];
const about = { connectionId: 'demo', issues: named, count: 2, more: false, detail: null } as const;

describe('the search for the issues of a problem', () => {
  it.each([
    'issues-gone',
    'issues-unseen',
    'issues-refused',
    'issues-not-commented',
    'issues-not-written',
    'issues-moved',
    'issues-far',
    'issues-contested',
    'issues-blocked',
    'issues-long',
  ] as const)('finds those that %s names by their submissions', (kind) => {
    expect(problemSearch({ kind, ...about })).toEqual({
      jql: 'bountyClockConnection = "demo" AND bountyClockSubmission in ("one", "two")',
      findsAll: true,
    });
  });

  it.each([
    { count: 3, more: false },
    { count: 2, more: true },
  ])('says that it does not find all of $count, with more: $more', (counted) => {
    expect(problemSearch({ kind: 'issues-far', ...about, ...counted })?.findsAll).toBe(false);
  });

  it('finds all that wait for a decision, however many are named', () => {
    expect(problemSearch({ kind: 'issues-asked', ...about, count: 40, more: true })).toEqual({
      jql: 'bountyClockConnection = "demo" AND bountyClockRequest = "waiting"',
      findsAll: true,
    });
  });

  it('finds all with a resolution that nobody has judged', () => {
    const problem: Problem = {
      kind: 'unjudged-resolution',
      connectionId: 'demo',
      resolution: { id: '10100', name: 'Shelved' },
      issueKeys: ['SEC-1'],
      count: 7,
      more: false,
    };
    expect(problemSearch(problem)).toEqual({
      jql: 'bountyClockConnection = "demo" AND resolution = 10100',
      findsAll: true,
    });
  });

  it('finds every issue of a submission that has two', () => {
    const doubles = [{ key: 'SEC-1', others: 'SEC-9', submissionId: 'one' }];
    expect(
      problemSearch({ kind: 'issues-doubled', connectionId: 'demo', doubles, count: 1, more: false }),
    ).toEqual({
      jql: 'bountyClockConnection = "demo" AND bountyClockSubmission in ("one")',
      findsAll: true,
    });
  });

  it.each<Problem>([
    { kind: 'issues-deleted', ...about },
    { kind: 'issues-far', ...about, issues: [] },
    { kind: 'no-token', connectionId: 'demo' },
    { kind: 'dead-letters', connectionId: 'demo', count: 2, unread: 0, more: false },
    { kind: 'missing-scopes', scopes: ['read:jira-work'] },
  ])('is not offered for $kind where there is nothing to find', (problem) => {
    expect(problemSearch(problem)).toBeNull();
  });
});
