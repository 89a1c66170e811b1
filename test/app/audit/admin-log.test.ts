import type { AdminLogPage, AdminLogRequest } from '../../../src/contract/audit';
import { submissionPayload } from '../../support/payloads';
import { describeApp } from '../../support/site';
import { refusedForGood, maintenanceSite } from '../../support/maintenance-site';
import { wholeLog } from '../../support/whole-log';

describeApp('the admin log', (site) => {
  const { ask, setToken, quiet } = maintenanceSite(site);
  const read = async (
    request: Partial<AdminLogRequest> = {},
    functionKey: 'listAdminLog' | 'exportAdminLog' = 'listAdminLog',
  ): Promise<AdminLogPage> => {
    await site.advance('PT1S');
    const payload = { ...wholeLog, ...request };
    return (await site.invoke('admin-page', functionKey, { payload })) as AdminLogPage;
  };
  const actions = async (request?: Partial<AdminLogRequest>): Promise<readonly string[]> =>
    (await read(request)).entries.map(({ action }) => action);
  /** Starts a period after everything so far. */
  const start = async (): Promise<string> => {
    await site.advance('PT1M');
    return (await site.now()).toISOString();
  };
  const die = async (...eventIds: readonly string[]): Promise<void> => {
    for (const eventId of eventIds) {
      await site.fault(refusedForGood);
      await site.deliver(submissionPayload({ eventId, submissionId: `submission-${eventId}` }));
      await site.settle();
    }
  };

  it('records who replayed or discarded dead letters, and why', async () => {
    const from = await start();
    await die('one', 'two');
    await ask('replayDeadLetters', { eventIds: 'all' });
    await ask('replayDeadLetters', { eventIds: ['one'] });
    await ask('discardDeadLetters', { eventIds: ['one'], reason: 'A rehearsal.' });
    const { entries, people } = await read({ from });
    expect(entries).toMatchObject([
      {
        action: 'dead-letters-discarded',
        by: 'admin',
        subject: { kind: 'connection', id: 'demo' },
        note: 'A rehearsal. Events: one.',
        changes: [],
      },
      { action: 'dead-letters-replayed', note: 'Events: one.' },
      { action: 'dead-letters-replayed', note: 'All of them.' },
    ]);
    expect(people['admin']).toEqual(expect.any(String));
  });

  it('records comparisons and imports, but not refused ones', async () => {
    const from = await start();
    await ask('startComparison');
    expect(await actions({ from })).toEqual([]);
    await setToken();
    await quiet();
    const since = await start();
    await ask('startComparison');
    await quiet();
    const request = { states: ['triaged'], submittedFrom: null, submittedTo: '2026-11-01' };
    const counted = (await ask('countImport', { request })) as { readonly job: { readonly id: string } };
    await quiet();
    await ask('startImport', { jobId: counted.job.id });
    await quiet();
    await ask('cancelImport', { jobId: counted.job.id });
    const again = (await ask('countImport', { request })) as { readonly job: { readonly id: string } };
    await ask('cancelImport', { jobId: again.job.id });
    await ask('cancelImport', { jobId: 'another' });
    await ask('discardDeadLetters', { eventIds: ['one'], reason: ' ' });
    const reported = (await read({ from: since })).entries;
    expect(reported.map(({ action }) => action).sort()).toEqual(
      ['comparison-started', 'import-cancelled', 'import-started'].sort(),
    );
    expect(reported.find(({ action }) => action === 'import-started')?.note).toBe(
      'States: triaged. Submitted: from the beginning to 2026-11-01.',
    );
  });

  it('filters by person, action, subject and period', async () => {
    const from = await start();
    await ask('replayDeadLetters', { eventIds: 'all' });
    await ask('replayDeadLetters', { connectionId: 'bare', eventIds: 'all' });
    expect(await actions({ from, subjectId: 'bare' })).toEqual(['dead-letters-replayed']);
    expect(await actions({ from, action: 'dead-letters-replayed' })).toHaveLength(2);
    expect(await actions({ from, action: 'dead-letters-discarded' })).toEqual([]);
    expect(await actions({ from, by: 'admin' })).toHaveLength(2);
    expect(await actions({ from, by: 'dev' })).toEqual([]);
    expect(await actions({ to: '2020-01-01T00:00:00Z' })).toEqual([]);
  });

  it('is paged, with larger pages for a file', async () => {
    for (let count = 0; count < 55; count += 1)
      await ask('replayDeadLetters', { eventIds: [`event ${count}`] });
    const first = await read({ action: 'dead-letters-replayed' });
    expect(first.entries.length).toBeGreaterThanOrEqual(50);
    expect(first.cursor).not.toBeNull();
    const rest = await read({ action: 'dead-letters-replayed', cursor: first.cursor });
    const notes = [...first.entries, ...rest.entries].map(({ note }) => note);
    expect(new Set(notes).size).toBe(55);
    const file = await read({ action: 'dead-letters-replayed' }, 'exportAdminLog');
    expect(file.entries).toHaveLength(55);
    expect(file.cursor).toBeNull();
  }, 60_000);
});
