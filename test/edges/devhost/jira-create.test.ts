import { doc, docOfLength, fieldErrors, jiraSite, messages, newIssue, record } from '../../support/jira-site';

const NOT_ON_SCREEN = (id: string): string =>
  `Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`;

describe('creating an issue', () => {
  it('answers with id, key and link, and counts up', async () => {
    const site = jiraSite();
    const first = await site.call('POST', '/issue', newIssue());
    const second = await site.call('POST', '/issue', newIssue());
    expect(first).toEqual({
      status: 201,
      body: { id: '10001', key: 'SEC-1', self: `${site.siteUrl}/rest/api/3/issue/10001` },
      points: 1,
    });
    expect(second.body).toMatchObject({ id: '10002', key: 'SEC-2' });
  });

  it('keeps ids unique and keys separate across projects', async () => {
    const site = jiraSite();
    await site.createIssue();
    const bare = newIssue({ project: { id: 10001 }, issuetype: { name: 'Task' } });
    expect((await site.call('POST', '/issue', bare)).body).toMatchObject({ id: '10002', key: 'BARE-1' });
  });

  it('fills in what the body leaves out', async () => {
    const site = jiraSite();
    const fields = await site.fieldsOf(await site.createIssue({}, {}, 'dev'));
    expect(fields).toMatchObject({
      summary: 'A report',
      priority: { id: '3', name: 'Medium' },
      reporter: { accountId: 'dev' },
      creator: { accountId: 'dev' },
      status: { name: 'To Do', statusCategory: { key: 'new' } },
      created: '2026-11-03T09:12:00.000+0000',
      labels: [],
      duedate: null,
      resolution: null,
    });
  });

  it('stores every field of the screen', async () => {
    const site = jiraSite();
    const key = await site.createIssue({
      description: doc('What happened'),
      priority: { name: 'high' },
      labels: ['bugcrowd', 'p1'],
      duedate: '2026-12-01',
      assignee: { accountId: 'dev' },
      components: [{ name: 'API' }, { id: '10401' }],
      security: { id: '10200' },
      reporter: { id: 'viewer' },
      customfield_10010: { value: 'Critical' },
      customfield_10011: { id: '10311' },
      customfield_10012: 'Red team',
      customfield_10013: doc('Step one'),
    });
    expect(await site.fieldsOf(key)).toMatchObject({
      description: doc('What happened'),
      priority: { id: '2' },
      labels: ['bugcrowd', 'p1'],
      duedate: '2026-12-01',
      assignee: { accountId: 'dev', displayName: 'Dana Developer' },
      components: [{ name: 'API' }, { name: 'Web' }],
      security: { name: 'Security team' },
      reporter: { accountId: 'viewer' },
      customfield_10010: { id: '10300', value: 'Critical' },
      customfield_10011: { id: '10311', value: 'S2' },
      customfield_10012: 'Red team',
      customfield_10013: doc('Step one'),
    });
  });

  it.each([
    ['a summary of 255 characters', { summary: 'x'.repeat(255) }],
    ['a leap day', { duedate: '2028-02-29' }],
    ['a document of 32,767 characters', { description: docOfLength(32_767) }],
    ['a line of 255 characters', { customfield_10012: 'x'.repeat(255) }],
    ['an explicit null', { duedate: null, assignee: null, labels: null }],
  ])('accepts %s', async (_, fields) => {
    expect((await jiraSite().call('POST', '/issue', newIssue(fields))).status).toBe(201);
  });

  const tooLong = (limit: string): string =>
    `The entered text is too long. It exceeds the allowed limit of ${limit} characters.`;
  const notDocument = 'Operation value must be an Atlassian Document (see the Atlassian Document Format)';

  it.each<[string, object, object]>([
    ['no summary', { summary: undefined }, { summary: 'You must specify a summary of the issue.' }],
    ['a blank summary', { summary: '  ' }, { summary: 'You must specify a summary of the issue.' }],
    [
      'a summary of 256 characters',
      { summary: 'x'.repeat(256) },
      { summary: "Summary can't exceed 255 characters." },
    ],
    [
      'a line break in the summary',
      { summary: 'a\nb' },
      { summary: 'The summary is invalid because it contains newline characters.' },
    ],
    [
      'a document of 32,768 characters',
      { description: docOfLength(32_768) },
      { description: tooLong('32,767') },
    ],
    ['a plain text description', { description: 'text' }, { description: notDocument }],
    ['a plain text in a text area', { customfield_10013: 'text' }, { customfield_10013: notDocument }],
    [
      'a line of 256 characters',
      { customfield_10012: 'x'.repeat(256) },
      { customfield_10012: tooLong('255') },
    ],
    ['an unknown priority id', { priority: { id: '9' } }, { priority: 'The priority selected is invalid.' }],
    [
      'an unknown priority name',
      { priority: { name: 'P1' } },
      { priority: "Priority name 'P1' is not valid" },
    ],
    [
      'a bare priority',
      { priority: 'High' },
      { priority: 'Specify the Priority (name) in the string format' },
    ],
    [
      'a day that does not exist',
      { duedate: '2026-02-29' },
      { duedate: 'Error parsing date string: 2026-02-29' },
    ],
    [
      'a moment as a date',
      { duedate: '2026-12-01T00:00:00Z' },
      { duedate: 'Error parsing date string: 2026-12-01T00:00:00Z' },
    ],
    [
      'a label with a space',
      { labels: ['a b'] },
      { labels: "The label 'a b' contains spaces which is invalid." },
    ],
    ['labels that are no list', { labels: 'a' }, { labels: 'data was not an array' }],
    [
      'an unknown component',
      { components: [{ name: 'Db' }] },
      { components: "Component name 'Db' is not valid" },
    ],
    ['an unknown assignee', { assignee: { id: 'ghost' } }, { assignee: "User 'ghost' does not exist." }],
    [
      'an assignee who may not be',
      { assignee: { id: 'viewer' } },
      { assignee: "User 'viewer' cannot be assigned issues." },
    ],
    ['an unknown level', { security: { id: '1' } }, { security: "Security level ID '1' is not valid" }],
    [
      'an unknown option',
      { customfield_10010: { value: 'S1' } },
      { customfield_10010: "Option value 'S1' is not valid" },
    ],
    ['an unknown field', { nonsense: 1 }, { nonsense: NOT_ON_SCREEN('nonsense') }],
    ['a field people do not fill in', { status: { id: '10001' } }, { status: NOT_ON_SCREEN('status') }],
    ['a missing reporter', { reporter: null }, { reporter: 'Reporter is required.' }],
    ['no project', { project: undefined }, { project: 'Specify a valid project ID or key' }],
    ['an unknown project', { project: { key: 'NOPE' } }, { project: 'Specify a valid project ID or key' }],
    [
      'an issue type of another project',
      { issuetype: { id: '10101' } },
      { issuetype: 'Specify a valid issue type' },
    ],
  ])('refuses %s', async (_, fields, errors) => {
    const site = jiraSite();
    expect(await site.call('POST', '/issue', newIssue(fields))).toEqual({
      status: 400,
      body: fieldErrors(errors),
      points: 1,
    });
    expect(site.jira.listIssues()).toEqual([]);
  });

  it('reports every error at once', async () => {
    const reply = await jiraSite().call('POST', '/issue', newIssue({ summary: '', priority: { id: '9' } }));
    expect(Object.keys(record(record(reply.body)['errors']))).toEqual(['priority', 'summary']);
  });

  it('refuses a document that Atlassian would not accept', async () => {
    const description = { type: 'doc', version: 1, content: [{ type: 'paragrph' }] };
    const reply = await jiraSite().call('POST', '/issue', newIssue({ description }));
    expect(reply).toMatchObject({ status: 400, body: messages('INVALID_INPUT') });
  });

  it.each(['duedate', 'priority', 'components', 'security'])('has no %s on the bare screen', async (id) => {
    const body = newIssue({ project: { key: 'BARE' }, issuetype: { id: '10101' }, [id]: null });
    const reply = await jiraSite().call('POST', '/issue', body);
    expect(reply).toMatchObject({ status: 400, body: fieldErrors({ [id]: NOT_ON_SCREEN(id) }) });
  });

  it('takes list operations in update', async () => {
    const site = jiraSite();
    const update = { labels: [{ add: 'a' }, { add: 'b' }, { remove: 'a' }] };
    await site.call('POST', '/issue', { ...newIssue(), update });
    expect(await site.fieldsOf('SEC-1')).toMatchObject({ labels: ['b'] });
  });

  it('does not cover a transition on the way', async () => {
    const reply = await jiraSite().call('POST', '/issue', { ...newIssue(), transition: { id: '11' } });
    expect(reply.status).toBe(501);
  });
});

