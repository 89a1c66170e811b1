import { jiraSite, record, type JiraSite } from '../../support/jira-site';

async function withIssue(): Promise<JiraSite> {
  const site = jiraSite();
  await site.createIssue({ labels: ['a'] }, { clock: { state: 'running' }, other: 1 });
  return site;
}

async function get(path: string): Promise<Readonly<Record<string, unknown>>> {
  return record((await (await withIssue()).call('GET', path)).body);
}

describe('reading an issue', () => {
  it.each(['SEC-1', 'sec-1', '10001'])('by %s', async (idOrKey) => {
    expect(await get(`/issue/${idOrKey}`)).toMatchObject({
      id: '10001',
      key: 'SEC-1',
      self: 'http://jira.test/jira/rest/api/3/issue/10001',
      fields: { summary: 'A report', project: { key: 'SEC' }, comment: { total: 0 }, attachment: [] },
    });
  });

  it.each([
    ['?fields=summary,labels', ['summary', 'labels']],
    ['?fields=summary&fields=labels', ['summary', 'labels']],
    ['?fields=nonsense', []],
  ])('with only the fields of %s', async (query, expected) => {
    const { fields } = await get(`/issue/SEC-1${query}`);
    expect(Object.keys(record(fields ?? {}))).toEqual(expected);
  });

  it.each([
    ['', undefined],
    ['?properties=clock', { clock: { state: 'running' } }],
    ['?properties=*all', { clock: { state: 'running' }, other: 1 }],
    ['?properties=*all,-clock', { other: 1 }],
    ['?properties=nonsense', {}],
  ])('with the properties of "%s"', async (query, expected) => {
    expect((await get(`/issue/SEC-1${query}`))['properties']).toEqual(expected);
  });

  it('with what expand asks for', async () => {
    const site = await withIssue();
    await site.call('PUT', '/issue/SEC-1', { fields: { summary: 'Second' } });
    await site.call('PUT', '/issue/SEC-1', { fields: { summary: 'Third' } });
    const expand = 'names,schema,changelog,transitions,editmeta';
    expect((await site.call('GET', `/issue/SEC-1?expand=${expand}`)).body).toMatchObject({
      names: { duedate: 'Due date' },
      schema: { duedate: { type: 'date', system: 'duedate' } },
      changelog: { total: 2, histories: [{ items: [{ toString: 'Third' }] }, {}] },
      transitions: [{ id: '11' }],
      editmeta: { fields: { duedate: { operations: ['set'] } } },
    });
  });
});

describe('issue properties', () => {
  const path = '/issue/SEC-1/properties';

  it('are listed by key', async () => {
    const self = `http://jira.test/jira/rest/api/3${path}`;
    expect(await get(path)).toEqual({
      keys: [
        { key: 'clock', self: `${self}/clock` },
        { key: 'other', self: `${self}/other` },
      ],
    });
  });

  it('are set, changed and removed', async () => {
    const site = await withIssue();
    expect((await site.call('PUT', `${path}/new`, [1, 'two'])).status).toBe(201);
    expect((await site.call('PUT', `${path}/new`, null)).status).toBe(200);
    expect((await site.call('GET', `${path}/new`)).body).toEqual({ key: 'new', value: null });
    expect((await site.call('DELETE', `${path}/new`)).status).toBe(204);
    for (const method of ['GET', 'DELETE']) expect((await site.call(method, `${path}/new`)).status).toBe(404);
  });

  it.each([
    ['a value of 32,768 bytes', 'p', 'x'.repeat(32_766), 201],
    ['a value of 32,769 bytes', 'p', 'x'.repeat(32_767), 400],
    ['a key of 255 characters', 'k'.repeat(255), 1, 201],
    ['a key of 256 characters', 'k'.repeat(256), 1, 400],
    ['no value', 'p', undefined, 400],
  ])('limit: %s', async (_, key, value, status) => {
    expect((await (await withIssue()).call('PUT', `${path}/${key}`, value)).status).toBe(status);
  });
});
