import type { JiraProductEvent } from '../../../devhost/jira/jira';
import { doc, fieldErrors, jiraSite, messages, record, type JiraSite } from '../../support/jira-site';

const APP = { accountId: 'bounty-clock-app', scopes: ['read:jira-work', 'write:jira-work'] };
const NOT_SETTABLE = "Field 'duedate' cannot be set. It is not on the appropriate screen, or unknown.";
const NOT_SEEN = messages('Issue does not exist or you do not have permission to see it.');

function listening(site: JiraSite): JiraProductEvent[] {
  const events: JiraProductEvent[] = [];
  site.jira.onEvent((event) => void events.push(event));
  return events;
}

async function siteWithIssue(fields = {}): Promise<JiraSite> {
  const site = jiraSite();
  await site.createIssue(fields, { clock: { state: 'running' } });
  return site;
}

const status = async (site: JiraSite, method: string, path: string, body?: unknown, caller?: string) =>
  (await site.call(method, path, body, caller)).status;

describe('a moved issue', () => {
  it('keeps its id and properties, gets a key and the screens of the other project, and answers to its old key', async () => {
    const site = await siteWithIssue({ duedate: '2026-12-01' });
    site.jira.change({ move: 'SEC-1', to: 'BARE' });
    expect((await site.call('GET', '/issue/SEC-1?properties=clock')).body).toMatchObject({
      id: '10001',
      key: 'BARE-1',
      fields: { project: { key: 'BARE' }, issuetype: { name: 'Task' }, duedate: '2026-12-01' },
      properties: { clock: { state: 'running' } },
    });
    expect((await site.call('PUT', '/issue/10001', { fields: { duedate: '2026-12-02' } })).body).toEqual(
      fieldErrors({
        duedate: "Field 'duedate' cannot be set. It is not on the appropriate screen, or unknown.",
      }),
    );
    expect(await site.search('project = BARE')).toEqual(['BARE-1']);
    expect(await site.search('project = SEC')).toEqual([]);
  });

  it('is reported as an edit of project, type and key', async () => {
    const site = await siteWithIssue();
    const events = listening(site);
    site.jira.change({ move: 'SEC-1', to: 'BARE' });
    expect(events).toMatchObject([
      {
        eventType: 'avi:jira:updated:issue',
        issue: { id: '10001', key: 'BARE-1' },
        changelog: {
          items: [
            { field: 'project', from: '10000', to: '10001' },
            { field: 'issuetype', from: '10100', to: '10101' },
            { field: 'Key', fromString: 'SEC-1' },
          ],
        },
      },
    ]);
  });
});

it('an archived issue can be read, but not found, edited, moved or commented', async () => {
  const site = await siteWithIssue();
  site.jira.change({ archive: 'SEC-1' });
  expect(await status(site, 'GET', '/issue/SEC-1')).toBe(200);
  expect(await site.search('project = SEC')).toEqual([]);
  expect((await site.call('GET', '/issue/SEC-1/editmeta')).body).toEqual({ fields: {} });
  expect(await status(site, 'PUT', '/issue/SEC-1', { fields: { summary: 'Other' } })).toBe(400);
  expect(await status(site, 'PUT', '/issue/SEC-1/properties/clock', {})).toBe(400);
  expect(await status(site, 'POST', '/issue/SEC-1/comment', { body: doc('Hello') })).toBe(400);
  expect(await status(site, 'POST', '/issue/SEC-1/transitions', { transition: { id: '11' } })).toBe(400);
});

it('an archived issue that is restored can be found and edited again', async () => {
  const site = await siteWithIssue();
  site.jira.change({ archive: 'SEC-1' });
  site.jira.change({ restore: 'SEC-1' });
  expect(await site.search('project = SEC')).toHaveLength(1);
  expect(await status(site, 'PUT', '/issue/SEC-1', { fields: { summary: 'Other' } })).toBe(204);
});

