import { COUNTED_AT_MOST, sharesBy } from '../../../static/src/overview/live/breakdown';
import { listCases, PAGE_SIZE } from '../../../static/src/overview/live/list-cases';
import { readCase, type OpenCase } from '../../../static/src/overview/live/open-case';
import { clockText } from '../../../static/src/overview/words/now-words';

const bare: OpenCase = {
  ...{ id: '10001', key: 'SEC-1', summary: 'SEC-1', assignee: null, status: '', dueDate: null },
  ...{ severity: null, band: null, state: null, deadline: null, isWaiting: false, program: null },
};

describe('an issue of a search', () => {
  it('is read with its property', () => {
    const fields = {
      ...{ summary: 'Stored XSS', assignee: { accountId: 'dev', displayName: 'Dana' } },
      ...{ status: { name: 'To Do' }, duedate: '2026-12-01' },
    };
    const clock = {
      ...{ severity: 'high', state: 'running', band: 'at-risk', deadline: '2026-12-01T09:00:00Z' },
      ...{ request: 'waiting', program: 'acme' },
    };
    expect(readCase({ id: '10001', key: 'SEC-1', fields, properties: { 'bounty-clock': clock } })).toEqual({
      ...{
        id: '10001',
        key: 'SEC-1',
        summary: 'Stored XSS',
        assignee: { id: 'dev', name: 'Dana' },
        status: 'To Do',
      },
      ...{ dueDate: '2026-12-01', severity: 'high', band: 'at-risk', state: 'running' },
      ...{ deadline: '2026-12-01T09:00:00Z', isWaiting: true, program: 'acme' },
    });
  });

  it.each([
    { id: '10001', key: 'SEC-1' },
    { id: '10001', key: 'SEC-1', fields: null, properties: 'none' },
    { id: '10001', key: 'SEC-1', fields: { assignee: null }, properties: { 'bounty-clock': [1] } },
    {
      ...{ id: '10001', key: 'SEC-1' },
      properties: { 'bounty-clock': { severity: 'huge', deadline: 'soon', request: true, program: 7 } },
    },
  ])('is shown whatever somebody wrote into it: %j', (issue) => {
    expect(readCase(issue)).toEqual(bare);
  });

  it.each([null, 'SEC-1', {}, { id: '1', key: 7 }, { key: 'SEC-1' }])('needs id and key: %j', (issue) => {
    expect(readCase(issue)).toBeNull();
  });

  it.each([
    ['breached', 'breached', 'Overdue'],
    ['at-risk', 'running', 'Due soon'],
    [null, 'paused', 'Paused'],
    [null, 'not-started', 'Not started'],
    [null, 'met', 'Not running'],
    ['odd', null, 'Not running'],
  ])('has a clock in band %s and state %s that reads %s', (band, state, text) => {
    expect(clockText({ band, state })).toBe(text);
  });
});

/** Answers as Jira does: pages of at most `most`, each token good for the query it came with. */
function jiraWith(found: Readonly<Record<string, number>>, most = 100) {
  const asked: string[] = [];
  const ask = (_path: string, body: object): Promise<unknown> => {
    const {
      jql,
      maxResults,
      nextPageToken = `${jql}@0`,
    } = body as {
      readonly jql: string;
      readonly maxResults: number;
      readonly nextPageToken?: string;
    };
    const [of, from = ''] = nextPageToken.split('@');
    if (of !== jql) throw new Error('The token is of another query.');
    asked.push(`${nextPageToken}+${String(maxResults)}`);
    const [start, total] = [Number(from), found[jql] ?? 0];
    const end = Math.min(total, start + Math.min(maxResults, most));
    const issues = Array.from({ length: end - start }, (_, index) => ({
      id: String(start + index + 1),
      key: `${jql}-${String(start + index + 1)}`,
    }));
    return Promise.resolve({ issues, ...(end < total && { nextPageToken: `${jql}@${String(end)}` }) });
  };
  return { ask, asked };
}

