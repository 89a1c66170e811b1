import { DUE, FIELD_MODULES, fieldSite, NOTE, STATUS } from '../../support/field-site';
import { jiraSite, list, record } from '../../support/jira-site';

const DAY_MS = 86_400_000;

describe('the fields of an app', () => {
  it('are listed with their key, their module and their names in JQL', async () => {
    const site = fieldSite();
    const fields = list((await site.call('GET', '/field')).body).map(record);
    expect(fields.filter(({ name }) => String(name).startsWith('Clock'))).toHaveLength(FIELD_MODULES.length);
    expect(fields.find(({ id }) => id === DUE)).toEqual({
      id: DUE,
      key: FIELD_MODULES[0]?.key,
      name: 'Clock due',
      custom: true,
      orderable: true,
      navigable: true,
      searchable: true,
      clauseNames: ['cf[10100]', 'Clock due'],
      schema: { type: 'datetime', custom: FIELD_MODULES[0]?.moduleId, customId: 10100 },
    });
  });

  it('do not exist where the manifest has none', async () => {
    const site = jiraSite();
    const fields = list((await site.call('GET', '/field')).body).map(record);
    expect(fields.some(({ id }) => id === DUE)).toBe(false);
    expect(await site.call('POST', '/search/jql', { jql: '"Clock due" < now()' })).toMatchObject({
      status: 400,
    });
  });

  it('are on no screen until an administrator adds them', async () => {
    const site = fieldSite();
    const found = async (): Promise<object> => {
      const reply = await site.call('GET', `/field/search?id=${DUE}&expand=screensCount,isLocked,key`);
      return record(list(record(reply.body)['values'])[0]);
    };
    expect(await found()).toMatchObject({ id: DUE, isLocked: true, screensCount: 0 });
    site.jira.change({ addFieldToScreens: { field: 'due', project: 'SEC' } });
    expect(await found()).toMatchObject({ screensCount: 1 });
    const screens = await site.call('GET', `/field/${DUE}/screens`);
    expect(screens.body).toMatchObject({ total: 1, values: [{ name: 'SEC: Default Issue Screen' }] });
    site.jira.change({ addFieldToScreens: { field: 'due' } });
    expect(await found()).toMatchObject({ screensCount: 2 });
  });

  it('can be looked up on screens by administrators alone', async () => {
    const site = fieldSite();
    expect(await site.call('GET', '/field/search', undefined, 'dev')).toMatchObject({ status: 403 });
    expect(await site.call('GET', `/field/${DUE}/screens`, undefined, 'dev')).toMatchObject({ status: 403 });
  });

  it('are put on screens by a name that exists', () => {
    const { jira } = fieldSite();
    expect(() => {
      jira.change({ addFieldToScreens: { field: 'nothing' } });
    }).toThrow('The app has no field nothing.');
    expect(() => {
      jira.change({ addFieldToScreens: { field: 'due', project: 'NONE' } });
    }).toThrow('There is no project NONE.');
  });

  it('are edited by people only if they are not read-only and on the screen', async () => {
    const site = fieldSite();
    const key = await site.createIssue();
    const edit = async (field: string): Promise<unknown> =>
      (await site.call('PUT', `/issue/${key}`, { fields: { [field]: 'by hand' } }, 'dev')).status;
    expect(await edit(NOTE)).toBe(400);
    for (const field of ['note', 'status']) site.jira.change({ addFieldToScreens: { field } });
    expect(await edit(NOTE)).toBe(204);
    expect(await edit(STATUS)).toBe(400);
    const meta = record(record((await site.call('GET', `/issue/${key}/editmeta`)).body)['fields']);
    expect([NOTE in meta, STATUS in meta]).toEqual([true, false]);
  });

  it('are not there while an earlier version of the app is', async () => {
    const site = fieldSite();
    const key = await site.createIssue();
    const update = { customField: STATUS, issueIds: [await site.idOf(key)], value: 'Overdue' };
    await site.write([update]);
    site.jira.change({ appFields: false });
    const listed = async (): Promise<boolean> =>
      list((await site.call('GET', '/field')).body).some((field) => record(field)['id'] === STATUS);
    expect(await listed()).toBe(false);
    expect((await site.write([update])).status).toBe(404);
    site.jira.change({ appFields: true });
    expect(await listed()).toBe(true);
    expect((await site.fieldsOf(key))[STATUS]).toBe('Overdue');
  });

  it('go with the app, and come back with their values within 30 days', async () => {
    const site = fieldSite();
    const key = await site.createIssue();
    const update = { customField: STATUS, issueIds: [await site.idOf(key)], value: 'Overdue' };
    await site.write([update]);
    site.jira.uninstall();
    expect(STATUS in (await site.fieldsOf(key))).toBe(false);
    expect((await site.write([update])).status).toBe(404);
    site.advance(30 * DAY_MS);
    site.jira.install();
    expect((await site.fieldsOf(key))[STATUS]).toBe('Overdue');
    site.jira.uninstall();
    site.advance(30 * DAY_MS + 1);
    site.jira.install();
    expect((await site.fieldsOf(key))[STATUS]).toBeNull();
    expect(await site.search('"Clock status" = Overdue')).toEqual([]);
  });
});
