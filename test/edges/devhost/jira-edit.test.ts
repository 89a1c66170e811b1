import { doc, fieldErrors, jiraSite, messages } from '../../support/jira-site';

describe('editing an issue', () => {
  it('answers 204 and makes the change', async () => {
    const site = jiraSite();
    const key = await site.createIssue({ labels: ['keep'] });
    site.advance(1000);
    const body = { fields: { duedate: '2026-12-24' }, update: { labels: [{ add: 'more' }] } };
    const reply = await site.call('PUT', `/issue/${key}?notifyUsers=false`, body);
    expect(reply).toEqual({ status: 204, body: undefined, points: 1 });
    expect(await site.fieldsOf(key)).toMatchObject({
      duedate: '2026-12-24',
      labels: ['keep', 'more'],
      created: '2026-11-03T09:12:00.000+0000',
      updated: '2026-11-03T09:12:01.000+0000',
    });
  });

  it('returns the issue on request', async () => {
    const site = jiraSite();
    const key = await site.createIssue();
    const reply = await site.call('PUT', `/issue/${key}?returnIssue=true`, { fields: { summary: 'New' } });
    expect(reply).toMatchObject({ status: 200, body: { key, fields: { summary: 'New' } } });
  });

  it.each([
    ['2046-11-03', '2046-11-03'],
    ['2046-11-04', '1946-11-04'],
    ['2099-12-24', '1999-12-24'],
    ['1990-12-24', '1990-12-24'],
  ])('keeps the due date %s, more than 20 years ahead or not, as %s', async (asked, stored) => {
    const site = jiraSite();
    const key = await site.createIssue();
    await site.call('PUT', `/issue/${key}`, { fields: { duedate: asked } });
    expect(await site.fieldsOf(key)).toMatchObject({ duedate: stored });
  });

  it('clears a field with null', async () => {
    const site = jiraSite();
    const key = await site.createIssue({ duedate: '2026-12-01', security: { id: '10200' } });
    await site.call('PUT', `/issue/${key}`, { fields: { duedate: null, security: null } });
    expect(await site.fieldsOf(key)).toMatchObject({ duedate: null, security: null });
  });

  it('removes components one by one', async () => {
    const site = jiraSite();
    const key = await site.createIssue({ components: [{ name: 'API' }, { name: 'Web' }] });
    await site.call('PUT', `/issue/${key}`, { update: { components: [{ remove: { name: 'API' } }] } });
    expect(await site.fieldsOf(key)).toMatchObject({ components: [{ name: 'Web' }] });
  });

  it.each<[string, object, object]>([
    [
      'a field in both sections',
      { fields: { labels: ['a'] }, update: { labels: [{ add: 'b' }] } },
      { labels: "Field 'labels' cannot appear in both 'fields' and 'update'. Use one of them." },
    ],
    [
      'an operation the field does not have',
      { update: { duedate: [{ add: '2026-12-01' }] } },
      { duedate: "Field 'duedate' does not support operation 'add'. Supported operation(s) are: 'set'" },
    ],
    [
      'the resolution, which has no place on the edit screen',
      { fields: { resolution: { name: 'Done' } } },
      { resolution: "Field 'resolution' cannot be set. It is not on the appropriate screen, or unknown." },
    ],
    [
      'an empty summary',
      { fields: { summary: '' } },
      { summary: 'You must specify a summary of the issue.' },
    ],
  ])('refuses %s', async (_, body, errors) => {
    const site = jiraSite();
    const key = await site.createIssue({ labels: ['old'] });
    const before = await site.fieldsOf(key);
    expect(await site.call('PUT', `/issue/${key}`, body)).toMatchObject({
      status: 400,
      body: fieldErrors(errors),
    });
    expect(await site.fieldsOf(key)).toEqual(before);
  });

  it('refuses the due date of a bare issue', async () => {
    const site = jiraSite();
    const key = await site.createIssue({ project: { key: 'BARE' }, issuetype: { id: '10101' } });
    const reply = await site.call('PUT', `/issue/${key}`, { fields: { duedate: '2026-12-01' } });
    expect(reply.body).toEqual(
      fieldErrors({
        duedate: "Field 'duedate' cannot be set. It is not on the appropriate screen, or unknown.",
      }),
    );
  });
});