it('an issue that is hidden from the app does not exist for it', async () => {
  const site = await siteWithIssue();
  site.jira.change({ hide: 'SEC-1' });
  expect(await site.call('GET', '/issue/SEC-1', undefined, APP)).toMatchObject({
    status: 404,
    body: NOT_SEEN,
  });
  expect(await status(site, 'GET', '/issue/SEC-1', undefined, 'dev')).toBe(200);
  site.jira.change({ level: 'SEC-1', without: ['viewer'] });
  expect(await status(site, 'GET', '/issue/SEC-1', undefined, 'viewer')).toBe(404);
  expect((await site.call('GET', '/issue/SEC-1', undefined, APP)).status).toBe(200);
});

it('a deleted project takes its issues with it, and Jira sends no events for them', async () => {
  const site = await siteWithIssue();
  const events = listening(site);
  site.jira.change({ deleteProject: 'SEC' });
  expect(events).toEqual([]);
  expect(await status(site, 'GET', '/issue/SEC-1')).toBe(404);
  expect(await status(site, 'GET', '/project/SEC')).toBe(404);
  expect(await status(site, 'GET', '/issue/createmeta/SEC/issuetypes')).toBe(404);
  site.jira.reset();
  expect(await status(site, 'GET', '/project/SEC')).toBe(200);
});

it('a renamed project and its issues answer to both keys', async () => {
  const site = await siteWithIssue();
  const events = listening(site);
  site.jira.change({ renameProject: 'SEC', to: 'SECU' });
  expect(events).toEqual([]);
  for (const key of ['SEC', 'SECU'])
    expect((await site.call('GET', `/project/${key}`)).body).toMatchObject({ id: '10000', key: 'SECU' });
  for (const key of ['SEC-1', 'SECU-1'])
    expect((await site.call('GET', `/issue/${key}`)).body).toMatchObject({ id: '10001', key: 'SECU-1' });
  expect(await site.createIssue()).toBe('SECU-2');
});

describe('the site’s language', () => {
  const ask = (site: JiraSite, path: string, headers: Record<string, string> = {}) =>
    site.send(new Request(`http://jira.test/rest/api/3${path}`, { headers }));

  it('is that of errors and names, whatever Accept-Language says', async () => {
    const site = await siteWithIssue();
    site.jira.change({ language: 'de' });
    expect((await ask(site, '/issue/SEC-9', { 'accept-language': 'en' })).body).toEqual(
      messages('Der Vorgang ist nicht vorhanden oder Sie haben keine Berechtigung, ihn anzuzeigen.'),
    );
    expect((await site.call('PUT', '/issue/SEC-1', { fields: { nope: 1 } })).body).toEqual(
      fieldErrors({
        nope: 'Das Feld „nope“ kann nicht festgelegt werden. Es befindet sich nicht auf dem entsprechenden Bildschirm oder ist unbekannt.',
      }),
    );
    expect((await ask(site, '/resolution/search')).body).toMatchObject({
      values: expect.arrayContaining([
        expect.objectContaining({ id: '10001', name: 'Wird nicht erledigt' }),
      ]) as unknown,
    });
    expect((await ask(site, '/issue/SEC-1?fields=status,priority')).body).toMatchObject({
      fields: {
        status: { name: 'Zu erledigen', statusCategory: { key: 'new', name: 'Zu erledigen' } },
        priority: { id: '3', name: 'Mittel' },
      },
    });
  });

  it('gives way to a request that insists on English', async () => {
    const site = await siteWithIssue();
    site.jira.change({ language: 'de' });
    const headers = { 'accept-language': 'en', 'x-force-accept-language': 'true' };
    expect((await ask(site, '/issue/SEC-9', headers)).body).toEqual(NOT_SEEN);
    expect((await ask(site, '/issue/SEC-1?fields=priority', headers)).body).toMatchObject({
      fields: { priority: { name: 'Medium' } },
    });
  });

  it('is that of events', async () => {
    const site = await siteWithIssue();
    site.jira.change({ language: 'de' });
    const events = listening(site);
    await site.call('POST', '/issue/SEC-1/transitions', { transition: { id: '11' } });
    expect(events).toMatchObject([
      {
        issue: { fields: { status: { name: 'In Arbeit' } } },
        changelog: { items: [{ field: 'status', to: '10001', toString: 'In Arbeit' }] },
      },
    ]);
  });
});

