import { jiraSite, type JiraSite, type Reply } from '../../support/jira-site';

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
});
