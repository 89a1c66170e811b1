import type { ImportView } from '../../../src/contract/reconcile';
import type { ImportRequest } from '../../../src/domain/reconcile/import-job';
import { deliveryOf, submissionAt } from '../../support/submission-builders';
import { describeApp } from '../../support/site';
import { refusedForGood, maintenanceSite } from '../../support/maintenance-site';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const everything: ImportRequest = { states: [], submittedFrom: null, submittedTo: null };

describeApp('an import of existing submissions', (site) => {
  const { ask, demo, setToken, issues, calls, created, quiet } = maintenanceSite(site);
  const daysAgo = async (days: number): Promise<Date> => new Date((await site.now()).getTime() - days * DAY);
  const view = async (): Promise<ImportView> => {
    const job = (await demo()).import;
    if (job === null) throw new Error('There is no import.');
    return job;
  };
  const jobOf = (answer: unknown): ImportView => {
    expect(answer).toMatchObject({ type: 'import' });
    return (answer as { job: ImportView }).job;
  };
  const watch = async (): Promise<void> => {
    await setToken();
    await quiet();
    await site.clearLedger();
  };
  const counted = async (request: ImportRequest = everything): Promise<ImportView> => {
    expect(jobOf(await ask('countImport', { request }))).toMatchObject({ phase: 'counting', read: 0 });
    await quiet();
    const job = await view();
    expect(job.phase).toBe('counted');
    return job;
  };
  const imported = async (jobId: string): Promise<ImportView> => {
    expect(jobOf(await ask('startImport', { jobId }))).toMatchObject({ phase: 'importing' });
    await quiet();
    return view();
  };
  /** Submissions with those priorities, triaged as many days ago; P2 for a missing number. */
  const fill = async (...triaged: readonly (readonly [severity: number | null, days: number])[]) => {
    const submissions = [];
    for (const [index, [severity, days]] of triaged.entries())
      submissions.push(submissionAt(index + 1, await daysAgo(days), { attributes: { severity } }));
    await site.bugcrowd(submissions);
  };

  it('counts first, by severity and due date, and creates nothing', async () => {
    // Days to fix: critical 10, high 28, medium 84, low 175, informational none.
    await fill([1, 11], [1, 5], [2, 5], [3, 5], [4, 5], [5, 5], [null, 5], [2, 40], [3, 80]);
    const early = await daysAgo(5);
    const closedAt = (await daysAgo(4)).toISOString();
    await site.bugcrowd([
      submissionAt(11, early, {
        attributes: { state: 'new', severity: null, last_transitioned_to_triaged_at: null },
      }),
      submissionAt(12, early, { attributes: { duplicate: true } }),
      submissionAt(13, early, {
        attributes: { state: 'not_applicable', last_transitioned_to_not_applicable_at: closedAt },
      }),
      submissionAt(14, early, { program: 'bare-metal' }),
      submissionAt(15, early),
    ]);
    await site.deliver(deliveryOf(submissionAt(15, early)));
    await quiet();
    await watch();
    const job = await counted();
    expect(job).toMatchObject({ total: 13, read: 13, queued: 0, unreadable: 0, failure: null });
    expect(job.tally).toEqual({
      wanted: 13,
      known: 1,
      withoutIssue: 3,
      issues: {
        critical: { overdue: 1, week: 1 },
        high: { month: 1, overdue: 1 },
        medium: { quarter: 1, week: 1 },
        low: { later: 1 },
        informational: { 'no-date': 1 },
        none: { 'no-date': 1 },
      },
    });
    expect(await issues()).toHaveLength(1);
    expect(await created()).toBe(0);
    expect((await site.ledger()).totals.queue.events).toBe(1);
    expect((await imported(job.id)).tally).toEqual(job.tally);
    const found = await Promise.all(
      (await issues()).map(async ({ key }) => (await site.projection(key))['severity']),
    );
    expect(found.sort()).toEqual(
      [
        'critical',
        'critical',
        'high',
        'high',
        'high',
        'informational',
        'low',
        'medium',
        'medium',
        null,
      ].sort(),
    );
  });

  it('what was fixed long ago is not overdue', async () => {
    const triagedAt = await daysAgo(100);
    const fixedAt = (await daysAgo(90)).toISOString();
    const attributes = { state: 'resolved', last_transitioned_to_resolved_at: fixedAt };
    await site.bugcrowd([submissionAt(1, triagedAt, { attributes })]);
    await watch();
    const job = await counted();
    expect(job.tally.issues).toEqual({ high: { 'no-date': 1 } });
    await imported(job.id);
    expect(await site.projection('SEC-1')).toMatchObject({ state: 'met' });
  });

  it('creates the issues once; a second import finds them known', async () => {
    await fill([1, 11], [2, 5], [3, 5]);
    await watch();
    const job = await counted();
    expect(await imported(job.id)).toMatchObject({
      phase: 'done',
      read: 3,
      total: 3,
      queued: 3,
      deadLetters: 0,
      perMinute: expect.any(Number) as number,
    });
    expect(await created()).toBe(3);
    expect(JSON.stringify((await site.issue('SEC-1')).fields)).toContain('What happens in report');
    expect(await ask('startImport', { jobId: job.id })).toMatchObject({ type: 'invalid', place: 'import' });
    const again = await counted();
    expect(again.tally).toEqual({ wanted: 3, known: 3, withoutIssue: 0, issues: {} });
    expect(await imported(again.id)).toMatchObject({ phase: 'done', queued: 0 });
    expect(await created()).toBe(3);
  });

  it('imports the requested states and days, both ends included', async () => {
    const submitted = [
      '2026-09-30T23:59:59.999Z',
      '2026-10-01T00:00:00Z',
      '2026-10-05T23:59:59.999Z',
      '2026-10-06T00:00:00Z',
    ].map((at, index) => submissionAt(index + 1, new Date(Date.parse(at) + HOUR)));
    const fixed = submissionAt(9, new Date('2026-10-03T00:00:00Z'), {
      attributes: { state: 'resolved', last_transitioned_to_resolved_at: '2026-10-04T00:00:00Z' },
    });
    await site.bugcrowd([...submitted, fixed]);
    await watch();
    const dates = { submittedFrom: '2026-10-01', submittedTo: '2026-10-05' };
    expect((await counted({ states: [], ...dates })).tally.wanted).toBe(3);
    const job = await counted({ states: ['triaged', 'unresolved'], ...dates });
    expect(job.tally.wanted).toBe(2);
    await imported(job.id);
    expect((await issues()).map(({ fields }) => fields.summary).sort()).toEqual(['Report 2', 'Report 3']);
  });

  it('refuses an invalid request, and starts nothing', async () => {
    expect(await ask('countImport', { request: everything })).toMatchObject({
      type: 'invalid',
      place: 'token',
    });
    expect(await ask('startImport', { jobId: 'none' })).toMatchObject({ type: 'invalid', place: 'token' });
    await watch();
    for (const [place, request] of [
      ['states', { ...everything, states: ['triaged', 'nonsense'] }],
      ['submittedFrom', { ...everything, submittedFrom: '1.10.2026' }],
      ['submittedFrom', { ...everything, submittedFrom: '2026-02-30' }],
      ['submittedTo', { ...everything, submittedTo: '2026-13-01' }],
      ['submittedTo', { ...everything, submittedFrom: '2026-10-02', submittedTo: '2026-10-01' }],
    ] as const)
      expect([place, await ask('countImport', { request })]).toMatchObject([
        place,
        { type: 'invalid', place },
      ]);
    expect(await ask('startImport', { jobId: 'none' })).toMatchObject({ type: 'invalid', place: 'import' });
    expect(await ask('cancelImport', { jobId: 'none' })).toMatchObject({ type: 'invalid', place: 'import' });
    await site.refuseEgress(true);
    expect(await ask('countImport', { request: everything })).toMatchObject({ place: 'egress' });
    expect((await demo()).import).toBeNull();
    expect(await calls('egress', /./)).toEqual([]);
  });

  it('cancelled midway it keeps the issues so far, and creates no more', async () => {
    const start = await daysAgo(20);
    await site.bugcrowd(
      Array.from({ length: 600 }, (_, index) =>
        submissionAt(index, new Date(start.getTime() + index * 60_000), {
          attributes: index % 50 === 0 ? {} : { state: 'new', last_transitioned_to_triaged_at: null },
        }),
      ),
    );
    await watch();
    const job = await counted();
    expect(job.tally).toMatchObject({ wanted: 600, withoutIssue: 588, issues: { high: { month: 12 } } });
    expect(await ask('startImport', { jobId: job.id })).toMatchObject({ type: 'import' });
    expect(await ask('countImport', { request: everything })).toMatchObject({ place: 'import' });
    await site.settle();
    const { perMinute, ...midway } = await view();
    expect(midway).toMatchObject({ phase: 'importing', read: 500, total: 600, queued: 10 });
    expect(perMinute).toBeGreaterThan(0);
    expect(jobOf(await ask('cancelImport', { jobId: job.id })).phase).toBe('cancelled');
    await site.advance('PT2H');
    expect(await view()).toMatchObject({ phase: 'cancelled', read: 500, queued: 10 });
    expect(await issues()).toHaveLength(10);
  });

  it('late saves of a cancelled import do not replace the next one', async () => {
    await fill([2, 5]);
    await watch();
    const job = await counted();
    // Long enough for the cancellation to come first, also on a busy machine.
    await site.fault({ target: 'bugcrowd', latencyMs: 3000 });
    await ask('startImport', { jobId: job.id });
    await ask('cancelImport', { jobId: job.id });
    const next = await counted();
    expect(next.id).not.toBe(job.id);
    expect(await issues()).toEqual([]);
    expect(await imported(next.id)).toMatchObject({ phase: 'done', queued: 1 });
    expect(await created()).toBe(1);
  });

  it.each([
    ['before Bugcrowd is asked', { target: 'bugcrowd', crash: 'before' }],
    ['after Bugcrowd has answered', { target: 'bugcrowd', crash: 'after' }],
    ['before the cases are read', { target: 'kvs', match: 'batch/get', skip: 1, crash: 'before' }],
    ['before the hand-over is noted', { target: 'kvs', match: '/set import', skip: 1, crash: 'before' }],
    ['after the hand-over is noted', { target: 'kvs', match: '/set import', skip: 1, crash: 'after' }],
    ['before the submissions are handed on', { target: 'queue', skip: 1, crash: 'before' }],
    ['after the submissions are handed on', { target: 'queue', skip: 1, crash: 'after' }],
    ['before the end is noted', { target: 'kvs', match: '/set import', skip: 2, crash: 'before' }],
    ['after the end is noted', { target: 'kvs', match: '/set import', skip: 2, crash: 'after' }],
    ['while the storage fails', { target: 'kvs', match: '/set import', skip: 2, status: 500 }],
    ['while the queue fails', { target: 'queue', skip: 1, status: 500, when: 'after' }],
    ['although its work comes twice', { target: 'queue', duplicate: true }],
  ])('disturbed %s it has the same result', async (_name, fault) => {
    await fill([1, 11], [2, 5], [3, 5]);
    await watch();
    const job = await counted();
    await site.fault(fault);
    expect(await imported(job.id)).toMatchObject({ phase: 'done', read: 3, queued: 3 });
    expect(((await site.get('/host/state')).body as { faults: unknown }).faults).toEqual([]);
    expect(await issues()).toHaveLength(3);
    expect(await created()).toBe(3);
  });

  it.each([
    ['the dry run', 1, 'counted'],
    ['the import', 2, 'done'],
  ])('%s whose work was lost is restarted after half an hour', async (_name, pushes, phase) => {
    await fill([2, 5]);
    await watch();
    await site.fault({ target: 'queue', match: 'publish', skip: pushes - 1, crash: 'before' });
    if (pushes === 1) expect(await ask('countImport', { request: everything })).toHaveProperty('error');
    else {
      const { id } = await counted();
      expect(await ask('startImport', { jobId: id })).toHaveProperty('error');
    }
    await site.advance('PT2H');
    expect((await view()).phase).toBe(phase);
  });

  it('a token that is revoked meanwhile ends it, with the reason', async () => {
    await fill([2, 5]);
    await watch();
    await site.fault({ target: 'bugcrowd', status: 401 });
    await ask('countImport', { request: everything });
    await quiet();
    expect(await view()).toMatchObject({
      phase: 'failed',
      failure: expect.stringContaining('401') as string,
    });
    expect((await counted()).failure).toBeNull();
  });

  it('what Jira refuses becomes a dead letter of the import', async () => {
    await fill([2, 5], [3, 5]);
    await watch();
    const job = await counted();
    await site.fault(refusedForGood);
    expect(await imported(job.id)).toMatchObject({ phase: 'done', queued: 2, deadLetters: 1 });
    expect((await demo()).deadLetterList).toMatchObject([{ channel: 'import', eventKey: 'submission.read' }]);
    await ask('replayDeadLetters', { eventIds: 'all' });
    await quiet();
    expect(await issues()).toHaveLength(2);
    expect((await view()).deadLetters).toBe(0);
  });
});
