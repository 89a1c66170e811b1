import { deliveryOf, numberedId, submissionAt } from '../../support/submission-builders';
import { describeApp } from '../../support/site';
import { comparedSite } from '../../support/compared-site';
import { refusedForGood, maintenanceSite } from '../../support/maintenance-site';

const MINUTE = 60_000;

describeApp('a comparison of a submission whose report is in a dead letter', (site) => {
  const { ask, demo, calls, quiet } = maintenanceSite(site);
  const { ago, comparison, watch } = comparedSite(site);
  const attempts = async (): Promise<number> => (await calls('jira', /^POST \/rest\/api\/3\/issue$/)).length;
  /** Jira refuses the delivery of the first submission, and everything after it. */
  const die = async (): Promise<void> => {
    await watch();
    await site.fault({ ...refusedForGood, times: 1000 });
    const submission = submissionAt(1, await ago(30 * MINUTE));
    await site.bugcrowd([submission]);
    await site.deliver(deliveryOf(submission, { eventId: 'event-1' }));
    await quiet();
  };
  const replay = async (): Promise<void> => {
    await site.clearFaults();
    await ask('replayDeadLetters', { eventIds: 'all' });
    await site.settle();
  };
  const changed = { title: 'Worse than it looked', severity: 1 };

  it('keeps what it finds, so that the replay creates an issue that shows it', async () => {
    await die();
    // The delivery of this change is lost.
    await site.bugcrowd([{ id: numberedId(1), attributes: changed }]);
    await site.advance('PT1H6M');
    await replay();
    const [issue, ...others] = await site.search('project = SEC', 'summary,description');
    expect(others).toEqual([]);
    expect(issue?.fields.summary).toContain('Worse than it looked');
    expect(JSON.stringify(issue?.fields['description'])).toContain('What happens in report 1.');
    expect(await site.projection(issue?.key ?? '')).toMatchObject({ severity: 'critical' });
  });

  it('keeps it once, and asks Jira for no issue that an administrator has to decide about', async () => {
    await die();
    await site.bugcrowd([{ id: numberedId(1), attributes: changed }]);
    await site.clearLedger();
    await site.advance('PT1H6M');
    await site.advance('PT1H');
    expect((await comparison()).lastRecent).toMatchObject({ submissions: 1, missing: 0, different: 0 });
    expect(await attempts()).toBe(0);
    expect((await demo()).deadLetterList.map(({ eventId }) => eventId)).toEqual(['event-1']);
  });

  it('creates the issue after the letter is discarded, once the submission changes', async () => {
    await die();
    await site.clearFaults();
    await ask('discardDeadLetters', { eventIds: ['event-1'], reason: 'A test of ours.' });
    await site.advance('PT1H6M');
    expect(await site.search('project = SEC')).toEqual([]);
    const at = (await site.now()).toISOString();
    const attributes = { ...changed, state: 'unresolved', last_transitioned_to_unresolved_at: at };
    await site.bugcrowd([{ id: numberedId(1), attributes }]);
    await site.advance('PT1H20M');
    const [issue] = await site.search('project = SEC', 'summary,description');
    expect(issue?.fields.summary).toContain('Worse than it looked');
    expect(JSON.stringify(issue?.fields['description'])).toContain('What happens in report 1.');
  });
});
