import { apiUrl, doc, jiraSite, type JiraSite } from '../../support/jira-site';

const app = {
  accountId: 'bounty-clock-app',
  scopes: ['read:jira-work', 'write:jira-work', 'read:jira-user'],
};

interface Answer {
  readonly status: number;
  readonly points: number;
  readonly header: (name: string) => string | null;
}

type App = (method: string, path: string, body?: unknown) => Promise<Answer>;

/** Calls of the app, which are limited. */
function appOf({ jira }: JiraSite): App {
  return async (method, path, body) => {
    const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const request = new Request(apiUrl(path), { method, ...(body !== undefined && json) });
    const { response, points } = await jira.handle(request, app);
    return { status: response.status, points, header: (name) => response.headers.get(name) };
  };
}

async function statuses(count: number, call: () => Promise<Answer>): Promise<readonly number[]> {
  const found: number[] = [];
  for (let made = 0; made < count; made += 1) found.push((await call()).status);
  return found;
}

/** How many of the calls succeed. */
async function letThrough(count: number, call: () => Promise<Answer>): Promise<number> {
  return (await statuses(count, call)).filter((status) => status !== 429).length;
}

describe('the limit on an endpoint', () => {
  it.each([
    ['GET', '/issue/SEC-1', undefined, 100],
    ['POST', '/search/jql', { jql: 'project = SEC' }, 100],
    ['PUT', '/issue/SEC-9', { fields: {} }, 50],
    ['DELETE', '/issue/SEC-9', undefined, 50],
  ])('%s %s: %j, and no more than %i in a second', async (method, path, body, limit) => {
    const site = jiraSite();
    await site.createIssue();
    const call = appOf(site);
    expect(await statuses(limit, () => call(method, path, body))).not.toContain(429);
    const refused = await call(method, path, body);
    expect(refused).toMatchObject({ status: 429, points: 0 });
    expect(refused.header('retry-after')).toBe('1');
    expect(refused.header('ratelimit-reason')).toBe('jira-burst-based');
    expect(refused.header('x-ratelimit-limit')).toBe(String(limit));
    expect(refused.header('x-ratelimit-remaining')).toBe('0');
    expect(refused.header('x-ratelimit-reset')).toBe('2026-11-03T09:12:01.000Z');
    site.advance(999);
    expect((await call(method, path, body)).status).toBe(429);
    site.advance(1);
    expect((await call(method, path, body)).status).not.toBe(429);
  });

  it('covers a sliding window, not full seconds', async () => {
    const site = jiraSite();
    const call = appOf(site);
    const read = () => call('GET', '/myself');
    expect(await letThrough(60, read)).toBe(60);
    site.advance(900);
    expect(await letThrough(60, read)).toBe(40);
    site.advance(100);
    expect(await letThrough(100, read)).toBe(60);
    site.advance(800);
    expect(await letThrough(100, read)).toBe(0);
    site.advance(100);
    expect(await letThrough(100, read)).toBe(40);
  });

  it('applies to all issues together, but not to other endpoints and methods', async () => {
    const site = jiraSite();
    await site.createIssue();
    await site.createIssue();
    const call = appOf(site);
    expect(await letThrough(100, () => call('GET', '/issue/SEC-1'))).toBe(100);
    expect((await call('GET', '/issue/SEC-2')).status).toBe(429);
    expect((await call('GET', '/issue/SEC-2/comment')).status).toBe(200);
    expect((await call('PUT', '/issue/SEC-2', { fields: { summary: 'x' } })).status).toBe(204);
  });

  it('does not count refused calls', async () => {
    const site = jiraSite();
    const call = appOf(site);
    const read = () => call('GET', '/myself');
    await letThrough(300, read);
    site.advance(1000);
    expect(await letThrough(300, read)).toBe(100);
  });

  it('is forgotten when the clock is set back', async () => {
    const site = jiraSite();
    const call = appOf(site);
    await letThrough(100, () => call('GET', '/myself'));
    site.advance(-60_000);
    expect((await call('GET', '/myself')).status).toBe(200);
  });
});

