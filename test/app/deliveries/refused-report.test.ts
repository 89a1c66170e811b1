import { submissionPayload } from '../../support/payloads';
import { maintenanceSite } from '../../support/maintenance-site';
import { describeApp } from '../../support/site';

/** Jira's answer to content that it cannot store, which names no field. */
const refusal = { errorMessages: ['INVALID_INPUT'], errors: {} };

describeApp('a report that Jira does not accept', (site) => {
  const { demo } = maintenanceSite(site);
  const deliverRefused = async (times: number): Promise<void> => {
    await site.fault({ target: 'jira', match: 'POST /rest/api/3/issue', status: 400, body: refusal, times });
    await site.deliver(submissionPayload({}));
    await site.settle();
    // Lists are read from the storage's index, which lags a moment behind.
    await site.advance('PT1S');
  };
  const description = async (): Promise<string> =>
    JSON.stringify((await site.issue('SEC-1')).fields['description']);

  it('formatted is shown as plain text', async () => {
    await deliverRefused(1);
    expect(await description()).toContain(
      '"codeBlock","content":[{"type":"text","text":"The preview renders **markup**.',
    );
    expect(await description()).toContain('Jira did not accept it formatted');
    expect((await demo()).deadLetterList).toEqual([]);
  });

  it('in every form stays a dead letter, and the issue says so', async () => {
    await deliverRefused(2);
    expect(await description()).toContain('dead letters of Bounty Clock');
    expect(await description()).not.toContain('markup');
    expect((await demo()).deadLetterList).toMatchObject([
      { eventId: 'event-1', reason: { code: 'report-refused', issueKey: 'SEC-1' } },
    ]);
    await site.invoke('admin-page', 'replayDeadLetters', {
      payload: { connectionId: 'demo', eventIds: 'all' },
    });
    await site.settle();
    await site.advance('PT1S');
    expect((await demo()).deadLetterList).toMatchObject([{ reason: { code: 'report-refused' } }]);
  });

  it('is not the reason of a refusal that persists without it', async () => {
    await deliverRefused(3);
    expect(await site.search('project = SEC')).toEqual([]);
    expect((await demo()).deadLetterList).toMatchObject([{ reason: { code: 'failed' } }]);
  });
});
