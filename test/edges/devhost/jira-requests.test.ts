import { apiUrl, doc, jiraSite, messages, newIssue } from '../../support/jira-site';

describe('what is not covered', () => {
  it.each([
    ['GET', '/nonsense'],
    ['POST', '/issue/bulk'],
    ['DELETE', '/project/SEC'],
    ['GET', '/issue/SEC-1/worklog'],
  ])('answers 501 and names %s %s', async (method, path) => {
    expect(await jiraSite().call(method, path)).toMatchObject({
      status: 501,
      body: messages(`The emulated Jira does not cover ${method} /rest/api/3${path}.`),
    });
  });

  it('says so of other APIs', async () => {
    const reply = await jiraSite().send(new Request('http://jira.test/rest/agile/1.0/board'));
    expect(reply).toMatchObject({ status: 501 });
  });

  it.each(['renderedFields', 'operations'])('says so of expand=%s', async (expand) => {
    const site = jiraSite();
    await site.createIssue();
    expect((await site.call('GET', `/issue/SEC-1?expand=${expand}`)).status).toBe(501);
  });
});

describe('the search that was removed', () => {
  it.each(['GET', 'POST'])('answers %s with 410', async (method) => {
    expect((await jiraSite().call(method, '/search')).status).toBe(410);
  });
});

describe('bodies', () => {
  it.each([
    ['application/json', JSON.stringify(newIssue()), 201],
    ['application/json; charset=utf-8', JSON.stringify(newIssue()), 201],
    ['text/plain', JSON.stringify(newIssue()), 415],
    ['application/json', '{"fields":', 400],
    ['application/json', '[]', 400],
    ['application/json', '', 400],
  ])('of type %s: %s', async (type, body, status) => {
    const request = new Request(apiUrl('/issue'), {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    expect((await jiraSite().send(request)).status).toBe(status);
  });
});

describe('scopes', () => {
  const UNAUTHORISED = { code: 401, message: 'Unauthorized; scope does not match' };
  const pin = {
    moduleId: 'ari:cloud:ecosystem::extension/app/env/static/panel',
    projectList: [{ projectIdOrKey: 'SEC', action: 'PIN' }],
  };

  it.each<[string, string, object | undefined, string, number]>([
    ['GET', '/issue/SEC-1', undefined, 'read:jira-work', 200],
    ['POST', '/search/jql', { jql: 'project = SEC' }, 'read:jira-work', 200],
    ['POST', '/issue', newIssue(), 'write:jira-work', 201],
    ['POST', '/issue/SEC-1/comment', { body: doc('x') }, 'write:jira-work', 201],
    ['PUT', '/issue/SEC-1/properties/p', { a: 1 }, 'write:jira-work', 201],
    ['GET', '/myself', undefined, 'read:jira-user', 200],
    ['GET', '/groups/picker', undefined, 'read:jira-user', 200],
    ['GET', '/group/member?groupname=jira-admins', undefined, 'manage:jira-configuration', 200],
    ['POST', '/forge/panel/action/bulk/async', pin, 'manage:jira-project', 202],
  ])('%s %s asks for %s', async (method, path, body, scope, status) => {
    const site = jiraSite();
    await site.createIssue();
    const others = ['read:jira-work', 'write:jira-work', 'read:jira-user', 'manage:jira-project'];
    const without = { accountId: 'admin', scopes: others.filter((other) => other !== scope) };
    expect(await site.call(method, path, body, without)).toMatchObject({ status: 401, body: UNAUTHORISED });
    expect((await site.call(method, path, body, { accountId: 'admin', scopes: [scope] })).status).toBe(
      status,
    );
  });

  it.each(['/serverInfo'])('GET %s asks for none', async (path) => {
    const caller = { accountId: 'bounty-clock-app', scopes: [] };
    expect((await jiraSite().call('GET', path, undefined, caller)).status).toBe(200);
  });

  it('do not apply to plain HTTP', async () => {
    expect((await jiraSite().call('GET', '/myself')).status).toBe(200);
  });
});

describe('points', () => {
  it.each<[string, string, object | undefined, number]>([
    ['GET', '/priority/1', undefined, 1],
    ['GET', '/issue/SEC-1', undefined, 2],
    ['GET', '/project/search', undefined, 3],
    ['GET', '/myself', undefined, 3],
    ['GET', '/user/search?query=', undefined, 9],
    ['GET', '/mypermissions?permissions=EDIT_ISSUES,ADD_COMMENTS', undefined, 5],
    ['POST', '/search/jql', { jql: 'project = SEC' }, 4],
    ['POST', '/search/jql', { jql: 'project = BARE' }, 1],
    ['POST', '/search/approximate-count', { jql: 'project = SEC' }, 1],
    ['PUT', '/issue/SEC-1', { fields: { summary: 'New' } }, 1],
    ['DELETE', '/issue/SEC-1', undefined, 1],
    ['GET', '/issue/SEC-9', undefined, 1],
  ])('%s %s with %j costs %i', async (method, path, body, points) => {
    const site = jiraSite();
    for (let count = 0; count < 3; count += 1) await site.createIssue();
    expect((await site.call(method, path, body)).points).toBe(points);
  });
});

describe('the site as a whole', () => {
  it('is reset to its seed', async () => {
    const site = jiraSite();
    await site.createIssue();
    site.jira.openPanel('SEC-1', 'panel');
    site.jira.setIndexLag(60_000);
    site.jira.reset();
    expect(site.jira.listIssues()).toEqual([]);
    expect(await site.createIssue()).toBe('SEC-1');
    expect(site.jira.panelShown('SEC-1', 'panel')).toBe(false);
    expect(await site.search('project = SEC')).toEqual(['SEC-1']);
  });

  it('lists its people and issues for the host', async () => {
    const site = jiraSite();
    await site.createIssue({ labels: ['a'], duedate: '2026-12-01' });
    expect(site.jira.users.map(({ displayName }) => displayName)).toEqual([
      'Ada Admin',
      'Dana Developer',
      'Vic Viewer',
      'Lena Lead',
    ]);
    expect(site.jira.listIssues()).toEqual([
      {
        id: '10001',
        key: 'SEC-1',
        projectKey: 'SEC',
        summary: 'A report',
        status: 'To Do',
        priority: 'Medium',
        duedate: '2026-12-01',
        labels: ['a'],
      },
    ]);
  });
});