describe('the list', () => {
  const both = { queries: ['A', 'B'], changed: [] };
  it.each([
    [{ A: 0, B: 0 }, 1],
    [{ A: 50, B: 0 }, 1],
    [{ A: 50, B: 1 }, 2],
    [{ A: 0, B: 50 }, 1],
    [{ A: 0, B: 51 }, 2],
    [{ A: 49, B: 1 }, 1],
    [{ A: 49, B: 2 }, 2],
    [{ A: 120, B: 70 }, 4],
  ])('of %j has each case once, in order, on %d pages', async (found, pages) => {
    const { ask } = jiraWith(found);
    const keys: string[] = [];
    let cursor: string | null = null;
    let read = 0;
    do {
      const page: Awaited<ReturnType<typeof listCases>> = await listCases(both, cursor, ask);
      expect(page.items.length).toBeLessThanOrEqual(PAGE_SIZE);
      keys.push(...page.items.map(({ key }) => key));
      cursor = page.cursor;
      read += 1;
    } while (cursor !== null && read < 10);
    const expected = Object.entries(found).flatMap(([jql, count]) =>
      Array.from({ length: count }, (_, index) => `${jql}-${String(index + 1)}`),
    );
    expect(keys).toEqual(expected);
    expect(read).toBe(pages);
  });

  it('asks for no more than a page needs', async () => {
    const { ask, asked } = jiraWith({ A: 20, B: 90 });
    const { cursor } = await listCases(both, null, ask);
    expect(asked).toEqual(['A@0+50', 'B@0+30']);
    await listCases(both, cursor, ask);
    expect(asked[2]).toBe('B@30+50');
  });

  it('has Jira read anew what was changed just now, on each of its pages', async () => {
    const bodies: object[] = [];
    const { ask } = jiraWith({ A: 60, B: 1 });
    const query = { ...both, changed: ['10001', '10002'] };
    const { cursor } = await listCases(query, null, (path, body) => {
      bodies.push(body);
      return ask(path, body);
    });
    await listCases(query, cursor, (path, body) => {
      bodies.push(body);
      return ask(path, body);
    });
    expect(bodies.length).toBeGreaterThan(1);
    for (const body of bodies) expect(body).toMatchObject({ reconcileIssues: [10001, 10002] });
    const plain = jiraWith({ A: 1 });
    await listCases(both, null, (path, body) => {
      expect(body).not.toHaveProperty('reconcileIssues');
      return plain.ask(path, body);
    });
  });

  it('fills a page that Jira gives in parts', async () => {
    const { ask } = jiraWith({ A: 60 }, 20);
    expect((await listCases({ queries: ['A'], changed: [] }, null, ask)).items).toHaveLength(50);
  });
});

describe('shares of the list', () => {
  const dana = { id: 'dev', name: 'Dana' };
  const found = (changes: Partial<OpenCase>): OpenCase => ({ ...bare, ...changes });

  it('count each case once in all, whoever has most overdue first', () => {
    const cases = [
      found({ band: 'at-risk' }),
      found({ band: 'at-risk' }),
      found({ band: 'breached', isWaiting: true, assignee: dana }),
      found({ band: 'on-track', isWaiting: true, assignee: dana }),
    ];
    expect(sharesBy(cases, ({ assignee }) => assignee)).toEqual([
      { ...dana, overdue: 1, dueSoon: 0, onlyWaiting: 1, all: 2 },
      { id: null, name: null, overdue: 0, dueSoon: 2, onlyWaiting: 0, all: 2 },
    ]);
  });

  it('leave out what is beyond the thousand worst', () => {
    const cases = Array.from({ length: COUNTED_AT_MOST + 1 }, () => found({ band: 'breached' }));
    expect(sharesBy(cases, () => dana)[0]?.all).toBe(1000);
  });
});
