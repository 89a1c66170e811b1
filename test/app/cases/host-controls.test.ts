import { followedIssueSite } from '../../support/followed-issue-site';
import { createLocalSite } from '../../support/local-site';
import { describeApp } from '../../support/site';

const DAY_MS = 86_400_000;

describeApp('controls of the local host', (site) => {
  const { send, dayIn } = followedIssueSite(site);

  it.each([
    [{}, 'The body says nothing; it needs one of move, archive,'],
    [{ fly: 'SEC-1' }, 'The body says “fly”; it needs one of move, archive,'],
    [{ move: 'SEC-1' }, 'to:'],
    [{ archive: 'SEC-1', hide: 'SEC-1' }, 'hide:'],
    [{ archive: 'SEC-9' }, 'There is no issue SEC-9.'],
    [{ language: 'xx' }, 'language:'],
  ])('the local host refuses %j with the reason', async (change, message) => {
    const { status, body } = await site.post('/host/jira', change);
    expect(status).toBe(400);
    expect((body as { readonly error: string }).error).toContain(message);
  });

  it.each([
    ['reset', { dmeo: true }, 'dmeo:'],
    ['reset', [], 'Expected an object such as {"demo":true}'],
    ['reset', { demo: 'yes' }, 'demo:'],
    ['reset', { demo: true, empty: true }, 'not both'],
    ['clock', { advance: '-PT1H' }, 'advance: -PT1H goes back.'],
    ['clock', { advance: 'P3' }, 'P3'],
    ['clock', { advance: 'PT1H', set: '2026-11-03T09:12:00Z' }, 'Invalid'],
  ])('the local host refuses %s %j with the reason, and changes nothing', async (control, asked, message) => {
    const before = (await site.now()).getTime();
    const { status, body } = await site.post(`/host/${control}`, asked);
    expect(status).toBe(400);
    expect((body as { readonly error: string }).error).toContain(message);
    expect(await site.search('project = SEC')).toHaveLength(1);
    expect((await site.now()).getTime() - before).toBeLessThan(60_000);
  });

  it('the local host’s app can be installed anew: its storage is gone, and Jira stays', async () => {
    await site.post('/host/reinstall', {});
    expect(await site.search('project = SEC')).toHaveLength(1);
    expect(await site.invoke('admin-page', 'getOverview')).toMatchObject({ connections: [] });
  });

  it('an uninstalled app is not called until it is installed again', async () => {
    const { body } = await site.post('/host/uninstall', {});
    expect(body).toMatchObject({ installed: false, schedules: [], storage: { case: 0 } });
    await site.jira('PUT', '/issue/SEC-1', { fields: { duedate: dayIn(3) } });
    await site.clearLedger();
    await site.advance('P1D');
    expect((await site.ledger()).entries).toEqual([]);
    expect(await site.invoke('admin-page', 'getOverview')).toEqual({ error: 'The app is not installed.' });
    const response = await fetch(`${site.host().origin}/webtrigger/bugcrowd-webhook`);
    expect(response.status).toBe(424);
    await site.post('/host/reinstall', {});
    expect(await site.invoke('admin-page', 'getOverview')).toMatchObject({ connections: [] });
    expect((await fetch(`${site.host().origin}/webtrigger/bugcrowd-webhook`)).status).toBe(405);
  });

  it('what falls due as the app is installed anew does not run', async () => {
    const local = await createLocalSite();
    await local.reset();
    local.host.clock.set(local.now() + DAY_MS);
    await local.host.installation.reinstall();
    expect(local.ledger.read().entries).toEqual([]);
  });

  it('the local host forgets faults', async () => {
    await site.fault({ target: 'jira', status: 503, times: 99 });
    await fetch(`${site.host().origin}/host/faults`, { method: 'DELETE' });
    await send(2, 'event-2', { severity: 1 });
    expect((await site.issue('SEC-1')).fields.duedate).toBe(dayIn(8));
  });
});
