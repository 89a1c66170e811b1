import { deprecatedJiraOperations } from '../../support/deprecated-jira-operations';
import { filesIn } from '../../support/source-files';

const PATH = /\/rest\/api\/3\/[^`'"?\s]*/g;

/** A path as Atlassian writes it, with every value in place of its name. */
function shapeOf(path: string): string {
  return path.replace(/\$?\{[^}]*\}/g, '{}').replace(/\/$/, '');
}

const METHOD = /method: '([A-Z]+)'/g;

/** The method that a file names next to a place. */
function methodNear(text: string, place: number): string {
  const methods = [...text.matchAll(METHOD)].map((match) => ({
    name: match[1] ?? '',
    distance: Math.abs(match.index - place),
  }));
  return methods.sort((a, b) => a.distance - b.distance)[0]?.name ?? 'none';
}

const called = filesIn('src').flatMap(({ path: file, text }) =>
  [...text.matchAll(PATH)].map((match) => ({
    file,
    operation: `${methodNear(text, match.index)} ${shapeOf(match[0])}`,
  })),
);
const deprecated = new Set(deprecatedJiraOperations.map(shapeOf));

describe('the operations of Jira’s REST API that the app calls', () => {
  it('are found in the sources', () => {
    const operations = new Set(called.map(({ operation }) => operation));
    expect([...operations]).toEqual(
      expect.arrayContaining([
        'POST /rest/api/3/issue',
        'PUT /rest/api/3/issue/{}',
        'GET /rest/api/3/priority/{}',
        'GET /rest/api/3/search/jql',
        'POST /rest/api/3/search/approximate-count',
        'GET /rest/api/3/user/bulk',
      ]),
    );
    expect([...operations].filter((operation) => operation.startsWith('none'))).toEqual([]);
  });

  it('are none that Atlassian has deprecated', () => {
    expect(called.filter(({ operation }) => deprecated.has(operation))).toEqual([]);
  });
});
