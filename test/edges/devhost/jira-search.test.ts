import { jiraSite, list, messages, record, type JiraSite } from '../../support/jira-site';

const LAG = 30_000;

async function page(site: JiraSite, body: object): Promise<Readonly<Record<string, unknown>>> {
  return record((await site.call('POST', '/search/jql', body)).body);
}

function ids(body: Readonly<Record<string, unknown>>): readonly unknown[] {
  return list(body['issues']).map((issue) => record(issue)['id']);
}

describe('the index lag', () => {
  it.each([
    [LAG - 1, []],
    [LAG, ['SEC-1']],
  ])('a new issue after %i ms', async (waited, expected) => {
    const site = jiraSite();
    site.jira.setIndexLag(LAG);
    const key = await site.createIssue({}, { clock: { submissionId: 's-1' } });
    site.advance(waited);
    expect(await site.search('clockSubmission = "s-1"')).toEqual(expected);
    expect(await site.search('project = SEC')).toEqual(expected);
    expect((await site.call('GET', `/issue/${key}`)).status).toBe(200);
  });

  it.each([
    [LAG - 1, 'old'],
    [LAG, 'new'],
  ])('a changed issue after %i ms', async (waited, seen) => {
    const site = jiraSite();
    const key = await site.createIssue({ labels: ['old'] }, { clock: { state: 'old' } });
    site.jira.setIndexLag(LAG);
    await site.call('PUT', `/issue/${key}`, {
      fields: { labels: ['new'] },
      properties: [{ key: 'clock', value: { state: 'new' } }],
    });
    site.advance(waited);
    for (const state of ['old', 'new']) {
      expect(await site.search(`clockState = ${state} and labels = ${state}`)).toEqual(
        state === seen ? [key] : [],
      );
    }
    const found = await page(site, { jql: `key = ${key}`, fields: ['labels'], properties: ['clock'] });
    expect(found['issues']).toMatchObject([
      { fields: { labels: [seen] }, properties: { clock: { state: seen } } },
    ]);
    expect(await site.fieldsOf(key)).toMatchObject({ labels: ['new'] });
  });

  it('does not bring back a deleted issue', async () => {
    const site = jiraSite();
    const key = await site.createIssue();
    site.jira.setIndexLag(LAG);
    await site.call('DELETE', `/issue/${key}`);
    expect(await site.search('project = SEC')).toEqual([]);
  });

  it('does not show what has become hidden', async () => {
    const site = jiraSite();
    const key = await site.createIssue();
    site.jira.setIndexLag(LAG);
    await site.call('PUT', `/issue/${key}`, { fields: { security: { id: '10200' } } });
    expect(await site.search('project = SEC', 'viewer')).toEqual([]);
    expect(await site.search('project = SEC', 'dev')).toEqual([key]);
  });

  it('ends immediately when it is set to zero', async () => {
    const site = jiraSite();
    site.jira.setIndexLag(LAG);
    const key = await site.createIssue();
    site.jira.setIndexLag(0);
    expect(await site.search('project = SEC')).toEqual([key]);
  });

  it('hides nothing that was visible before it increased', async () => {
    const site = jiraSite();
    site.jira.setIndexLag(LAG);
    const key = await site.createIssue();
    site.advance(LAG);
    site.jira.setIndexLag(2 * LAG);
    expect(await site.search('project = SEC')).toEqual([key]);
  });
});

describe('reconcileIssues', () => {
  it('finds the named issues in their present state, and only those', async () => {
    const site = jiraSite();
    site.jira.setIndexLag(LAG);
    await site.createIssue();
    await site.createIssue();
    expect(ids(await page(site, { jql: 'project = SEC', reconcileIssues: [10002] }))).toEqual(['10002']);
    const query = '/search/jql?jql=project%20%3D%20SEC&reconcileIssues=10001';
    expect(ids(record((await site.call('GET', query)).body))).toEqual(['10001']);
  });

  it('finds an issue once if the index has it too', async () => {
    const site = jiraSite();
    await site.createIssue();
    expect(ids(await page(site, { jql: 'project = SEC', reconcileIssues: [10001] }))).toEqual(['10001']);
  });

  it('drops a named issue that no longer matches', async () => {
    const site = jiraSite();
    const key = await site.createIssue({}, { clock: { state: 'running' } });
    site.jira.setIndexLag(LAG);
    await site.call('PUT', `/issue/${key}/properties/clock`, { state: 'met' });
    const jql = 'clockState = running';
    expect(ids(await page(site, { jql }))).toEqual(['10001']);
    expect(ids(await page(site, { jql, reconcileIssues: [10001] }))).toEqual([]);
  });

  it.each([
    [50, 200],
    [51, 400],
  ])('takes %i ids: %i', async (count, status) => {
    const reconcileIssues = Array.from({ length: count }, (_, position) => position + 1);
    const reply = await jiraSite().call('POST', '/search/jql', { jql: 'project = SEC', reconcileIssues });
    expect(reply.status).toBe(status);
  });
});

