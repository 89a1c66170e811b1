import { jiraSite, list, messages, record } from '../../support/jira-site';

const FULL = [
  'summary',
  'description',
  'priority',
  'labels',
  'duedate',
  'assignee',
  'components',
  'security',
  'reporter',
  'customfield_10010',
  'customfield_10011',
  'customfield_10012',
  'customfield_10013',
];
const BARE = ['summary', 'description', 'labels', 'assignee', 'reporter'];
const SEC_META = '/issue/createmeta/SEC/issuetypes/10100';

async function fieldIds(path: string, caller = 'admin'): Promise<readonly unknown[]> {
  const { body } = await jiraSite().call('GET', path, undefined, caller);
  return list(record(body)['fields']).map((field) => record(field)['fieldId']);
}

describe('create metadata', () => {
  it('lists the issue types of a project', async () => {
    expect((await jiraSite().call('GET', '/issue/createmeta/SEC/issuetypes')).body).toMatchObject({
      startAt: 0,
      maxResults: 50,
      total: 2,
      issueTypes: [
        { id: '10100', name: 'Vulnerability', subtask: false },
        { id: '10102', name: 'Sub-task', subtask: true },
      ],
    });
  });

  it.each([
    [SEC_META, 'admin', ['issuetype', 'project', ...FULL]],
    [SEC_META, 'dev', ['issuetype', 'project', ...FULL.filter((id) => id !== 'reporter')]],
    [SEC_META, 'viewer', []],
    ['/issue/createmeta/10001/issuetypes/10101', 'admin', ['issuetype', 'project', ...BARE]],
    [`${SEC_META}?startAt=2&maxResults=2`, 'admin', ['summary', 'description']],
  ])('%s for %s', async (path, caller, expected) => {
    expect(await fieldIds(path, caller)).toEqual(expected);
  });

  it('tells how to fill in a field', async () => {
    const { body } = await jiraSite().call('GET', SEC_META);
    const fields = new Map(list(record(body)['fields']).map((field) => [record(field)['fieldId'], field]));
    expect(fields.get('summary')).toEqual({
      fieldId: 'summary',
      key: 'summary',
      name: 'Summary',
      required: true,
      hasDefaultValue: false,
      operations: ['set'],
      schema: { type: 'string', system: 'summary' },
    });
    expect(fields.get('priority')).toMatchObject({
      required: false,
      hasDefaultValue: true,
      defaultValue: { id: '3' },
      allowedValues: ['1', '2', '3', '4', '5'].map((id) => ({ id })),
    });
    expect(fields.get('components')).toMatchObject({
      schema: { type: 'array', items: 'component' },
      operations: ['add', 'set', 'remove'],
      allowedValues: [{ name: 'API' }, { name: 'Web' }],
    });
    expect(fields.get('security')).toMatchObject({ allowedValues: [{ id: '10200', name: 'Security team' }] });
    expect(fields.get('customfield_10010')).toMatchObject({
      name: 'Severity',
      schema: {
        type: 'option',
        custom: 'com.atlassian.jira.plugin.system.customfieldtypes:select',
        customId: 10010,
      },
      allowedValues: [{ id: '10300', value: 'Critical' }, {}, {}, {}],
    });
  });

  it.each([
    ['/issue/createmeta/NOPE/issuetypes', 404],
    ['/issue/createmeta/SEC/issuetypes/10101', 404],
    [`${SEC_META}?maxResults=200`, 200],
    [`${SEC_META}?maxResults=201`, 400],
    [`${SEC_META}?startAt=x`, 400],
  ])('%s answers %i', async (path, status) => {
    expect((await jiraSite().call('GET', path)).status).toBe(status);
  });
});

describe('edit metadata', () => {
  it.each([
    ['SEC', '10100', 'admin', FULL],
    ['BARE', '10101', 'admin', BARE],
    ['SEC', '10100', 'viewer', []],
  ])('of a %s issue (%s) for %s', async (key, issueType, caller, expected) => {
    const site = jiraSite();
    const made = await site.createIssue({ project: { key }, issuetype: { id: issueType } });
    const { body } = await site.call('GET', `/issue/${made}/editmeta`, undefined, caller);
    expect(Object.keys(record(record(body)['fields']))).toEqual(expected);
  });
});

