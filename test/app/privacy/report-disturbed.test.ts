import { closingSite, CLEO, CLEO_NAME } from '../../support/closing-site';
import { ownPolicy } from '../../support/own-policy';
import { describeApp } from '../../support/site';

const REPORT_PATH = '/app/report-accounts';

/** An id of Atlassian's form. */
const person = (number: number): string => number.toString(16).padStart(24, '5be24ad8b1653240');

describeApp('the report of accounts', (site) => {
  const { change, close, stored, ask, act, track, dayIn, reports } = closingSite(site);

  /** Somebody has set a date, and closes the account on the day before the next report. */
  const closeBeforeReport = async (): Promise<void> => {
    await track();
    await act({ type: 'set-date', dueDate: await dayIn(40), reason: 'Agreed' });
    await site.advance('P6DT12H');
    await close();
    await site.clearLedger();
  };

  it('waits as long as Atlassian asks, and is continued then', async () => {
    await closeBeforeReport();
    const headers = { 'retry-after': String(47 * 3600) };
    await site.fault({ target: 'platform', match: REPORT_PATH, status: 429, headers });
    await site.advance('P1D');
    expect(await reports()).toEqual([429]);
    await site.advance('P1D');
    expect(await reports()).toEqual([429]);
    expect((await stored()).length).toBeGreaterThan(0);
    await site.advance('P1D');
    expect(await reports()).toEqual([429, 200]);
    expect(await stored()).toEqual([]);
  });

  it.each([
    ['Atlassian fails', { target: 'platform', match: REPORT_PATH, status: 503 }],
    ['Atlassian does not answer', { target: 'platform', match: REPORT_PATH, timeout: 'before' }],
    ['the app ends in the call', { target: 'platform', match: REPORT_PATH, crash: 'after' }],
  ])('is tried again the next day if %s', async (_name, fault) => {
    await closeBeforeReport();
    await site.fault(fault);
    await site.advance('P1D');
    expect((await stored()).length).toBeGreaterThan(0);
    await site.advance('P1D');
    expect(await stored()).toEqual([]);
  });

  it('has ninety accounts in a call', async () => {
    const people = Array.from({ length: 98 }, (_, number) => person(number));
    const last = person(97);
    await change({ addAccount: { accountId: last, displayName: 'Last One', role: 'developer' } });
    const notices = { comment: true, fallbackPeople: people.slice(49), label: null, breachPriorityId: null };
    await site.saveSettings({ approvers: people.slice(0, 49), notices });
    await site.advance('P6DT12H');
    await close(last);
    await site.clearLedger();
    await site.advance('P1D');
    expect([...(await reports())].sort()).toEqual([200, 204]);
    expect(await stored(last)).toEqual([]);
    expect((await stored(person(96))).length).toBeGreaterThan(0);
  });

  it('goes on without an account that Atlassian does not understand', async () => {
    await closeBeforeReport();
    await site.saveSettings({ approvers: ['lead'] });
    // The whole batch, and then the half that has it, down to the one.
    await site.fault({ target: 'platform', match: REPORT_PATH, status: 400, times: 1 });
    await site.advance('P1D');
    expect((await reports())[0]).toBe(400);
    expect((await reports()).length).toBe(3);
    expect(await stored()).toEqual([]);
  });

  it('is made once if its trigger comes twice', async () => {
    await closeBeforeReport();
    await site.fault({ target: 'schedule', match: 'daily-report', duplicate: true });
    await site.advance('P1D');
    expect(await reports()).toEqual([200]);
    expect(await stored()).toEqual([]);
  });

  it('drops a name that has changed from a policy that is being applied', async () => {
    await track();
    await ask('savePolicy', { document: JSON.stringify(ownPolicy) });
    await site.advance('P7D');
    await site.fault({ target: 'jira', match: '^(POST|PUT) /rest/api/3/issue/', status: 503, times: 5000 });
    const request = { policyId: ownPolicy.id, version: 1, connectionIds: ['demo'], expected: 1 };
    expect(await ask('applyPolicy', request)).toMatchObject({ type: 'started' });
    await change({ renameAccount: CLEO, to: 'Cleo Changed' });
    expect(await stored(CLEO_NAME)).toContain('policy-application');
    await site.advance('PT10M');
    expect(await stored(CLEO_NAME)).not.toContain('policy-application');
  });

  it('costs one read on a day without a report', async () => {
    await track();
    await site.advance('P2D');
    await site.clearLedger();
    await site.advance('P1D');
    const { entries } = await site.ledger();
    // The list of connections and the push are for the count of cases.
    expect(entries.filter(({ functionKey }) => functionKey === 'daily-report-fn')).toMatchObject([
      { kind: 'kvs', path: expect.stringContaining('query') as string },
      { kind: 'queue' },
      { kind: 'kvs', path: expect.stringContaining('personal-data-report') as string },
    ]);
  });
});
