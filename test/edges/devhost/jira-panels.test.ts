import { jiraSite, type JiraSite, type Reply } from '../../support/jira-site';

const PATH = '/forge/panel/action/bulk/async';
const STATUS = '/forge/panel/action/bulk/status';
const MODULE_ID = 'ari:cloud:ecosystem::extension/11111111-1111/22222222-2222/static/clock-panel';

function pin(site: JiraSite, projectIdOrKey: string, action = 'PIN', caller = 'admin'): Promise<Reply> {
  return site.call('POST', PATH, { moduleId: MODULE_ID, projectList: [{ projectIdOrKey, action }] }, caller);
}

async function withIssues(): Promise<JiraSite> {
  const site = jiraSite();
  await site.createIssue();
  await site.createIssue({ project: { key: 'BARE' }, issuetype: { id: '10101' } });
  return site;
}

describe('the issue panel', () => {
  it.each(['SEC', '10000'])('is pinned to all issues of project %s', async (project) => {
    const site = await withIssues();
    expect(site.jira.panelShown('SEC-1', 'clock-panel')).toBe(false);
    const reply = await pin(site, project);
    expect(reply).toEqual({ status: 202, body: { taskId: '10001' }, points: 1 });
    expect(site.jira.panelShown('SEC-1', 'clock-panel')).toBe(true);
    expect(site.jira.panelShown('SEC-1', 'other-panel')).toBe(false);
    expect(site.jira.panelShown('BARE-1', 'clock-panel')).toBe(false);
  });

  it('is unpinned again', async () => {
    const site = await withIssues();
    await pin(site, 'SEC');
    await pin(site, 'SEC', 'UNPIN');
    expect(site.jira.panelShown('SEC-1', 'clock-panel')).toBe(false);
  });

  it('is opened on one issue', async () => {
    const site = await withIssues();
    site.jira.openPanel('SEC-1', 'clock-panel');
    expect(site.jira.panelShown('SEC-1', 'clock-panel')).toBe(true);
    expect(site.jira.panelShown('BARE-1', 'clock-panel')).toBe(false);
    expect(() => {
      site.jira.openPanel('SEC-9', 'clock-panel');
    }).toThrow('no issue SEC-9');
  });

  it('tells an administrator where it is pinned, and since when', async () => {
    const site = await withIssues();
    await pin(site, 'SEC');
    site.advance(60_000);
    const projectList = ['SEC', 'BARE', 'NONE'].map((projectIdOrKey) => ({ projectIdOrKey }));
    const ask = (caller: string) => site.call('POST', STATUS, { moduleId: MODULE_ID, projectList }, caller);
    expect(await ask('admin')).toMatchObject({
      status: 200,
      body: {
        statuses: [
          { projectIdOrKey: 'SEC', pinned: true, pinnedAt: '2026-11-03T09:12:00.000Z' },
          { projectIdOrKey: 'BARE', pinned: false },
          { projectIdOrKey: 'NONE', pinned: false, error: expect.stringContaining('NONE') as unknown },
        ],
      },
    });
    expect((await ask('bounty-clock-app')).status).toBe(403);
  });

  it('cannot be pinned by everyone', async () => {
    const site = await withIssues();
    for (const caller of ['dev', 'viewer', 'bounty-clock-app']) {
      expect((await pin(site, 'SEC', 'PIN', caller)).status).toBe(403);
    }
    expect(site.jira.panelShown('SEC-1', 'clock-panel')).toBe(false);
  });

  it.each([
    [
      'a bare module key',
      { moduleId: 'clock-panel', projectList: [{ projectIdOrKey: 'SEC', action: 'PIN' }] },
    ],
    ['a module id without a key', { moduleId: MODULE_ID.replace('/clock-panel', '/') }],
    ['no projects', { moduleId: MODULE_ID, projectList: [] }],
    ['another action', { moduleId: MODULE_ID, projectList: [{ projectIdOrKey: 'SEC', action: 'GLUE' }] }],
    ['no module id', { projectList: [{ projectIdOrKey: 'SEC', action: 'PIN' }] }],
  ])('is refused with %s', async (_, body) => {
    const site = await withIssues();
    expect((await site.call('POST', PATH, body)).status).toBe(400);
    expect(site.jira.panelShown('SEC-1', 'clock-panel')).toBe(false);
  });
});

describe('its task', () => {
  it('is finished immediately and has a result for each project', async () => {
    const site = await withIssues();
    const projectList = ['SEC', 'NOPE'].map((projectIdOrKey) => ({ projectIdOrKey, action: 'PIN' }));
    await site.call('POST', PATH, { moduleId: MODULE_ID, projectList });
    expect((await site.call('GET', '/task/10001')).body).toMatchObject({
      id: '10001',
      status: 'COMPLETE',
      progress: 100,
      submittedBy: 10001,
      result: {
        results: [
          { projectIdOrKey: 'SEC', success: true },
          {
            projectIdOrKey: 'NOPE',
            success: false,
            error: "No project could be found with id or key 'NOPE'.",
          },
        ],
      },
    });
    expect(site.jira.panelShown('SEC-1', 'clock-panel')).toBe(true);
  });

  it.each([
    ['admin', 200],
    ['dev', 403],
  ])('may be read by %s: %i', async (caller, status) => {
    const site = await withIssues();
    await pin(site, 'SEC');
    expect((await site.call('GET', '/task/10001', undefined, caller)).status).toBe(status);
    expect((await site.call('GET', '/task/10002', undefined, caller)).status).toBe(404);
  });
});