describe('pages', () => {
  async function walk(
    site: JiraSite,
    jql: string,
    between?: () => Promise<unknown>,
  ): Promise<readonly unknown[]> {
    const seen: unknown[] = [];
    let nextPageToken: unknown;
    do {
      const body = await page(site, {
        jql,
        maxResults: 2,
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
      });
      seen.push(...ids(body));
      nextPageToken = body['nextPageToken'];
      expect(body['isLast']).toBe(nextPageToken === undefined);
      await between?.();
    } while (nextPageToken !== undefined);
    return seen;
  }

  it.each([
    [0, []],
    [2, ['10001', '10002']],
    [3, ['10001', '10002', '10003']],
    [4, ['10001', '10002', '10003', '10004']],
  ])('contain each of %i issues once', async (count, expected) => {
    const site = jiraSite();
    for (let made = 0; made < count; made += 1) await site.createIssue();
    expect(await walk(site, 'project = SEC order by key asc')).toEqual(expected);
  });

  it('neither skip nor repeat issues that are deleted in between', async () => {
    const site = jiraSite();
    for (let made = 0; made < 5; made += 1) await site.createIssue({ labels: ['open'] });
    let next = 0;
    const close = (): Promise<unknown> => {
      next += 1;
      return site.call('PUT', `/issue/SEC-${String(next)}`, { fields: { labels: [] } });
    };
    const seen = await walk(site, 'labels = open order by duedate desc, key asc', close);
    expect(seen).toEqual(['10001', '10002', '10003', '10004', '10005']);
  });

  it.each(['nonsense', Buffer.from('{"jql":"other","after":[1]}').toString('base64url')])(
    'refuse the token %s',
    async (nextPageToken) => {
      const reply = await jiraSite().call('POST', '/search/jql', { jql: 'project = SEC', nextPageToken });
      expect(reply).toMatchObject({ status: 400, body: messages('Invalid format of nextPageToken') });
    },
  );

  it.each([
    [['key'], 101],
    [['summary'], 100],
  ])('with fields %j hold at most %i issues', async (fields, count) => {
    const site = jiraSite();
    for (let made = 0; made < 101; made += 1) await site.createIssue();
    expect(ids(await page(site, { jql: 'project = SEC', fields, maxResults: 5000 }))).toHaveLength(count);
  });
});

describe('the answer', () => {
  it('contains only the id by default', async () => {
    const site = jiraSite();
    await site.createIssue();
    expect(await page(site, { jql: 'project = SEC' })).toEqual({ issues: [{ id: '10001' }], isLast: true });
  });

  it.each<[readonly string[], readonly string[], readonly string[]]>([
    [['summary', 'duedate'], ['summary', 'duedate'], ['status']],
    [['*navigable'], ['status', 'labels'], ['comment', 'attachment']],
    [['*all'], ['status', 'comment', 'attachment'], []],
    [['*all', '-comment'], ['status', 'attachment'], ['comment']],
    [['summary', 'nonsense'], ['summary'], ['nonsense']],
  ])('for %j has %j and not %j', async (fields, present, absent) => {
    const site = jiraSite();
    await site.createIssue();
    const [issue] = list((await page(site, { jql: 'project = SEC', fields }))['issues']);
    const names = Object.keys(record(record(issue)['fields']));
    expect(names).toEqual(expect.arrayContaining([...present]));
    expect(names.filter((name) => absent.includes(name))).toEqual([]);
  });

  it('leaves properties out unless named', async () => {
    const site = jiraSite();
    await site.createIssue({}, { clock: { state: 'met' }, other: 1 });
    const found = await page(site, { jql: 'project = SEC', properties: ['clock'] });
    expect(found['issues']).toEqual([{ id: '10001', properties: { clock: { state: 'met' } } }]);
  });

  it.each([
    ['startAt', { jql: 'project = SEC', startAt: 0 }],
    ['six properties', { jql: 'project = SEC', properties: ['a', 'b', 'c', 'd', 'e', 'f'] }],
    ['a page of nothing', { jql: 'project = SEC', maxResults: 0 }],
    ['fields that are no list', { jql: 'project = SEC', fields: 'summary' }],
  ])('refuses %s', async (_, body) => {
    expect((await jiraSite().call('POST', '/search/jql', body)).status).toBe(400);
  });

  it.each(['', 'order by created'])('refuses the unbounded query "%s"', async (jql) => {
    const body = messages(
      'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
    );
    const site = jiraSite();
    expect(await site.call('POST', '/search/jql', { jql })).toMatchObject({ status: 400, body });
    expect(await site.call('GET', `/search/jql?jql=${jql}`)).toMatchObject({ status: 400, body });
    expect(await site.call('POST', '/search/approximate-count', { jql })).toMatchObject({
      status: 400,
      body,
    });
  });

  it('counts', async () => {
    const site = jiraSite();
    await site.createIssue({ labels: ['a'] });
    await site.createIssue();
    const reply = await site.call('POST', '/search/approximate-count', { jql: 'labels = a' });
    expect(reply.body).toEqual({ count: 1 });
  });
});