describe('the catalogue', () => {
  it.each<[string, object]>([
    ['/priority/1', { id: '1', name: 'Highest', isDefault: false }],
    [
      '/resolution/search',
      {
        ...{ startAt: 0, maxResults: 50, total: 5, isLast: true },
        values: ['Done', "Won't Do", 'Duplicate', 'Cannot Reproduce', 'False positive'].map((name) => ({
          name,
        })),
      },
    ],
    ['/issuetype', [{ id: '10100' }, { id: '10102' }, { id: '10101' }]],
    ['/issueLinkType', { issueLinkTypes: [{ name: 'Blocks' }, { name: 'Duplicate' }, { name: 'Relates' }] }],
    [
      '/status',
      ['new', 'indeterminate', 'indeterminate', 'done'].map((key) => ({ statusCategory: { key } })),
    ],
    ['/serverInfo', { deploymentType: 'Cloud', serverTime: '2026-11-03T09:12:00.000+0000' }],
    ['/myself', { accountId: 'admin', displayName: 'Ada Admin', accountType: 'atlassian' }],
  ])('%s', async (path, expected) => {
    expect(await jiraSite().call('GET', path)).toMatchObject({ status: 200, body: expected });
  });

  it('has the resolutions in pages, which may be shorter than asked for', async () => {
    const site = jiraSite();
    site.jira.change({ pageSize: 2 });
    expect(await site.call('GET', '/resolution/search?startAt=2&maxResults=50')).toMatchObject({
      body: { startAt: 2, maxResults: 2, isLast: false, values: [{ id: '10002' }, { id: '10003' }] },
    });
    expect(await site.call('GET', '/resolution/search?startAt=4')).toMatchObject({
      body: { isLast: true, values: [{ id: '10004' }] },
    });
  });

  it('contains both fields that share a name, and their names in JQL', async () => {
    const fields = list((await jiraSite().call('GET', '/field')).body);
    expect(fields.filter((field) => record(field)['name'] === 'Severity')).toMatchObject([
      { id: 'customfield_10010', custom: true, clauseNames: ['cf[10010]', 'Severity', 'Severity[Dropdown]'] },
      { id: 'customfield_10011', custom: true },
    ]);
    expect(fields).toContainEqual(expect.objectContaining({ id: 'status', custom: false }));
  });
});

describe('projects', () => {
  it.each([
    ['', ['BARE', 'SEC']],
    ['?orderBy=-key', ['SEC', 'BARE']],
    ['?keys=SEC', ['SEC']],
    ['?id=10001', ['BARE']],
    ['?query=metal', ['BARE']],
    ['?maxResults=1&startAt=1', ['SEC']],
  ])('search%s', async (query, expected) => {
    const { body } = await jiraSite().call('GET', `/project/search${query}`);
    expect(list(record(body)['values']).map((project) => record(project)['key'])).toEqual(expected);
  });

  it.each([
    ['admin', 2],
    ['viewer', 0],
  ])('to create issues in, for %s: %i', async (caller, total) => {
    const reply = await jiraSite().call('GET', '/project/search?action=create', undefined, caller);
    expect(reply.body).toMatchObject({ total, isLast: true });
  });

  it.each<[string, object]>([
    [
      '/project/SEC',
      {
        id: '10000',
        name: 'Security',
        issueTypes: [{ name: 'Vulnerability' }, { name: 'Sub-task', hierarchyLevel: -1 }],
      },
    ],
    ['/project/10001', { key: 'BARE', components: [] }],
    [
      '/project/SEC/statuses',
      [
        { id: '10100', subtask: false, statuses: [{ name: 'To Do' }, {}, {}, { name: 'Done' }] },
        { id: '10102', subtask: true },
      ],
    ],
    ['/project/SEC/components', [{ name: 'API', project: 'SEC' }, { name: 'Web' }]],
    ['/project/SEC/securitylevel', { levels: [{ id: '10200' }] }],
  ])('%s', async (path, expected) => {
    expect((await jiraSite().call('GET', path)).body).toMatchObject(expected);
  });

  it('hides levels from people outside them', async () => {
    const reply = await jiraSite().call('GET', '/project/SEC/securitylevel', undefined, 'viewer');
    expect(reply.body).toEqual({ levels: [] });
  });

  it.each(['/project/NOPE', '/project/NOPE/statuses'])('%s is not found', async (path) => {
    expect(await jiraSite().call('GET', path)).toMatchObject({
      status: 404,
      body: messages("No project could be found with key 'NOPE'."),
    });
  });
});

describe('people and groups', () => {
  const ids = async (path: string): Promise<readonly unknown[]> =>
    list((await jiraSite().call('GET', path)).body).map((user) => record(user)['accountId']);

  it.each([
    ['/user/search?query=', ['admin', 'dev', 'viewer', 'lead']],
    ['/user/search?query=dana', ['dev']],
    ['/user/search?query=developer', ['dev']],
    ['/user/search?query=ana', []],
    ['/user/search?accountId=viewer', ['viewer']],
    ['/user/search?query=&maxResults=1&startAt=1', ['dev']],
    ['/user/assignable/search?project=SEC&query=', ['admin', 'dev', 'lead']],
    ['/user/assignable/search?project=SEC&accountId=viewer', []],
  ])('%s', async (path, expected) => {
    expect(await ids(path)).toEqual(expected);
  });

  it.each([
    ['/user?accountId=dev', 200],
    ['/user?accountId=ghost', 404],
    ['/user', 400],
    ['/user/search', 400],
    ['/user/assignable/search?query=a', 400],
    ['/user/assignable/search?query=a&project=NOPE', 404],
    ['/user/assignable/search?query=a&issueKey=SEC-9', 404],
    ['/group/member', 400],
    ['/group/member?groupname=nobody', 404],
  ])('%s answers %i', async (path, status) => {
    expect((await jiraSite().call('GET', path)).status).toBe(status);
  });

  it('lists the members of a group', async () => {
    expect((await jiraSite().call('GET', '/group/member?groupname=security-team')).body).toMatchObject({
      total: 2,
      isLast: true,
      values: [{ accountId: 'admin' }, { accountId: 'dev' }],
    });
  });

  it('finds groups by a part of their name', async () => {
    expect(
      (await jiraSite().call('GET', '/groups/picker?query=team', undefined, 'viewer')).body,
    ).toMatchObject({
      total: 1,
      groups: [{ name: 'security-team' }],
    });
  });
});
