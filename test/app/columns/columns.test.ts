import { columnsSite, DUE, STATUS } from '../../support/columns-site';
import { SUBMISSION_ID, submissionPayload } from '../../support/payloads';
import { describeApp } from '../../support/site';

describeApp('the fields of the app in Jira', (site) => {
  const { switchTo, deliver, pass, shown, columns, writes, inJira } = columnsSite(site);
  const act = async (action: object, accountId = 'dev'): Promise<unknown> =>
    site.invoke('sla-panel', 'takeAction', {
      issueKey: 'SEC-1',
      accountId,
      payload: { action, version: await versionOf() },
    });
  const versionOf = async (): Promise<unknown> => {
    const panel = (await site.invoke('sla-panel', 'getPanel', { issueKey: 'SEC-1' })) as {
      readonly version?: unknown;
    };
    return panel.version;
  };
  const dueOf = async (key: string): Promise<string> => {
    const { deadline } = await site.projection(key);
    // Jira keeps no milliseconds.
    return `${new Date(String(deadline)).toISOString().slice(0, -4)}000+0000`;
  };

  it('stay empty while columns are off, and cost nothing', async () => {
    await deliver(2);
    await pass();
    expect(await shown('SEC-1')).toEqual({ due: null, status: null });
    expect(await writes()).toEqual([]);
    expect(await columns()).toEqual({
      type: 'columns',
      isOn: false,
      fields: { type: 'found', due: DUE, status: STATUS },
      writtenAt: null,
      refusal: null,
    });
  });

  it('show what there was before they were switched on', async () => {
    await deliver(3);
    expect(await switchTo(true)).toEqual({ type: 'switched' });
    await site.settle();
    // The storage lists what was written a moment ago only after a while.
    await pass();
    expect(await shown('SEC-3')).toEqual({ due: await dueOf('SEC-3'), status: 'On track' });
    expect(await columns()).toMatchObject({ isOn: true, refusal: null });
  });

  it('are written in one call for many deliveries, without a trace in the history', async () => {
    await switchTo(true);
    await site.settle();
    await site.clearLedger();
    await deliver(12);
    expect(await writes()).toEqual([]);
    await pass();
    expect(await writes()).toMatchObject([{ method: 'POST', status: 204 }]);
    expect(await shown('SEC-12')).toEqual({ due: await dueOf('SEC-12'), status: 'On track' });
    const { body } = await site.jira('GET', '/issue/SEC-1?expand=changelog');
    expect(JSON.stringify(body)).not.toContain('"field":"SLA status"');
    expect(await site.search('"SLA status" = "On track" ORDER BY "SLA due" ASC')).toHaveLength(12);
    expect(await site.search('"SLA due" >= now() AND "SLA due" <= 7d')).toHaveLength(0);
  });

  it('are not written again while nothing changes', async () => {
    await switchTo(true);
    await deliver(2);
    await pass();
    await site.clearLedger();
    // Another change of the same minute, and one of another case much later.
    await deliver(1, 4, 5);
    await pass();
    expect(await writes()).toHaveLength(1);
    await site.clearLedger();
    await site.advance('PT3H');
    await pass();
    expect(await writes()).toEqual([]);
  });

  it('follow the clock, and what a person does on the panel', async () => {
    await switchTo(true);
    await deliver(1);
    await pass();
    await site.saveSettings({ approvers: ['admin'] });
    const before = await dueOf('SEC-1');
    const ask = { type: 'ask-extension', dueDate: '2027-01-25', plan: 'A freeze.' };
    expect(await act(ask)).toMatchObject({ type: 'done' });
    await pass();
    expect(await shown('SEC-1')).toEqual({ due: before, status: 'Waiting' });
    expect(await act({ type: 'approve-extension' }, 'admin')).toMatchObject({ type: 'done' });
    await pass();
    expect(await dueOf('SEC-1')).not.toBe(before);
    expect(await shown('SEC-1')).toEqual({ due: await dueOf('SEC-1'), status: 'On track' });
    await site.advance('P50D');
    await pass();
    expect(await shown('SEC-1')).toMatchObject({ status: 'Due soon' });
    await site.advance('P60D');
    await pass();
    expect(await shown('SEC-1')).toMatchObject({ status: 'Overdue' });
  });

  it('leave out issues that are gone, and follow one that was moved', async () => {
    await switchTo(true);
    await site.settle();
    await deliver(6);
    await inJira({ archive: 'SEC-2' });
    await inJira({ hide: 'SEC-5' });
    await inJira({ move: 'SEC-3', to: 'BARE' });
    await pass();
    for (const key of ['SEC-1', 'BARE-1', 'SEC-4', 'SEC-6'])
      expect(await shown(key)).toMatchObject({ status: 'On track' });
    expect(await columns()).toMatchObject({ refusal: null });
    await site.clearLedger();
    await pass();
    expect(await writes()).toEqual([]);
  });

  it('are emptied when columns are switched off', async () => {
    await switchTo(true);
    await deliver(2);
    await pass();
    expect(await shown('SEC-1')).toMatchObject({ status: 'On track' });
    await switchTo(false);
    await pass();
    expect(await shown('SEC-1')).toEqual({ due: null, status: null });
    expect(await columns()).toMatchObject({ isOn: false });
    await site.clearLedger();
    await deliver(1, 4, 9);
    await pass();
    expect(await writes()).toEqual([]);
    await switchTo(true);
    await pass();
    expect(await shown('SEC-3')).toMatchObject({ status: 'On track' });
  });

  it('are emptied once nobody follows the clock, because its connection was deleted', async () => {
    await switchTo(true);
    await deliver(2);
    await pass();
    expect(await shown('SEC-1')).toMatchObject({ status: 'On track' });
    await site.invoke('admin-page', 'deleteConnection', {
      payload: { connectionId: 'demo', typedId: 'demo' },
    });
    await site.settle();
    await pass();
    await pass();
    expect(await shown('SEC-1')).toEqual({ due: null, status: null });
    expect(await shown('SEC-2')).toEqual({ due: null, status: null });
    await site.clearLedger();
    await pass();
    expect(await writes()).toEqual([]);
  });

  it('are emptied in the issues of a deleted connection, too, when columns are switched off', async () => {
    await switchTo(true);
    await deliver(1);
    const at = (await site.now()).toISOString();
    const attributes = { state: 'resolved', last_transitioned_to_resolved_at: at };
    await site.deliver(
      submissionPayload({
        ...{ eventId: 'event-fixed', submissionId: `${SUBMISSION_ID.slice(0, -4)}1000`, createdAt: at },
        attributes,
      }),
    );
    await site.settle();
    await pass();
    await site.invoke('admin-page', 'deleteConnection', {
      payload: { connectionId: 'demo', typedId: 'demo' },
    });
    await site.settle();
    await pass();
    // What an ended clock came to stays true.
    expect(await shown('SEC-1')).toMatchObject({ status: 'Met' });
    await switchTo(false);
    await site.settle();
    await pass();
    expect(await shown('SEC-1')).toEqual({ due: null, status: null });
  });
});
