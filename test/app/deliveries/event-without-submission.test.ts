import { bareUpdate, submissionAt } from '../../support/submission-builders';
import { describeApp } from '../../support/site';
import { comparedSite } from '../../support/compared-site';
import { maintenanceSite } from '../../support/maintenance-site';

const MINUTE = 60_000;

describeApp('an event without its submission', (site) => {
  const { quiet } = maintenanceSite(site);
  const { ago, watch } = comparedSite(site);

  it('makes an issue with everything that Bugcrowd says when it is asked', async () => {
    await watch();
    const submission = submissionAt(1, await ago(30 * MINUTE), { cvssScore: 9.8 });
    await site.bugcrowd([submission]);
    const at = (await ago(MINUTE)).toISOString();
    const changes = { state: { from: 'new', to: 'triaged' } };
    await site.deliver(bareUpdate(submission, { eventId: 'event-1', at, changes }));
    await quiet();
    const [issue] = await site.search('project = SEC', 'summary,description');
    expect(issue?.fields.summary).toContain('Report 1');
    expect(JSON.stringify(issue?.fields['description'])).toContain('What happens in report 1.');
    expect(await site.projection('SEC-1')).toMatchObject({ severity: 'critical' });
    expect(await site.comments('SEC-1')).toEqual([]);
  });

  it('makes none if Bugcrowd says by then that it should have none', async () => {
    await watch();
    const submission = submissionAt(1, await ago(30 * MINUTE), { attributes: { duplicate: true } });
    await site.bugcrowd([submission]);
    const at = (await ago(MINUTE)).toISOString();
    const changes = { state: { from: 'new', to: 'triaged' } };
    await site.deliver(bareUpdate(submission, { eventId: 'event-1', at, changes }));
    await quiet();
    expect(await site.search('project = SEC')).toEqual([]);
  });
});
