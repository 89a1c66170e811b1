import { setUpConnection } from '../../../devhost/demo/set-up-connection';
import { deliveryOf, numberedId, submissionAt } from '../../support/submission-builders';
import { describeApp } from '../../support/site';
import { maintenanceSite } from '../../support/maintenance-site';
import { payments } from '../../support/routed-site';

const DAY = 86_400_000;
const everything = { states: [], submittedFrom: null, submittedTo: null };

describeApp('an app that was uninstalled and installed again', (site) => {
  const { ask, demo, setToken, issues, calls, created, quiet } = maintenanceSite(site);
  const connect = async (projectKey = 'SEC', issueType = 'Vulnerability', id = 'demo'): Promise<void> => {
    await setUpConnection(
      {
        ...{ id, program: 'acme', projectKey, issueType, pinPanel: false },
        secret: 'demo-webhook-secret-0123456789abcdef',
      },
      (functionKey, payload) => site.invoke('admin-page', functionKey, { payload }),
    );
  };
  const report = async (number: number, attributes: object = {}, event = 'first'): Promise<unknown> => {
    const triagedAt = new Date((await site.now()).getTime() - 5 * DAY);
    const submission = submissionAt(number, triagedAt, { attributes });
    const at = (await site.now()).toISOString();
    return deliveryOf(submission, { eventId: `${event} of ${number}`, at });
  };
  const send = async (...deliveries: readonly unknown[]): Promise<void> => {
    for (const delivery of deliveries) expect((await site.deliver(delivery)).status).toBe(200);
    await quiet();
  };
  const reinstall = async (): Promise<void> => {
    const { status, body } = await site.post('/host/reinstall', {});
    expect(status).toBe(200);
    expect(body).toMatchObject({ storage: { case: 0, delivery: 0 } });
    await site.clearLedger();
  };
  const searches = async (): Promise<number> => (await calls('jira', /search/)).length;

  it('refuses deliveries until it is set up again', async () => {
    await reinstall();
    expect((await site.deliver(await report(1))).status).toBe(401);
  });

  it('follows the issues that it had created, and creates no second one', async () => {
    await send(await report(1), await report(2), await report(3));
    expect(await issues()).toHaveLength(3);
    await reinstall();
    await connect();
    await send(await report(1, { severity: 1 }, 'second'), await report(2, {}, 'second'));
    expect(await issues()).toHaveLength(3);
    expect(await created()).toBe(0);
    const [first, second] = await issues();
    expect(await site.projection(first?.key ?? '')).toMatchObject({ severity: 'critical' });
    expect((await site.issue(first?.key ?? '')).fields['labels']).toEqual(['bugcrowd', 'critical']);
    expect(await site.comments(first?.key ?? '')).toEqual([expect.stringContaining('Critical')]);
    expect(await site.comments(second?.key ?? '')).toEqual([]);
    for (const issue of [first, second])
      expect(await site.invoke('sla-panel', 'getPanel', { issueKey: issue?.key ?? '' })).toMatchObject({
        type: 'tracked',
      });
    await site.advance('PT3H');
    await send(await report(1, { severity: 3 }, 'third'));
    expect(await site.projection(first?.key ?? '')).toMatchObject({ severity: 'medium' });
    expect(await issues()).toHaveLength(3);
  });

  it('follows an issue whose submission would not get one any more', async () => {
    await send(await report(1));
    await reinstall();
    await connect();
    const closedAt = (await site.now()).toISOString();
    await send(
      await report(
        1,
        { state: 'not_applicable', last_transitioned_to_not_applicable_at: closedAt },
        'second',
      ),
    );
    const [issue] = await issues();
    expect(await site.projection(issue?.key ?? '')).toMatchObject({ state: 'cancelled' });
    expect(await issues()).toHaveLength(1);
  });

  it('creates issues for new submissions, and for those it had created in another project', async () => {
    await send(await report(1));
    await reinstall();
    await connect();
    await send(await report(2));
    expect(await issues()).toHaveLength(2);
    await reinstall();
    await connect('BARE', 'Task');
    await send(await report(1, {}, 'third'));
    expect(await site.search('project = BARE')).toHaveLength(1);
  });

  it('follows its issues and creates new ones also if the project of a rule was deleted meanwhile', async () => {
    await send(await report(1));
    await reinstall();
    await connect();
    const rules = { rules: [payments], base: [], evenSo: true };
    expect(await ask('saveRules', { connectionId: 'demo', ...rules })).toMatchObject({ type: 'saved' });
    expect((await site.post('/host/jira', { deleteProject: 'BARE' })).status).toBe(200);
    await send(await report(1, { severity: 1 }, 'second'), await report(2));
    expect(await issues()).toHaveLength(2);
    expect(await site.projection('SEC-1')).toMatchObject({ severity: 'critical' });
  });

  it.each([
    ['crashed', { crash: 'after' }],
    ['found no answer', { status: 502 }],
  ])('creates no second one if the search for it %s', async (_name, fault) => {
    await send(await report(1));
    await reinstall();
    await connect();
    await site.fault({ target: 'jira', match: '/search/jql', ...fault });
    await send(await report(1, { severity: 1 }, 'second'));
    await site.advance('PT1H');
    expect(await issues()).toHaveLength(1);
    expect(await site.projection('SEC-1')).toMatchObject({ severity: 'critical' });
  });

  it('searches for issues if Jira did not tell whether there are any', async () => {
    await send(await report(1));
    await reinstall();
    await site.fault({ target: 'jira', match: 'approximate-count', status: 403 });
    await connect();
    await send(await report(1, {}, 'second'));
    expect(await issues()).toHaveLength(1);
  });

  it('does not search if the project had none when it was connected', async () => {
    await site.clearLedger();
    await send(await report(1), await report(2));
    expect(await created()).toBe(2);
    expect(await searches()).toBe(0);
    // Saved again, with the same project.
    await site.saveSettings({});
    await send(await report(3));
    expect(await searches()).toBe(0);
  });

  it('includes existing issues in the dry run of an import', async () => {
    await send(await report(1), await report(2));
    await reinstall();
    await connect();
    await setToken();
    // The comparison that this begins must not find the submissions that come now.
    await quiet();
    const triagedAt = new Date((await site.now()).getTime() - 5 * DAY);
    await site.bugcrowd([1, 2, 3].map((number) => submissionAt(number, triagedAt)));
    await ask('countImport', { request: everything });
    await quiet();
    const job = (await demo()).import;
    expect(job).toMatchObject({ phase: 'counted', tally: { wanted: 3, known: 2 } });
    await ask('startImport', { jobId: job?.id });
    await quiet();
    expect(await issues()).toHaveLength(3);
    const submissions = await Promise.all(
      (await issues()).map(async ({ key }) => (await site.projection(key))['submissionId']),
    );
    expect([...submissions].sort()).toEqual([1, 2, 3].map(numberedId));
  });

  it('is not visible in the exported configuration', async () => {
    await send(await report(1));
    await reinstall();
    await connect();
    const exported = await site.invoke('admin-page', 'exportConfiguration');
    expect(JSON.stringify(exported)).not.toContain('mayHaveIssues');
  });
});

describeApp('faults of the local host', (site) => {
  it('are all removed at once', async () => {
    await site.fault({ target: 'jira', status: 502, times: 10 });
    await site.fault({ target: 'jira', indexLagMs: 60_000 });
    const response = await fetch(`${site.host().origin}/host/faults`, { method: 'DELETE' });
    expect(await response.json()).toEqual({ faults: [] });
    await site.jira('POST', '/issue', {
      fields: { project: { key: 'SEC' }, issuetype: { name: 'Vulnerability' }, summary: 'New' },
    });
    expect(await site.search('project = SEC')).toHaveLength(1);
  });
});
