import { setUpConnection } from '../../../devhost/demo/set-up-connection';
import { columnsSite } from '../../support/columns-site';
import { describeApp } from '../../support/site';

const VALUES = 'POST /rest/api/3/app/field/value';

describeApp('the fields of the app when something fails', (site) => {
  const { switchTo, deliver, pass, shown, columns, problem, writes, inJira } = columnsSite(site);

  it.each([
    { target: 'jira', match: VALUES, crash: 'before' },
    { target: 'jira', match: VALUES, crash: 'after' },
    { target: 'jira', match: VALUES, timeout: 'after' },
    { target: 'jira', match: VALUES, status: 500 },
    { target: 'jira', match: VALUES, status: 429, headers: { 'retry-after': '20' } },
    { target: 'jira', match: 'GET /rest/api/3/field', crash: 'before' },
    { target: 'kvs', match: 'columns-run', crash: 'before' },
    { target: 'kvs', match: 'columns-run', crash: 'after' },
    { target: 'kvs', match: 'columns-until', crash: 'before' },
    { target: 'kvs', match: 'columns-until', crash: 'after' },
    { target: 'kvs', match: 'by-change', crash: 'before' },
  ])('have the right values after %j', async (fault) => {
    await switchTo(true);
    await site.fault({ ...fault, times: 1 });
    await deliver(3);
    await pass();
    for (let minute = 0; minute < 5; minute += 1) await pass();
    await site.clearFaults();
    for (const key of ['SEC-1', 'SEC-2', 'SEC-3'])
      expect(await shown(key)).toMatchObject({ due: expect.any(String) as string, status: 'On track' });
    expect(await site.search('project = SEC')).toHaveLength(3);
  });

  it('keep what they show while Jira refuses the app, health says so, and nothing else stops', async () => {
    await switchTo(true);
    await deliver(1);
    await pass();
    await inJira({ fieldValueScope: 'write:app-data:jira' });
    await deliver(2, 4, 1);
    await pass();
    expect(await shown('SEC-2')).toEqual({ due: null, status: null });
    expect(await shown('SEC-1')).toMatchObject({ status: 'On track' });
    expect(await problem('columns-refused')).toMatchObject({ because: 'refused', weight: 'warning' });
    expect(await columns()).toMatchObject({ refusal: { because: 'refused' } });
    await site.clearLedger();
    await deliver(1, 4, 3);
    await pass();
    // It is not tried with every delivery.
    expect(await writes()).toEqual([]);
    expect(await site.search('project = SEC')).toHaveLength(4);
    await inJira({ fieldValueScope: 'write:jira-work' });
    await switchTo(true);
    await pass();
    expect(await shown('SEC-4')).toMatchObject({ status: 'On track' });
    expect(await problem('columns-refused')).toBeUndefined();
  });

  it('are not written while Jira does not list them, health says so, and nothing else stops', async () => {
    await inJira({ appFields: false });
    expect(await columns()).toMatchObject({ fields: { type: 'missing' } });
    await switchTo(true);
    await deliver(2);
    await pass();
    expect(await writes()).toEqual([]);
    expect(await columns()).toMatchObject({
      ...{ isOn: true, writtenAt: null },
      refusal: { because: 'no-field', message: 'Jira does not list the fields.' },
    });
    expect(await problem('columns-refused')).toMatchObject({ because: 'no-field', weight: 'warning' });
    expect(await site.search('project = SEC')).toHaveLength(2);
    // They are not looked for with every delivery.
    await site.clearLedger();
    await deliver(1, 4, 2);
    await pass();
    const asked = (await site.ledger()).entries.filter(({ path }) => path.startsWith('/rest/api/3/field'));
    expect(asked).toEqual([]);
    await inJira({ appFields: true });
    await switchTo(true);
    await pass();
    for (const key of ['SEC-1', 'SEC-3'])
      expect(await shown(key)).toMatchObject({ due: expect.any(String) as string, status: 'On track' });
    expect(await problem('columns-refused')).toBeUndefined();
  });

  it('are written whether or not they are on a screen, which only an administrator can change', async () => {
    await switchTo(true);
    await deliver(1);
    await pass();
    const { body } = await site.jira('GET', '/issue/SEC-1/editmeta');
    expect(JSON.stringify(body)).not.toContain('SLA status');
    expect(await shown('SEC-1')).toMatchObject({ status: 'On track' });
    await inJira({ addFieldToScreens: { field: 'sla-status', project: 'SEC' } });
    await inJira({ appFields: false });
    await site.advance('P1D');
    await deliver(1, 4, 1);
    await pass();
    // Fields that go while they are in use are a refusal, too.
    expect(await problem('columns-refused')).toBeDefined();
    await inJira({ appFields: true });
    await switchTo(true);
    await pass();
    expect(await shown('SEC-2')).toMatchObject({ status: 'On track' });
  });

  it('are tried again a day later without anybody', async () => {
    await switchTo(true);
    await inJira({ fieldValueScope: 'write:app-data:jira' });
    await deliver(1);
    await pass();
    expect(await problem('columns-refused')).toBeDefined();
    await inJira({ fieldValueScope: 'write:jira-work' });
    await site.advance('P1D');
    await deliver(1, 4, 1);
    await pass();
    expect(await shown('SEC-1')).toMatchObject({ status: 'On track' });
    expect(await problem('columns-refused')).toBeUndefined();
  });

  it('show the cases again after a reinstallation, once they are switched on', async () => {
    await switchTo(true);
    await deliver(2);
    await pass();
    await site.post('/host/reinstall', {});
    expect(await columns()).toMatchObject({ isOn: false, refusal: null });
    await setUpConnection(
      {
        ...{ id: 'demo', program: 'acme', projectKey: 'SEC', issueType: 'Vulnerability', pinPanel: false },
        secret: 'demo-webhook-secret-0123456789abcdef',
      },
      (functionKey, payload) => site.invoke('admin-page', functionKey, { payload }),
    );
    await switchTo(true);
    await deliver(2, 4, 0);
    await pass();
    await pass();
    expect(await shown('SEC-1')).toMatchObject({ due: expect.any(String) as string, status: 'On track' });
    expect(await shown('SEC-2')).toMatchObject({ due: expect.any(String) as string, status: 'On track' });
  });
});