it('Jira’s clock can be ahead, in what it writes and in its events', async () => {
  const site = await siteWithIssue();
  site.jira.change({ clockAheadMs: 20_000 });
  const events = listening(site);
  await site.call('PUT', '/issue/SEC-1', { fields: { summary: 'Other' } });
  const updated = '2026-11-03T09:12:20.000+0000';
  expect(events).toMatchObject([{ issue: { fields: { updated } } }]);
  expect((await site.call('GET', '/issue/SEC-1/changelog')).body).toMatchObject({
    values: [{ created: updated }],
  });
});

it('an issue in a locked status refuses edits, but takes comments and transitions', async () => {
  const site = await siteWithIssue();
  site.jira.change({ lockStatus: 'To Do' });
  expect((await site.call('GET', '/issue/SEC-1/editmeta')).body).toEqual({ fields: {} });
  const edit = await site.call('PUT', '/issue/SEC-1', { fields: { summary: 'Other' } });
  expect(Object.keys(record(record(edit.body)['errors']))).toEqual(['summary']);
  const property = { properties: [{ key: 'clock', value: 1 }] };
  expect(await status(site, 'PUT', '/issue/SEC-1', property)).toBe(400);
  expect(await status(site, 'PUT', '/issue/SEC-1/properties/clock', 1)).toBe(200);
  expect(await status(site, 'POST', '/issue/SEC-1/comment', { body: doc('Hello') })).toBe(201);
  expect(await status(site, 'POST', '/issue/SEC-1/transitions', { transition: { id: '11' } })).toBe(204);
  expect(await status(site, 'PUT', '/issue/SEC-1', { fields: { summary: 'Other' } })).toBe(204);
});

it('a permission that is denied in a project is missing only there', async () => {
  const site = await siteWithIssue();
  site.jira.change({ deny: { project: 'SEC', account: 'viewer', permissions: ['BROWSE_PROJECTS'] } });
  site.jira.change({ deny: { project: 'SEC', account: 'dev', permissions: ['SCHEDULE_ISSUES'] } });
  expect(await status(site, 'GET', '/issue/SEC-1', undefined, 'viewer')).toBe(404);
  expect(await status(site, 'GET', '/project/SEC', undefined, 'viewer')).toBe(404);
  expect(await status(site, 'GET', '/project/BARE', undefined, 'viewer')).toBe(200);
  const permissions = '/mypermissions?permissions=SCHEDULE_ISSUES';
  for (const [place, havePermission] of [
    ['&projectKey=SEC', false],
    ['&issueKey=SEC-1', false],
    ['&projectKey=BARE', true],
  ] as const)
    expect((await site.call('GET', permissions + place, undefined, 'dev')).body).toMatchObject({
      permissions: { SCHEDULE_ISSUES: { havePermission } },
    });
  const edit = await site.call('PUT', '/issue/SEC-1', { fields: { duedate: '2026-12-01' } }, 'dev');
  expect(edit.body).toEqual(fieldErrors({ duedate: NOT_SETTABLE }));
});

it.each([
  [{ move: 'SEC-9', to: 'BARE' }, 'There is no issue SEC-9.'],
  [{ move: 'SEC-1', to: 'NOPE' }, 'There is no project NOPE.'],
  [{ renameProject: 'SEC', to: 'BARE' }, 'BARE is taken.'],
  [{ lockStatus: 'Nowhere' }, 'There is no status Nowhere.'],
  [{ level: 'SEC-1', without: ['nobody'] }, 'no account nobody'],
  [{ deny: { project: 'SEC', account: 'dev', permissions: ['FLY'] } }, 'There is no permission FLY.'],
] as const)('%j names what the site lacks', async (change, message) => {
  const site = await siteWithIssue();
  expect(() => {
    site.jira.change(change);
  }).toThrow(message);
});
