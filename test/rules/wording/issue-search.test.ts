import { issuesOfConnection, issuesOfPolicy, searchPath } from '../../../src/wording/issue-search';

describe('a value in a search', () => {
  it('cannot end its quotes', () => {
    expect(issuesOfConnection('a" OR key = "b')).toBe('bountyClockConnection = "a\\" OR key = \\"b"');
  });

  it('names the version of a policy', () => {
    expect(issuesOfPolicy({ id: 'own', version: 3 })).toBe('bountyClockPolicy = "own@3"');
  });

  it('survives the address', () => {
    const path = searchPath('labels = "a&b#c"');
    expect(new URL(path, 'https://acme.atlassian.net').searchParams.get('jql')).toBe('labels = "a&b#c"');
    expect(path).toMatch(/^\/issues\/\?jql=/);
  });
});
