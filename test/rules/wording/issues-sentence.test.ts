import { issuesWords } from '../../../src/wording/issues-sentence';

describe('the sentence about deleted issues', () => {
  const issues = [
    { key: 'SEC-1', submissionId: 'sub-1' },
    { key: 'SEC-2', submissionId: 'sub-2' },
  ];
  const deleted = { kind: 'issues-deleted', connectionId: 'demo', issues, count: 2, more: false } as const;

  it.each([
    ['none', null, /^Their clocks have stopped\./],
    ['all', 'SEC-1, SEC-2', /^Their clocks keep running until an approver decides about the deletion/],
    ['some', 'SEC-1', /^The clocks of SEC-1 keep running until an approver .* The others have stopped\./],
  ] as const)('says which clocks run on if %s of the deletions wait', (_, detail, remedy) => {
    expect(issuesWords({ ...deleted, detail }).remedy).toMatch(remedy);
  });
});