describe('all or nothing', () => {
  const properties = [{ key: 'clock', value: { state: 'running' } }];
  const comment = [{ add: { body: doc('Moved') } }];

  it('does the fields, the property and the comment', async () => {
    const site = jiraSite();
    const key = await site.createIssue();
    const body = { fields: { duedate: '2026-12-01' }, update: { comment }, properties };
    expect((await site.call('PUT', `/issue/${key}`, body)).status).toBe(204);
    expect(await site.search('clockState = running and duedate = "2026-12-01" and comment ~ moved')).toEqual([
      key,
    ]);
  });

  it.each<[string, object]>([
    ['a bad field', { fields: { duedate: 'soon' }, update: { comment }, properties }],
    [
      'a bad property',
      { fields: { duedate: '2026-12-01' }, update: { comment }, properties: [{ key: 'k' }] },
    ],
    ['a bad comment', { fields: { duedate: '2026-12-01' }, update: { comment: [{ add: {} }] }, properties }],
  ])('does none of it for %s', async (_, body) => {
    const site = jiraSite();
    const key = await site.createIssue();
    const before = await site.call('GET', `/issue/${key}?properties=*all`);
    expect((await site.call('PUT', `/issue/${key}`, body)).status).toBe(400);
    expect(await site.call('GET', `/issue/${key}?properties=*all`)).toEqual(before);
  });

  it('leaves updated and the changelog alone for a property', async () => {
    const site = jiraSite();
    const key = await site.createIssue();
    site.advance(1000);
    await site.call('PUT', `/issue/${key}`, { properties });
    expect(await site.fieldsOf(key)).toMatchObject({ updated: '2026-11-03T09:12:00.000+0000' });
    expect((await site.call('GET', `/issue/${key}/changelog`)).body).toMatchObject({ total: 0 });
  });
});

describe('the assignee resource', () => {
  it.each<[object, string | null]>([
    [{ accountId: 'dev' }, 'dev'],
    [{ accountId: null }, null],
    [{ accountId: '-1' }, null],
  ])('takes %j', async (body, expected) => {
    const site = jiraSite();
    const key = await site.createIssue({ assignee: { accountId: 'admin' } });
    expect((await site.call('PUT', `/issue/${key}/assignee`, body)).status).toBe(204);
    const { assignee } = await site.fieldsOf(key);
    expect(assignee).toEqual(expected === null ? null : expect.objectContaining({ accountId: expected }));
  });

  it.each([{}, { accountId: 'ghost' }, { accountId: 'viewer' }])('refuses %j', async (body) => {
    const site = jiraSite();
    const key = await site.createIssue();
    expect((await site.call('PUT', `/issue/${key}/assignee`, body)).status).toBe(400);
  });
});

describe('the changelog', () => {
  it('has every change, in ids and in words', async () => {
    const site = jiraSite();
    const key = await site.createIssue({ duedate: '2026-12-01', labels: ['a'] });
    const fields = {
      duedate: '2026-12-08',
      labels: ['a', 'b'],
      priority: { id: '1' },
      assignee: { id: 'dev' },
    };
    await site.call('PUT', `/issue/${key}`, { fields }, 'dev');
    const item = { fieldtype: 'jira' };
    expect((await site.call('GET', `/issue/${key}/changelog`)).body).toMatchObject({
      total: 1,
      isLast: true,
      values: [
        {
          author: { accountId: 'dev' },
          items: [
            { ...item, field: 'priority', from: '3', fromString: 'Medium', to: '1', toString: 'Highest' },
            { ...item, field: 'labels', from: null, fromString: 'a', to: null, toString: 'a b' },
            {
              ...item,
              field: 'duedate',
              fieldId: 'duedate',
              from: '2026-12-01',
              fromString: '2026-12-01 00:00:00.0',
              to: '2026-12-08',
              toString: '2026-12-08 00:00:00.0',
            },
            {
              ...item,
              field: 'assignee',
              from: null,
              fromString: null,
              to: 'dev',
              toString: 'Dana Developer',
            },
          ],
        },
      ],
    });
  });

  it('stays the same if nothing changes', async () => {
    const site = jiraSite();
    const key = await site.createIssue({ duedate: '2026-12-01' });
    await site.call('PUT', `/issue/${key}`, { fields: { duedate: '2026-12-01' } });
    expect((await site.call('GET', `/issue/${key}/changelog`)).body).toMatchObject({ total: 0, values: [] });
  });
});

describe('deleting an issue', () => {
  it('removes it permanently', async () => {
    const site = jiraSite();
    const key = await site.createIssue();
    expect((await site.call('DELETE', `/issue/${key}`)).status).toBe(204);
    expect(await site.call('GET', `/issue/${key}`)).toMatchObject({
      status: 404,
      body: messages('Issue does not exist or you do not have permission to see it.'),
    });
    expect(await site.createIssue()).toBe('SEC-2');
  });
});
