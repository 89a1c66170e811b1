import { jiraSite, record, type JiraSite } from '../../support/jira-site';

const BLOCKS = { type: { name: 'Blocks' }, inwardIssue: { key: 'SEC-1' }, outwardIssue: { id: 10002 } };

async function twoIssues(): Promise<JiraSite> {
  const site = jiraSite();
  await site.createIssue({ summary: 'First' });
  await site.createIssue({ summary: 'Second' });
  return site;
}

describe('issue links', () => {
  it('show on both issues, from each one’s side', async () => {
    const site = await twoIssues();
    expect(await site.call('POST', '/issueLink', BLOCKS)).toEqual({
      status: 201,
      body: undefined,
      points: 1,
    });
    const type = { name: 'Blocks', inward: 'is blocked by', outward: 'blocks' };
    expect((await site.fieldsOf('SEC-1'))['issuelinks']).toMatchObject([
      { id: '10001', type, outwardIssue: { key: 'SEC-2', fields: { summary: 'Second' } } },
    ]);
    expect((await site.fieldsOf('SEC-2'))['issuelinks']).toMatchObject([
      { id: '10001', type, inwardIssue: { key: 'SEC-1' } },
    ]);
    expect((await site.call('GET', '/issueLink/10001')).body).toMatchObject({
      type,
      inwardIssue: { key: 'SEC-1' },
      outwardIssue: { key: 'SEC-2' },
    });
  });

  it('created twice stay one', async () => {
    const site = await twoIssues();
    await site.call('POST', '/issueLink', BLOCKS);
    expect((await site.call('POST', '/issueLink', BLOCKS)).status).toBe(201);
    expect((await site.fieldsOf('SEC-1'))['issuelinks']).toHaveLength(1);
  });

  it('are logged and removed on both issues', async () => {
    const site = await twoIssues();
    await site.call('POST', '/issueLink', BLOCKS);
    expect((await site.call('DELETE', '/issueLink/10001')).status).toBe(204);
    for (const key of ['SEC-1', 'SEC-2']) {
      expect((await site.fieldsOf(key))['issuelinks']).toEqual([]);
      const { values } = record((await site.call('GET', `/issue/${key}/changelog`)).body);
      expect(values).toMatchObject([
        { items: [{ field: 'Link', from: null }] },
        { items: [{ field: 'Link', to: null }] },
      ]);
    }
    expect((await site.call('GET', '/issueLink/10001')).status).toBe(404);
  });

  it('are removed with one of their issues', async () => {
    const site = await twoIssues();
    await site.call('POST', '/issueLink', BLOCKS);
    await site.call('DELETE', '/issue/SEC-2');
    expect((await site.fieldsOf('SEC-1'))['issuelinks']).toEqual([]);
  });

  it('do not show an issue that a person may not see', async () => {
    const site = await twoIssues();
    await site.call('POST', '/issueLink', BLOCKS);
    await site.call('PUT', '/issue/SEC-2', { fields: { security: { id: '10200' } } });
    const seen = await site.call('GET', '/issue/SEC-1?fields=issuelinks', undefined, 'viewer');
    expect(seen.body).toMatchObject({ fields: { issuelinks: [] } });
    expect((await site.call('GET', '/issueLink/10001', undefined, 'viewer')).status).toBe(404);
  });

  it.each([
    ['an unknown type', { ...BLOCKS, type: { name: 'Eats' } }, 'dev', 404],
    ['an unknown issue', { ...BLOCKS, outwardIssue: { key: 'SEC-9' } }, 'dev', 404],
    ['one issue', { ...BLOCKS, outwardIssue: { key: 'SEC-1' } }, 'dev', 400],
    ['no permission', BLOCKS, 'viewer', 404],
    ['a comment', { ...BLOCKS, comment: { body: {} } }, 'dev', 501],
  ])('are refused with %s', async (_, body, caller, status) => {
    const site = await twoIssues();
    expect((await site.call('POST', '/issueLink', body, caller)).status).toBe(status);
    expect((await site.fieldsOf('SEC-1'))['issuelinks']).toEqual([]);
  });
});

describe('watchers', () => {
  it.each([
    ['oneself, with an empty body', undefined, 'viewer', 204, ['viewer']],
    ['oneself, by id', 'viewer', 'viewer', 204, ['viewer']],
    ['somebody else', 'dev', 'admin', 204, ['dev']],
    ['somebody else without the permission', 'admin', 'dev', 403, []],
    ['a stranger', 'ghost', 'admin', 404, []],
  ])('add %s', async (_, body, caller, status, expected) => {
    const site = jiraSite();
    await site.createIssue();
    expect((await site.call('POST', '/issue/SEC-1/watchers', body, caller)).status).toBe(status);
    expect((await site.call('GET', '/issue/SEC-1/watchers')).body).toMatchObject({
      watchCount: expected.length,
      watchers: expected.map((accountId) => ({ accountId })),
    });
  });

  it('do not accept people who may not see the issue', async () => {
    const site = jiraSite();
    await site.createIssue({ security: { id: '10200' } });
    expect((await site.call('POST', '/issue/SEC-1/watchers', 'viewer')).status).toBe(400);
  });

  it('are removed', async () => {
    const site = jiraSite();
    await site.createIssue();
    await site.call('POST', '/issue/SEC-1/watchers', 'dev');
    expect((await site.call('DELETE', '/issue/SEC-1/watchers?accountId=dev')).status).toBe(204);
    expect((await site.call('GET', '/issue/SEC-1/watchers')).body).toMatchObject({ watchCount: 0 });
    expect((await site.call('DELETE', '/issue/SEC-1/watchers')).status).toBe(400);
  });
});