describe('the limits on writes to an issue', () => {
  const comment = (call: App, issue: string) => call('POST', `/issue/${issue}/comment`, { body: doc('x') });

  it('are 20 in two seconds, by id and by key, whatever is written', async () => {
    const site = jiraSite();
    await site.createIssue();
    await site.createIssue();
    const call = appOf(site);
    expect(await letThrough(10, () => comment(call, 'SEC-1'))).toBe(10);
    expect(await letThrough(10, () => comment(call, '10001'))).toBe(10);
    site.advance(500);
    const refused = await call('PUT', '/issue/SEC-1', { fields: { summary: 'x' } });
    expect(refused).toMatchObject({ status: 429, points: 0 });
    expect(refused.header('ratelimit-reason')).toBe('jira-per-issue-on-write');
    expect(refused.header('retry-after')).toBe('2');
    expect(refused.header('x-ratelimit-limit')).toBe('20');
    expect(refused.header('x-ratelimit-reset')).toBe('2026-11-03T09:12:02.000Z');
    expect((await call('GET', '/issue/SEC-1')).status).toBe(200);
    expect((await comment(call, 'SEC-2')).status).toBe(201);
    site.advance(1500);
    expect((await comment(call, 'SEC-1')).status).toBe(201);
  });

  it('are 100 in 30 seconds', async () => {
    const site = jiraSite();
    await site.createIssue();
    const call = appOf(site);
    for (let batch = 0; batch < 5; batch += 1) {
      expect(await letThrough(20, () => comment(call, 'SEC-1'))).toBe(20);
      site.advance(2000);
    }
    const refused = await comment(call, 'SEC-1');
    expect(refused.header('ratelimit-reason')).toBe('jira-per-issue-on-write');
    expect(refused.header('x-ratelimit-limit')).toBe('100');
    expect(refused.header('retry-after')).toBe('20');
    site.advance(20_000);
    expect(await letThrough(100, () => comment(call, 'SEC-1'))).toBe(20);
  });
});

describe('the points of an hour', () => {
  /** A search with this many results costs 651 points, so a hundred of them exceed an hour's points. */
  const ISSUES = 650;
  const search = (call: App) => call('GET', `/search/jql?jql=project=SEC&fields=key&maxResults=${ISSUES}`);

  it('are 65,000, and are reset with the next full hour', async () => {
    const site = jiraSite();
    for (let made = 0; made < ISSUES; made += 1) await site.createIssue();
    const call = appOf(site);
    expect((await search(call)).points).toBe(ISSUES + 1);
    expect(await letThrough(99, () => search(call))).toBe(99);
    const refused = await call('GET', '/myself');
    expect(refused).toMatchObject({ status: 429, points: 0 });
    expect(refused.header('ratelimit-reason')).toBe('jira-quota-global-based');
    expect(refused.header('x-ratelimit-limit')).toBe('65000');
    // It is 09:12.
    expect(refused.header('retry-after')).toBe(String(48 * 60));
    expect(refused.header('x-ratelimit-reset')).toBe('2026-11-03T10:00:00.000Z');
    expect((await site.call('GET', '/myself')).status).toBe(200);
    site.advance(48 * 60_000 - 1);
    expect((await call('GET', '/myself')).status).toBe(429);
    site.advance(1);
    expect((await call('GET', '/myself')).status).toBe(200);
  });
});

describe('without limits', () => {
  it('are people at a browser, who do not use the app’s points either', async () => {
    const site = jiraSite();
    for (let made = 0; made < 200; made += 1) expect((await site.call('GET', '/myself')).status).toBe(200);
    expect((await appOf(site)('GET', '/myself')).status).toBe(200);
  });

  it('is a site that starts again', async () => {
    const site = jiraSite();
    const call = appOf(site);
    await letThrough(100, () => call('GET', '/myself'));
    site.jira.reset();
    expect((await call('GET', '/myself')).status).toBe(200);
  });
});
