import { jiraSite, list, record, type JiraSite, type Reply } from '../../support/jira-site';

const PATH = '/issue/SEC-1/remotelink';
const GLOBAL_ID = 'system=https://tracker.example&id=1';
const ONE = `${PATH}?globalId=${encodeURIComponent(GLOBAL_ID)}`;

const LINK = {
  globalId: GLOBAL_ID,
  application: { name: 'Example' },
  relationship: 'reported in',
  object: {
    url: 'https://tracker.example/1',
    title: 'Stored XSS',
    summary: 'Somebody reported it.',
    status: { resolved: false },
  },
};

const objectWith = (object: object): object => ({ ...LINK, object: { ...LINK.object, ...object } });

async function siteWithIssue(): Promise<JiraSite> {
  const site = jiraSite();
  await site.createIssue();
  return site;
}

const post = (site: JiraSite, body: unknown, caller?: string): Promise<Reply> =>
  site.call('POST', PATH, body, caller);

describe('remote links', () => {
  it('are created, and updated by their global id', async () => {
    const site = await siteWithIssue();
    expect(await post(site, LINK)).toEqual({
      status: 201,
      body: { id: 10001, self: `${site.siteUrl}/rest/api/3${PATH}/10001` },
      points: 1,
    });
    const changed = objectWith({
      title: 'Stored XSS everywhere',
      summary: undefined,
      status: { resolved: true },
    });
    expect(await post(site, changed)).toMatchObject({ status: 200, body: { id: 10001 } });
    const { body } = await site.call('GET', PATH);
    expect(body).toMatchObject([
      {
        globalId: GLOBAL_ID,
        application: { name: 'Example' },
        relationship: 'reported in',
        object: {
          url: 'https://tracker.example/1',
          title: 'Stored XSS everywhere',
          status: { resolved: true },
        },
      },
    ]);
    // What an update leaves out is gone.
    expect(record(record(list(body)[0])['object'])).not.toHaveProperty('summary');
    expect((await site.call('GET', ONE)).body).toMatchObject({ id: 10001, globalId: GLOBAL_ID });
  });

  it('without a global id are new each time', async () => {
    const site = await siteWithIssue();
    expect((await post(site, { object: LINK.object })).status).toBe(201);
    expect((await post(site, { object: LINK.object })).status).toBe(201);
    expect((await site.call('GET', PATH)).body).toHaveLength(2);
  });

  it('with one global id on two issues are two', async () => {
    const site = await siteWithIssue();
    await site.createIssue();
    await post(site, LINK);
    expect((await site.call('POST', '/issue/SEC-2/remotelink', LINK)).status).toBe(201);
    await site.call('DELETE', '/issue/SEC-2');
    expect((await site.call('GET', PATH)).body).toHaveLength(1);
  });

  it('are removed by their global id', async () => {
    const site = await siteWithIssue();
    await post(site, LINK);
    expect((await site.call('DELETE', PATH)).status).toBe(400);
    expect((await site.call('DELETE', ONE, undefined, 'viewer')).status).toBe(403);
    expect((await site.call('DELETE', ONE)).status).toBe(204);
    expect((await site.call('DELETE', ONE)).status).toBe(404);
    expect((await site.call('GET', ONE)).status).toBe(404);
    expect((await site.call('GET', PATH)).body).toEqual([]);
  });

  it.each([
    ['no address', objectWith({ url: undefined }), { url: "'url' is required." }],
    ['an address that is none', objectWith({ url: 'tracker' }), { url: "'url' is not a valid URL." }],
    [
      'an address that runs a script',
      objectWith({ url: 'javascript:alert(1)' }),
      { url: "'url' is not a valid URL." },
    ],
    ['no title', objectWith({ title: ' ' }), { title: "'title' is required." }],
    ['a long title', objectWith({ title: 'x'.repeat(256) }), { title: expect.any(String) as string }],
    ['a long global id', { ...LINK, globalId: 'x'.repeat(256) }, { globalId: expect.any(String) as string }],
  ])('are refused with %s', async (_, body, errors) => {
    const site = await siteWithIssue();
    expect(await post(site, body)).toMatchObject({ status: 400, body: { errors } });
    expect((await site.call('GET', PATH)).body).toEqual([]);
  });

  it.each([
    ['no body', undefined, 400],
    ['no object', { globalId: GLOBAL_ID }, 400],
    ['a state that is no yes or no', objectWith({ status: { resolved: 'yes' } }), 400],
    ['the longest title', objectWith({ title: 'x'.repeat(255) }), 201],
    ['the longest global id', { ...LINK, globalId: 'x'.repeat(255) }, 201],
  ])('with %s are answered with their status', async (_, body, status) => {
    expect((await post(await siteWithIssue(), body)).status).toBe(status);
  });

  it('need the permission to link issues, and an issue that one sees', async () => {
    const site = await siteWithIssue();
    expect((await post(site, LINK, 'viewer')).status).toBe(403);
    site.jira.change({ deny: { project: 'SEC', account: 'dev', permissions: ['LINK_ISSUES'] } });
    expect((await post(site, LINK, 'dev')).status).toBe(403);
    site.jira.change({ level: 'SEC-1', without: ['dev'] });
    expect((await post(site, LINK, 'dev')).status).toBe(404);
    expect((await site.call('GET', PATH, undefined, 'dev')).status).toBe(404);
  });

  it('need issue linking to be on', async () => {
    const site = await siteWithIssue();
    await post(site, LINK);
    site.jira.change({ issueLinking: false });
    for (const method of ['GET', 'DELETE']) expect((await site.call(method, ONE)).status).toBe(403);
    expect((await post(site, LINK)).status).toBe(403);
    site.jira.change({ issueLinking: true });
    expect((await site.call('GET', PATH)).body).toHaveLength(1);
  });

  it('stay as they are on an archived issue', async () => {
    const site = await siteWithIssue();
    site.jira.change({ archive: 'SEC-1' });
    expect((await post(site, LINK)).status).toBe(400);
  });
});
