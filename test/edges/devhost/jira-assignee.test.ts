import { jiraSite, record, type JiraSite } from '../../support/jira-site';

const PATH = '/issue/SEC-1/assignee';

describe('PUT /issue/{issueIdOrKey}/assignee', () => {
  let site: JiraSite;
  beforeEach(async () => {
    site = jiraSite();
    await site.createIssue();
  });
  const assign = (body: unknown, caller = 'dev') => site.call('PUT', PATH, body, caller);
  const assignee = async (): Promise<unknown> => {
    const { assignee: person } = await site.fieldsOf('SEC-1');
    return person === null ? null : record(person)['accountId'];
  };

  it('assigns, takes away with null, and leaves it to the project with -1', async () => {
    expect(await assign({ accountId: 'lead' })).toMatchObject({ status: 204 });
    expect(await assignee()).toBe('lead');
    expect(await assign({ accountId: null })).toMatchObject({ status: 204 });
    expect(await assignee()).toBeNull();
    await assign({ accountId: 'lead' });
    expect(await assign({ accountId: '-1' })).toMatchObject({ status: 204 });
    expect(await assignee()).toBeNull();
  });

  it.each<[string, unknown]>([
    ['nobody named', {}],
    ['another name for the member', { id: 'lead' }],
    ['two members', { accountId: 'lead', name: 'lead' }],
    ['a member that names people no more', { name: 'lead' }],
    ['somebody unknown', { accountId: 'ghost' }],
    ['somebody who may not be assigned issues', { accountId: 'viewer' }],
  ])('refuses with 400: %s', async (_name, body) => {
    expect(await assign(body)).toMatchObject({ status: 400 });
    expect(await assignee()).toBeNull();
  });

  it('refuses somebody who may not see the issue', async () => {
    site.jira.change({ level: 'SEC-1', without: ['lead'] });
    expect(await assign({ accountId: 'lead' })).toMatchObject({
      status: 400,
      body: { errors: { assignee: "User 'lead' cannot be assigned issues." } },
    });
  });

  it('needs to see the issue, and the permission to assign, which is not the one to edit', async () => {
    site.jira.change({ deny: { project: 'SEC', account: 'dev', permissions: ['EDIT_ISSUES'] } });
    expect(await assign({ accountId: 'lead' })).toMatchObject({ status: 204 });
    site.jira.change({ deny: { project: 'SEC', account: 'dev', permissions: ['ASSIGN_ISSUES'] } });
    expect(await assign({ accountId: 'dev' })).toMatchObject({ status: 403 });
    site.jira.change({ level: 'SEC-1', without: ['dev'] });
    expect(await assign({ accountId: 'dev' })).toMatchObject({ status: 404 });
    expect(await assignee()).toBe('lead');
  });

  it('changes no archived issue', async () => {
    site.jira.change({ archive: 'SEC-1' });
    expect(await assign({ accountId: 'lead' })).toMatchObject({ status: 400 });
  });
});

describe('GET /user/assignable/multiProjectSearch', () => {
  const people = async (query: string, site = jiraSite()): Promise<unknown> => {
    const { body } = await site.call('GET', `/user/assignable/multiProjectSearch?${query}`, undefined, 'dev');
    return (body as readonly { readonly accountId: string }[]).map(({ accountId }) => accountId);
  };

  it('finds whom issues of all the projects may be assigned to', async () => {
    const site = jiraSite();
    expect(await people('projectKeys=SEC&query=', site)).toEqual(['admin', 'dev', 'lead']);
    expect(await people('projectKeys=SEC,BARE&query=len', site)).toEqual(['lead']);
    expect(await people('projectKeys=SEC,BARE&accountId=viewer', site)).toEqual([]);
    site.jira.change({ deny: { project: 'BARE', account: 'lead', permissions: ['ASSIGNABLE_USER'] } });
    expect(await people('projectKeys=SEC,BARE&query=', site)).toEqual(['admin', 'dev']);
    expect(await people('projectKeys=SEC&query=', site)).toEqual(['admin', 'dev', 'lead']);
  });

  it.each([
    ['query=a', 400],
    ['projectKeys=SEC', 400],
    ['projectKeys=SEC&query=a&accountId=dev', 400],
    ['projectKeys=SEC,NOPE&query=a', 404],
  ])('%s: %d', async (query, status) => {
    const path = `/user/assignable/multiProjectSearch?${query}`;
    expect((await jiraSite().call('GET', path, undefined, 'dev')).status).toBe(status);
  });

  it('needs to browse each project', async () => {
    const site = jiraSite();
    site.jira.change({ deny: { project: 'BARE', account: 'dev', permissions: ['BROWSE_PROJECTS'] } });
    const path = '/user/assignable/multiProjectSearch?projectKeys=SEC,BARE&query=a';
    expect((await site.call('GET', path, undefined, 'dev')).status).toBe(404);
  });
});

it('a global permission can be denied to one person', async () => {
  const site = jiraSite();
  const mayChangeInBulk = async (caller: string): Promise<unknown> => {
    const body = { globalPermissions: ['BULK_CHANGE'] };
    return record((await site.call('POST', '/permissions/check', body, caller)).body)['globalPermissions'];
  };
  expect(await mayChangeInBulk('dev')).toEqual(['BULK_CHANGE']);
  site.jira.change({ deny: { account: 'dev', permissions: ['BULK_CHANGE'] } });
  expect(await mayChangeInBulk('dev')).toEqual([]);
  expect(await mayChangeInBulk('lead')).toEqual(['BULK_CHANGE']);
  expect(() => {
    site.jira.change({ deny: { account: 'dev', permissions: ['EDIT_ISSUES'] } });
  }).toThrow(RangeError);
});
