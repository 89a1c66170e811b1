import { placedHost, type PlacedHost } from '../../support/placed-host';

let site: PlacedHost;
beforeAll(async () => {
  site = await placedHost();
});

describe('pages of the app in Jira', () => {
  it('are served for the whole site and for a project', async () => {
    expect((await site.open('/jira/apps/overview/trends')).text).toContain('moduleKey=overview');
    const inProject = await site.open('/jira/projects/SEC/apps/project-overview/now?as=viewer');
    expect(inProject.text).toContain('projectKey=SEC');
    const context = await site.open('/host/context?moduleKey=project-overview&projectKey=SEC');
    expect(JSON.parse(context.text)).toMatchObject({
      extension: { type: 'jira:projectPage', project: { id: '10000', key: 'SEC' } },
    });
  });

  it('are not served where they do not belong, or to whom may not see the project', async () => {
    expect((await site.open('/jira/projects/SEC/apps/overview')).status).toBe(404);
    expect((await site.open('/jira/projects/NONE/apps/project-overview')).status).toBe(404);
    site.host.jira.change({ deny: { project: 'BARE', account: 'viewer', permissions: ['BROWSE_PROJECTS'] } });
    expect((await site.open('/jira/projects/BARE/apps/project-overview?as=viewer')).status).toBe(404);
    expect((await site.open('/jira/projects/BARE/apps/project-overview')).status).toBe(200);
  });
});

describe('the dashboard', () => {
  it('shows each gadget, its settings, and the background script once', async () => {
    const { text } = await site.open('/jira/dashboards/demo');
    expect(text.match(/data-gadget="/g)).toHaveLength(2);
    expect(text.match(/<div hidden><iframe/g)).toHaveLength(1);
    expect(text).toContain('/custom-ui/gadget/index.html?moduleKey=now');
    expect(text).not.toContain('entryPoint=edit');
    const edited = await site.open('/jira/dashboards/demo?edit=10100');
    expect(edited.text).toContain('/custom-ui/gadget-edit/index.html?moduleKey=now');
    expect(edited.text).toContain('entryPoint=edit');
  });

  it('refreshes each gadget, and reloads what does not refresh itself', async () => {
    const { text } = await site.open('/jira/dashboards/demo');
    expect(text.match(/data-refresh="gadget"/g)).toHaveLength(2);
    expect(text.match(/data-refresh="dashboard"/g)).toHaveLength(1);
    expect(text.match(/data-gadget="\d+"[^>]* data-reloaded>/g)).toEqual([
      expect.stringContaining('10101') as string,
    ]);
  });

  it('keeps what the settings submit, for the gadget alone', async () => {
    const configuration = { severity: 1, refresh: 15 };
    expect(await site.post('/host/gadget', { gadgetId: '10100', configuration })).toEqual({});
    const context = async (query: string): Promise<unknown> =>
      JSON.parse((await site.open(`/host/context?${query}`)).text);
    expect(await context('moduleKey=now&gadgetId=10100&entryPoint=edit')).toMatchObject({
      extension: {
        gadgetConfiguration: configuration,
        dashboard: { id: '10000' },
        gadget: { id: '10100' },
        entryPoint: 'edit',
      },
    });
    expect(await context('moduleKey=trend&gadgetId=10101')).toMatchObject({
      extension: { gadgetConfiguration: {} },
    });
    expect((await site.open('/jira/dashboards/demo')).text).toContain('data-refresh-minutes="15"');
    await expect(
      site.post('/host/gadget', { gadgetId: '10100', configuration: { refresh: 0 } }),
    ).rejects.toThrow('refresh');
    for (const gadgetId of ['10101', '1'])
      await expect(site.post('/host/gadget', { gadgetId, configuration })).rejects.toThrow(
        'There is no gadget',
      );
  });
});

describe('a manifest with modules of Jira', () => {
  const page = { key: 'second', title: 'Second', resource: 'page' };
  it.each([
    ['a second global page', { 'jira:globalPage': [{ ...page, key: 'first' }, page] }, 'one global page'],
    [
      'a gadget without a description',
      { 'jira:dashboardGadget': [{ ...page, thumbnail: 'a' }] },
      'description',
    ],
    [
      'a command without its page',
      { 'jira:command': [{ key: 'open', title: 'Open', target: { page: 'x' } }] },
      'opens no',
    ],
    [
      'a field with a function of its own',
      {
        'jira:customField': [
          {
            key: 'due',
            name: 'Due',
            description: 'Due',
            type: 'datetime',
            view: { value: { function: 'run' } },
          },
        ],
      },
      'value',
    ],
    [
      'a field of another type',
      { 'jira:customField': [{ key: 'due', name: 'Due', description: 'Due', type: 'object' }] },
      'type',
    ],
  ])('with %s does not start', async (_name, modules, message) => {
    await expect(placedHost(modules)).rejects.toThrow(message);
  });
});
