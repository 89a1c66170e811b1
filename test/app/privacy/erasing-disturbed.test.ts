import type { ApplicationResult } from '../../../src/contract/policies';
import { closingSite, REPORT } from '../../support/closing-site';
import { ownPolicy } from '../../support/own-policy';
import { submissionPayload } from '../../support/payloads';
import { describeApp } from '../../support/site';

const CASE = 'bugcrowd:submission-1';
const FORMER = 'former user 1';
const REPORT_PATH = '/app/report-accounts';

describeApp('erasing somebody while the app is at work', (site) => {
  const { close, stored, ask, act, track, dayIn, panel } = closingSite(site);

  /** Moves to some seconds before the next run of the daily report. */
  const beforeRun = async (seconds: number): Promise<void> => {
    const { schedules } = (await site.get('/host/state')).body as {
      readonly schedules: readonly { readonly key: string; readonly nextRunAt: string }[];
    };
    const next = Date.parse(schedules.find(({ key }) => key === 'daily-report')?.nextRunAt ?? '');
    const set = new Date(next - seconds * 1000).toISOString();
    expect((await site.post('/host/clock', { set })).status).toBe(200);
  };

  /** Somebody has set a date; the next run makes the weekly report. */
  const actBeforeReport = async (): Promise<void> => {
    await track();
    await act({ type: 'set-date', dueDate: await dayIn(40), reason: 'Agreed' });
    await site.advance('P6DT12H');
  };
  const isErased = async (): Promise<void> => {
    expect(await stored()).toEqual([]);
    const { timeline } = await panel();
    expect(timeline).toContainEqual(
      expect.objectContaining({
        type: 'date-set',
        source: expect.objectContaining({ id: FORMER }) as unknown,
      }),
    );
  };

  it('reports ninety accounts a call, and makes one call after the other', async () => {
    const people = Array.from({ length: 98 }, (_, number) =>
      number.toString(16).padStart(24, '5be24ad8b1653240'),
    );
    const notices = { comment: true, fallbackPeople: people.slice(49), label: null, breachPriorityId: null };
    await site.saveSettings({ approvers: people.slice(0, 49), notices });
    await site.advance('P6DT12H');
    await site.clearLedger();
    const latencyMs = 300;
    await site.fault({ target: 'platform', match: REPORT_PATH, latencyMs, times: 9 });
    await site.advance('P1D');
    const { entries } = await site.ledger();
    const reports = entries.filter(({ method, path }) => `${method} ${path}` === REPORT);
    const [first = 0, second = 0, ...others] = reports.map(({ at }) => Date.parse(at));
    expect(others).toEqual([]);
    // Each is written down when it is answered.
    expect(second - first).toBeGreaterThanOrEqual(latencyMs - 5);
  });

  it('waits for a case that is being written, whose change is not lost', async () => {
    await actBeforeReport();
    await close();
    await beforeRun(30);
    await site.fault({ target: 'jira', match: 'PUT /rest/api/3/issue', crash: 'after' });
    const at = (await site.now()).toISOString();
    await site.deliver(
      submissionPayload({
        eventId: 'event-2',
        submissionId: 'submission-1',
        createdAt: at,
        data: { changes: {} },
        // No other dates: an earlier triage would ask about the set date, and remind of it just when the report is made.
        attributes: {
          title: 'Another title',
          submitted_at: undefined,
          last_transitioned_to_triaged_at: undefined,
        },
      }),
    );
    await site.settle();
    await site.advance('PT1M');
    expect(await stored()).toContain(CASE);
    await site.advance('P1D');
    await isErased();
    expect((await site.issue('SEC-1')).fields.summary).toContain('Another title');
    expect(await site.settle()).toMatchObject({ waiting: 0, dead: 0 });
  });

  it('tries again the next day if somebody else has written the case in between', async () => {
    await actBeforeReport();
    await close();
    await beforeRun(30);
    // Each run tries twice.
    const lost = { code: 'CONDITIONAL_CHECK_FAILED', message: 'The version is another one.' };
    await site.fault({ target: 'kvs', match: `transaction case ${CASE}`, status: 400, body: lost, times: 2 });
    await site.advance('PT1M');
    expect(await stored()).toEqual(expect.arrayContaining(['personal-data-report', CASE]));
    await site.advance('P1D');
    await isErased();
  });

  it('waits until the policy is applied that the person has started to apply', async () => {
    await actBeforeReport();
    await ask('savePolicy', { document: JSON.stringify(ownPolicy) });
    await site.fault({ target: 'jira', match: '^(POST|PUT) /rest/api/3/issue/', status: 503, times: 5000 });
    const request = { policyId: ownPolicy.id, version: 1, connectionIds: ['demo'], expected: 1 };
    await beforeRun(60);
    expect(await ask('applyPolicy', request)).toMatchObject({ type: 'started' });
    await close();
    await site.advance('PT2M');
    expect(await stored()).toContain('policy-application');
    await site.clearFaults();
    await site.advance('P2D');
    expect(await ask<ApplicationResult>('getApplication', {}, 'admin')).toMatchObject({
      job: { phase: 'done', startedBy: FORMER },
    });
    await isErased();
    expect((await panel()).policyMigrations).toMatchObject([{ by: FORMER }]);
  });
});
