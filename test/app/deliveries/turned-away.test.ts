import { comparedSite } from '../../support/compared-site';
import { maintenanceSite, type MaintenanceSite } from '../../support/maintenance-site';
import { describeApp, type Site } from '../../support/site';
import { deliveryOf, numberedId, submissionAt } from '../../support/submission-builders';
import { setUpConnection } from '../../../devhost/demo/set-up-connection';

const DAY = 86_400_000;
const everything = { states: [], submittedFrom: null, submittedTo: null };

/** Stores a submission in Bugcrowd, and delivers it once. @returns the status of the answer. */
async function tellOnce(site: Site, number: number, triagedAt: Date): Promise<number> {
  const submission = submissionAt(number, triagedAt);
  await site.bugcrowd([submission]);
  return (await site.deliver(deliveryOf(submission))).status;
}

async function submissionsWithIssue(site: Site, { issues }: MaintenanceSite): Promise<readonly unknown[]> {
  const shown = await Promise.all((await issues()).map(({ key }) => site.projection(key)));
  return shown.map(({ submissionId }) => submissionId).sort();
}

describeApp('an app that is uninstalled', (site) => {
  const maintenance = maintenanceSite(site);
  const { ask, demo, setToken, quiet, created } = maintenance;
  const ago = async (days: number): Promise<Date> => new Date((await site.now()).getTime() - days * DAY);

  it('loses none of the submissions reported until it is installed again', async () => {
    expect(await tellOnce(site, 1, await ago(3))).toBe(200);
    await quiet();
    expect((await site.post('/host/uninstall', {})).status).toBe(200);
    expect(await tellOnce(site, 2, await ago(2))).toBe(424);
    expect(await tellOnce(site, 3, await ago(1))).toBe(424);
    await site.advance('P1D');
    await site.post('/host/reinstall', {});
    await setUpConnection(
      {
        ...{ id: 'demo', program: 'acme', projectKey: 'SEC', issueType: 'Vulnerability', pinPanel: false },
        secret: 'demo-webhook-secret-0123456789abcdef',
      },
      (functionKey, payload) => site.invoke('admin-page', functionKey, { payload }),
    );
    await setToken();
    await quiet();
    const { comparison } = await demo();
    expect(comparison).toMatchObject({ type: 'on', lastFull: { submissions: 3, older: 3 } });
    await site.clearLedger();
    await ask('countImport', { request: everything });
    await quiet();
    const job = (await demo()).import;
    expect(job).toMatchObject({ phase: 'counted', tally: { wanted: 3, known: 1 } });
    await ask('startImport', { jobId: job?.id });
    await quiet();
    expect(await submissionsWithIssue(site, maintenance)).toEqual([1, 2, 3].map(numberedId));
    expect(await created()).toBe(2);
  });
});

describeApp('an app whose web trigger is called too often', (site) => {
  const maintenance = maintenanceSite(site);

  it('creates the issue of a refused delivery within the hour, though it is never sent again', async () => {
    await comparedSite(site).watch();
    expect(await tellOnce(site, 1, await site.now())).toBe(200);
    expect((await site.post('/host/calls', { made: 7000 })).status).toBe(200);
    expect(await tellOnce(site, 2, await site.now())).toBe(429);
    await site.advance('PT1M');
    expect(await tellOnce(site, 3, await site.now())).toBe(200);
    await maintenance.quiet();
    expect(await submissionsWithIssue(site, maintenance)).toEqual([1, 3].map(numberedId));
    await site.advance('PT1H6M');
    await maintenance.quiet();
    expect(await submissionsWithIssue(site, maintenance)).toEqual([1, 2, 3].map(numberedId));
    expect((await maintenance.demo()).comparison).toMatchObject({ lastRecent: { missing: 1 } });
  });
});
