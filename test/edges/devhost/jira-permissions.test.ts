import { doc, jiraSite, messages, newIssue, record } from '../../support/jira-site';

const NOT_SEEN = messages('Issue does not exist or you do not have permission to see it.');

describe('the permissions of each role', () => {
  const write = { fields: { summary: 'Changed' } };
  it.each<[string, string, object | string, Readonly<Record<string, number>>]>([
    ['GET', '/issue/SEC-1', '', { admin: 200, dev: 200, viewer: 200, 'bounty-clock-app': 200 }],
    ['POST', '/issue', newIssue(), { admin: 201, dev: 201, viewer: 403, 'bounty-clock-app': 201 }],
    ['PUT', '/issue/SEC-1', write, { admin: 204, dev: 204, viewer: 403, 'bounty-clock-app': 204 }],
    [
      'POST',
      '/issue/SEC-1/comment',
      { body: doc('Hello') },
      { admin: 201, dev: 201, viewer: 400, 'bounty-clock-app': 201 },
    ],
    [
      'PUT',
      '/issue/SEC-1/assignee',
      { accountId: 'dev' },
      { admin: 204, dev: 204, viewer: 403, 'bounty-clock-app': 204 },
    ],
    [
      'PUT',
      '/issue/SEC-1/properties/p',
      { a: 1 },
      { admin: 201, dev: 201, viewer: 403, 'bounty-clock-app': 201 },
    ],
    ['POST', '/issue/SEC-1/watchers', '', { admin: 204, dev: 204, viewer: 204, 'bounty-clock-app': 204 }],
    [
      'DELETE',
      '/issue/SEC-1/watchers?accountId=admin',
      '',
      { admin: 204, dev: 403, viewer: 403, 'bounty-clock-app': 204 },
    ],
    ['DELETE', '/issue/SEC-1', '', { admin: 204, dev: 403, viewer: 403, 'bounty-clock-app': 204 }],
    [
      'GET',
      '/group/member?groupname=jira-admins',
      '',
      { admin: 200, dev: 403, viewer: 403, 'bounty-clock-app': 403 },
    ],
  ])('%s %s', async (method, path, body, expected) => {
    for (const [caller, status] of Object.entries(expected)) {
      const site = jiraSite();
      await site.createIssue();
      const reply = await site.call(method, path, body === '' ? undefined : body, caller);
      expect([caller, reply.status]).toEqual([caller, status]);
    }
  });

  it('do not include strangers', async () => {
    expect((await jiraSite().call('GET', '/myself', undefined, 'ghost')).status).toBe(401);
  });

  it('let developers set everything on the screen but the reporter', async () => {
    const site = jiraSite();
    const reply = await site.call('POST', '/issue', newIssue({ reporter: { id: 'admin' } }), 'dev');
    expect(reply).toMatchObject({
      status: 400,
      body: {
        errors: {
          reporter: "Field 'reporter' cannot be set. It is not on the appropriate screen, or unknown.",
        },
      },
    });
  });
});

describe('a security level', () => {
  it.each([
    ['admin', 200],
    ['dev', 200],
    ['bounty-clock-app', 200],
    ['viewer', 404],
  ])('%s gets %i', async (caller, status) => {
    const site = jiraSite();
    const key = await site.createIssue({ security: { name: 'Security team' } });
    const reply = await site.call('GET', `/issue/${key}`, undefined, caller);
    expect(reply.status).toBe(status);
    expect(await site.search('project = SEC', caller)).toEqual(status === 200 ? [key] : []);
  });

  it.each([
    ['PUT', '/issue/SEC-1'],
    ['GET', '/issue/SEC-1/comment'],
    ['POST', '/issue/SEC-1/transitions'],
    ['GET', '/issue/SEC-1/properties'],
    ['GET', '/mypermissions?permissions=EDIT_ISSUES&issueKey=SEC-1'],
  ])('hides %s %s like an issue that is not there', async (method, path) => {
    const site = jiraSite();
    await site.createIssue({ security: { id: '10200' } });
    const reply = await site.call(method, path, method === 'GET' ? undefined : {}, 'viewer');
    expect(reply).toMatchObject({ status: 404, body: NOT_SEEN });
  });

  it('hides what is stored in comments and attachments too', async () => {
    const site = jiraSite();
    const key = await site.createIssue();
    const comment = await site.call('POST', `/issue/${key}/comment`, { body: doc('Secret') });
    const path = `/comment/${String(record(comment.body)['id'])}/properties`;
    expect((await site.call('GET', path, undefined, 'viewer')).status).toBe(200);
    await site.call('PUT', `/issue/${key}`, { fields: { security: { id: '10200' } } });
    expect((await site.call('GET', path, undefined, 'viewer')).status).toBe(404);
  });
});

