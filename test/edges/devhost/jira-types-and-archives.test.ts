import type { JiraProductEvent } from '../../../devhost/jira/jira';
import { fieldErrors, jiraSite, messages, type JiraSite } from '../../support/jira-site';

const NEEDS_PARENT = 'Issue type is a sub-task but parent issue key or id not specified.';
const NOT_SETTABLE = "Field 'duedate' cannot be set. It is not on the appropriate screen, or unknown.";

const text = (said: string): object => ({
  ...{ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: said }] }] },
});

async function siteWithTwo(): Promise<JiraSite> {
  const site = jiraSite();
  await site.createIssue({ duedate: '2026-12-01' });
  await site.createIssue();
  return site;
}

describe('a subtask', () => {
  const create = (site: JiraSite, fields: object) =>
    site.call('POST', '/issue', {
      fields: { project: { key: 'SEC' }, issuetype: { name: 'Sub-task' }, summary: 'A part', ...fields },
    });

  it.each([
    ['no parent', {}, { issuetype: NEEDS_PARENT }],
    [
      'a parent that does not exist',
      { parent: { key: 'SEC-9' } },
      { parent: 'Could not find issue by id or key.' },
    ],
  ])('is refused with %s', async (_name, fields, errors) => {
    expect(await create(await siteWithTwo(), fields)).toMatchObject({
      status: 400,
      body: fieldErrors(errors),
    });
  });

  it('has a parent, which lists it, and cannot have subtasks of its own', async () => {
    const site = await siteWithTwo();
    expect(await create(site, { parent: { key: 'SEC-1' } })).toMatchObject({ status: 201 });
    expect((await site.fieldsOf('SEC-3'))['parent']).toMatchObject({ key: 'SEC-1' });
    expect((await site.fieldsOf('SEC-1'))['subtasks']).toMatchObject([{ key: 'SEC-3' }]);
    expect((await create(site, { parent: { key: 'SEC-3' } })).status).toBe(400);
  });
});

describe('an issue of another type', () => {
  it('has the screens of that type, keeps what they lack, and is reported', async () => {
    const site = await siteWithTwo();
    const events: JiraProductEvent[] = [];
    site.jira.onEvent((event) => void events.push(event));
    site.jira.change({ retype: 'SEC-1', to: 'Task' });
    expect(await site.fieldsOf('SEC-1')).toMatchObject({
      issuetype: { name: 'Task' },
      duedate: '2026-12-01',
    });
    const edit = await site.call('PUT', '/issue/SEC-1', { fields: { duedate: '2026-12-02' } });
    expect(edit.body).toEqual(fieldErrors({ duedate: NOT_SETTABLE }));
    expect(events).toMatchObject([
      { changelog: { items: [{ field: 'issuetype', from: '10100', to: '10101' }] } },
    ]);
  });

  it('may become a subtask', async () => {
    const site = await siteWithTwo();
    site.jira.change({ retype: 'SEC-1', to: 'Sub-task', parent: 'SEC-2' });
    expect(await site.fieldsOf('SEC-1')).toMatchObject({
      issuetype: { subtask: true },
      parent: { key: 'SEC-2' },
    });
  });

  it.each([
    ['a subtask without a parent', { to: 'Sub-task' }],
    ['a parent for another type', { to: 'Task', parent: 'SEC-2' }],
    ['a type that there is not', { to: 'Story' }],
  ])('is refused: %s', async (_name, change) => {
    const site = await siteWithTwo();
    expect(() => {
      site.jira.change({ retype: 'SEC-1', ...change });
    }).toThrow(RangeError);
  });
});

describe('an archived project', () => {
  it('and its issues can be read, and nothing else', async () => {
    const site = await siteWithTwo();
    site.jira.change({ archiveProject: 'SEC' });
    expect((await site.call('GET', '/project/SEC')).body).toMatchObject({ key: 'SEC', archived: true });
    expect((await site.call('GET', '/issue/SEC-1')).status).toBe(200);
    expect(await site.search('created is not EMPTY')).toEqual([]);
    expect((await site.call('GET', '/project/search')).body).toMatchObject({ values: [{ key: 'BARE' }] });
    expect((await site.call('GET', '/issue/createmeta/SEC/issuetypes')).body).toMatchObject({
      issueTypes: [],
    });
    const fields = { summary: 'Another title' };
    expect((await site.call('PUT', '/issue/SEC-1', { fields })).status).toBe(403);
    expect(
      await site.call('POST', '/issue', {
        fields: { ...fields, project: { key: 'SEC' }, issuetype: { id: '10100' } },
      }),
    ).toMatchObject({
      status: 403,
      body: messages('You do not have permission to create issues in this project.'),
    });
  });

  it.each([400, 403, 404] as const)('refuses every write with %i, if it is set so', async (status) => {
    const site = await siteWithTwo();
    await site.call('POST', '/issue/SEC-2/comment', { body: text('Seen') });
    site.jira.change({ archive: 'SEC-2' });
    site.jira.change({ archivedRefusal: status });
    const statusOf = async (method: string, path: string, body?: unknown): Promise<number> =>
      (await site.call(method, path, body)).status;
    const writes = (key: string): readonly (readonly [string, string, unknown?])[] => [
      ['PUT', `/issue/${key}`, { fields: { summary: 'Another title' } }],
      ['DELETE', `/issue/${key}`],
      ['PUT', `/issue/${key}/properties/bounty-clock`, {}],
      ['POST', `/issue/${key}/comment`, { body: text('Seen again') }],
      ['POST', `/issue/${key}/transitions`, { transition: { id: '11' } }],
      ['POST', `/issue/${key}/remotelink`, { object: { url: 'https://tracker.example', title: 'Link' } }],
    ];
    for (const write of writes('SEC-2'))
      expect([...write, await statusOf(...write)]).toEqual([...write, status]);
    expect(await statusOf('PUT', '/issue/SEC-1', { fields: { summary: 'Another title' } })).toBe(204);
    site.jira.change({ archiveProject: 'SEC' });
    for (const write of writes('SEC-1'))
      expect([...write, await statusOf(...write)]).toEqual([...write, status]);
    const fields = { summary: 'A title', project: { key: 'SEC' }, issuetype: { id: '10100' } };
    expect(await statusOf('POST', '/issue', { fields })).toBe(status);
    expect(await statusOf('POST', '/issue', { fields: { ...fields, project: { id: '10000' } } })).toBe(
      status,
    );
    expect(await statusOf('GET', '/issue/SEC-1')).toBe(200);
    expect(await statusOf('GET', '/issue/SEC-2/comment')).toBe(200);
    // What a person may not see, nobody says to be archived.
    site.jira.change({ level: 'SEC-1', without: ['admin'] });
    expect(await statusOf('PUT', '/issue/SEC-1', { fields: {} })).toBe(404);
  });

  it('is as before once it is restored', async () => {
    const site = await siteWithTwo();
    site.jira.change({ archiveProject: 'SEC' });
    site.jira.change({ restoreProject: 'SEC' });
    expect(await site.search('project = SEC ORDER BY key')).toEqual(['SEC-1', 'SEC-2']);
    expect((await site.call('PUT', '/issue/SEC-1', { fields: { summary: 'Another title' } })).status).toBe(
      204,
    );
    expect((await site.call('GET', '/project/SEC')).body).not.toHaveProperty('archived');
  });
});