describe('properties in the same call', () => {
  it('are there from the start', async () => {
    const site = jiraSite();
    await site.createIssue({}, { clock: { submissionId: 's-1' } });
    expect((await site.call('GET', '/issue/SEC-1/properties/clock')).body).toEqual({
      key: 'clock',
      value: { submissionId: 's-1' },
    });
  });

  it.each<[string, object, number]>([
    ['a value of 32,768 bytes', { clock: 'x'.repeat(32_766) }, 201],
    ['a value of 32,769 bytes', { clock: 'x'.repeat(32_767) }, 400],
    ['bytes, not characters', { clock: 'é'.repeat(20_000) }, 400],
    ['a key of 255 characters', { ['k'.repeat(255)]: 1 }, 201],
    ['a key of 256 characters', { ['k'.repeat(256)]: 1 }, 400],
  ])('limit: %s', async (_, properties, status) => {
    const site = jiraSite();
    expect((await site.call('POST', '/issue', newIssue({}, properties))).status).toBe(status);
    expect(site.jira.listIssues()).toHaveLength(status === 201 ? 1 : 0);
  });

  it('do not survive a refused field', async () => {
    const site = jiraSite();
    await site.call('POST', '/issue', newIssue({ summary: '' }, { clock: { submissionId: 's-1' } }));
    expect(await site.search('clockSubmission = "s-1"')).toEqual([]);
  });
});