describe('mypermissions', () => {
  it.each([
    ['', 'dev', 'EDIT_ISSUES', true],
    ['&projectKey=SEC', 'dev', 'EDIT_ISSUES', true],
    ['&projectId=10000', 'viewer', 'EDIT_ISSUES', false],
    ['&issueKey=SEC-1', 'viewer', 'BROWSE_PROJECTS', true],
    ['&issueId=10001', 'dev', 'ADMINISTER', false],
    ['', 'admin', 'ADMINISTER', true],
    ['', 'bounty-clock-app', 'ADMINISTER', false],
    ['', 'bounty-clock-app', 'ADMINISTER_PROJECTS', true],
  ])('context "%s": %s has %s: %s', async (context, caller, key, havePermission) => {
    const site = jiraSite();
    await site.createIssue();
    const reply = await site.call('GET', `/mypermissions?permissions=${key}${context}`, undefined, caller);
    expect(reply).toMatchObject({
      status: 200,
      body: { permissions: { [key]: { key, havePermission } } },
      points: 3,
    });
  });

  it.each([
    ['', 400, messages("The 'permissions' query parameter is required.")],
    ['?permissions=EDIT_ISSUES,FLY', 400, { errorMessages: [], errors: { FLY: 'Unrecognized permission' } }],
    ['?permissions=EDIT_ISSUES&issueKey=SEC-9', 404, NOT_SEEN],
    ['?permissions=EDIT_ISSUES&projectKey=NOPE', 404, messages("No project could be found with key 'NOPE'.")],
  ])('refuses "%s"', async (query, status, body) => {
    expect(await jiraSite().call('GET', `/mypermissions${query}`)).toMatchObject({ status, body });
  });
});

describe('permissions/check', () => {
  const question = {
    globalPermissions: ['ADMINISTER'],
    projectPermissions: [{ permissions: ['EDIT_ISSUES'], projects: [10000, 99], issues: [10001, 99] }],
  };

  it('answers for projects and issues, and ignores unknown ids', async () => {
    const site = jiraSite();
    await site.createIssue({ security: { id: '10200' } });
    const granted = { permission: 'EDIT_ISSUES', projects: [10000], issues: [10001] };
    expect((await site.call('POST', '/permissions/check', question, 'dev')).body).toEqual({
      globalPermissions: [],
      projectPermissions: [granted],
    });
  });

  it.each([
    ['admin', 200],
    ['bounty-clock-app', 200],
    ['dev', 403],
  ])('about somebody else: %s gets %i', async (caller, status) => {
    const site = jiraSite();
    const reply = await site.call('POST', '/permissions/check', { ...question, accountId: 'viewer' }, caller);
    expect(reply.status).toBe(status);
    if (status === 200) {
      expect(reply.body).toMatchObject({ projectPermissions: [{ projects: [], issues: [] }] });
    }
  });

  it('refuses keys Jira does not know', async () => {
    const body = { projectPermissions: [{ permissions: ['FLY'] }] };
    expect(await jiraSite().call('POST', '/permissions/check', body)).toMatchObject({
      status: 400,
      body: { errors: { FLY: 'Unrecognized permission' } },
    });
  });
});
