import { jiraSite, messages, type JiraSite, type Reply } from '../../support/jira-site';

const PATH = '/search/approximate-count';

function count(site: JiraSite, jql: unknown, accountId?: string): Promise<Reply> {
  return site.call('POST', PATH, { jql }, accountId);
}

describe('an approximate count', () => {
  it('costs one point, however many it counts', async () => {
    const site = jiraSite();
    for (let made = 0; made < 3; made += 1) await site.createIssue({ labels: ['a'] });
    expect(await count(site, 'labels = a')).toEqual({ status: 200, body: { count: 3 }, points: 1 });
    expect(await count(site, 'labels = b')).toEqual({ status: 200, body: { count: 0 }, points: 1 });
  });

  it('counts by a value of an issue property', async () => {
    const site = jiraSite();
    await site.createIssue({}, { clock: { state: 'running' } });
    await site.createIssue({}, { clock: { state: 'met' } });
    expect((await count(site, 'clockState = "running"')).body).toEqual({ count: 1 });
  });

  it.each([
    ['a missing query', undefined],
    ['a query that is no text', 7],
    ['an unbounded query', 'ORDER BY created'],
    ['an empty query', ''],
    ['a query that is no JQL', 'project ='],
    ['a field that does not exist', 'colour = red'],
  ])('is refused for %s', async (_name, jql) => {
    expect(await count(jiraSite(), jql)).toMatchObject({ status: 400 });
  });

  it('names what is wrong as a search does', async () => {
    const site = jiraSite();
    for (const jql of ['ORDER BY created', 'project =', 'colour = red']) {
      const searched = await site.call('POST', '/search/jql', { jql });
      expect(await count(site, jql)).toMatchObject({ status: 400, body: searched.body });
    }
    expect((await count(site, 'colour = red')).body).toEqual(
      messages("Field 'colour' does not exist or you do not have permission to view it."),
    );
  });

  it('takes a query and nothing else', async () => {
    const body = { jql: 'project = SEC', maxResults: 50 };
    expect(await jiraSite().call('POST', PATH, body)).toMatchObject({ status: 400 });
  });

  it('needs the scope of a search, as the app and for a person', async () => {
    const site = jiraSite();
    await site.createIssue();
    for (const accountId of ['bounty-clock-app', 'viewer']) {
      const call = (scopes: readonly string[]): Promise<Reply> =>
        site.call('POST', PATH, { jql: 'project = SEC' }, { accountId, scopes });
      expect(await call(['write:jira-work'])).toMatchObject({
        status: 401,
        body: { message: 'Unauthorized; scope does not match' },
      });
      expect(await call(['read:jira-work'])).toMatchObject({ status: 200, body: { count: 1 } });
    }
  });

  it('needs it for a page of the app too, and costs the app no limit there', async () => {
    const site = jiraSite();
    const call = (scopes: readonly string[]): Promise<Reply> =>
      site.call('POST', PATH, { jql: 'project = SEC' }, { accountId: 'viewer', scopes, fromPage: true });
    expect((await call([])).status).toBe(401);
    for (let made = 0; made < 110; made += 1) expect((await call(['read:jira-work'])).status).toBe(200);
  });

  it('lags as much as the index', async () => {
    const site = jiraSite();
    await site.createIssue();
    site.jira.setIndexLag(60_000);
    await site.createIssue();
    expect((await count(site, 'project = SEC')).body).toEqual({ count: 1 });
    site.advance(60_000);
    expect((await count(site, 'project = SEC')).body).toEqual({ count: 2 });
  });

  it('leaves out what the caller may not see', async () => {
    const site = jiraSite();
    await site.createIssue();
    await site.createIssue({ security: { id: '10200' } });
    expect((await count(site, 'project = SEC', 'admin')).body).toEqual({ count: 2 });
    expect((await count(site, 'project = SEC', 'viewer')).body).toEqual({ count: 1 });
  });

  it('leaves out a project that the caller may not browse', async () => {
    const site = jiraSite();
    await site.createIssue();
    const permissions = ['BROWSE_PROJECTS'];
    site.jira.change({ deny: { project: 'SEC', account: 'viewer', permissions } });
    expect((await count(site, 'created <= now()', 'viewer')).body).toEqual({ count: 0 });
    expect((await count(site, 'created <= now()', 'dev')).body).toEqual({ count: 1 });
  });
});
