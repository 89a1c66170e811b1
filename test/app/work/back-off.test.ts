import { bareUpdate, deliveryOf, numberedId, submissionAt } from '../../support/submission-builders';
import { describeApp } from '../../support/site';
import { maintenanceSite } from '../../support/maintenance-site';

const MINUTE = 60_000;
const CREATE = '^POST /rest/api/3/issue$';

describeApp('a wait that Jira asks for', (site) => {
  const { demo, health, problems, issues, calls, created, quiet } = maintenanceSite(site);
  const ago = async (ms: number): Promise<Date> => new Date((await site.now()).getTime() - ms);
  const send = async (numbers: readonly number[], severity: number | null = 2): Promise<void> => {
    const triagedAt = await ago(60 * MINUTE);
    for (const number of numbers)
      await site.deliver(deliveryOf(submissionAt(number, triagedAt, { attributes: { severity } })));
    await site.settle();
  };
  const turnAway = (reason: string, seconds: number, match: string, times = 1) =>
    site.fault({
      target: 'jira',
      match,
      status: 429,
      headers: { 'retry-after': `${seconds}`, 'ratelimit-reason': reason },
      times,
    });
  const jiraCalls = async (): Promise<number> => (await calls('jira', /./)).length;

  it.each([
    'jira-burst-based',
    'jira-quota-global-based',
    'jira-cost-based',
    'jira-max-concurrent-threads-across-all-instances-per-tenant-per-user',
  ])('for one delivery applies to all, by %s: no call before its time', async (reason) => {
    await turnAway(reason, 20, CREATE);
    await send([1]);
    const before = await jiraCalls();
    await send([2, 3, 4]);
    await site.advance('PT19S');
    expect(await jiraCalls()).toBe(before);
    await site.advance('PT1M');
    expect(await created()).toBe(4);
    expect(await issues()).toHaveLength(4);
  });

  it('is shown while it lasts, and does not affect people at a page', async () => {
    await turnAway('jira-burst-based', 600, CREATE);
    const asked = await site.now();
    await send([1]);
    const suspended = (await health()).problems.find((problem) => problem.kind === 'held-back');
    expect(suspended).toMatchObject({ weight: 'warning' });
    const suspendedMs = Date.parse(suspended?.until ?? '') - asked.getTime();
    expect(Math.abs(suspendedMs - 600_000)).toBeLessThan(20_000);
    await site.advance('PT11M');
    expect(await problems()).not.toContain('held-back');
    expect(await created()).toBe(1);
  });

  it('for one issue’s writes applies to that issue alone', async () => {
    await send([1, 2]);
    const [first, second] = await issues();
    await turnAway('jira-per-issue-on-write', 20, `^PUT /rest/api/3/issue/${first?.id ?? ''}$`);
    const at = (await ago(MINUTE)).toISOString();
    const raise = async (number: number): Promise<void> => {
      const changes = { severity: { from: 2, to: 1 } };
      const id = number === 1 ? 'one' : 'two';
      await site.deliver(bareUpdate({ id: numberedId(number) }, { eventId: id, at, changes }));
      await site.settle();
    };
    await raise(1);
    await raise(2);
    expect(await site.projection(second?.key ?? '')).toMatchObject({ severity: 'critical' });
    expect(await site.projection(first?.key ?? '')).toMatchObject({ severity: 'high' });
    await site.advance('PT19S');
    expect(await site.projection(first?.key ?? '')).toMatchObject({ severity: 'high' });
    await quiet();
    expect(await site.projection(first?.key ?? '')).toMatchObject({ severity: 'critical' });
    expect(await problems()).not.toContain('held-back');
  });

  it('ends first for the most severe', async () => {
    await turnAway('jira-burst-based', 20, CREATE);
    await send([1], null);
    await send([2, 3, 4, 5], 4);
    await send([6, 7], 1);
    await site.advance('PT21S');
    const made = (await issues()).map(({ fields }) => fields.summary);
    expect(made).toEqual(expect.arrayContaining(['Report 6', 'Report 7']));
    await site.advance('PT1M');
    expect(await issues()).toHaveLength(7);
  });

  it.each([3000, 1_000_000_000])(
    'of %d s: Jira is called again after 15 minutes, and not before',
    async (seconds) => {
      await turnAway('jira-quota-global-based', seconds, CREATE);
      await send([1, 2]);
      const before = await jiraCalls();
      await site.advance('PT14M');
      expect(await jiraCalls()).toBe(before);
      await site.advance('PT3M');
      expect(await created()).toBe(2);
    },
  );

  it('until a moment from the gateway: no call before it', async () => {
    const moment = new Date((await site.now()).getTime() + 40_000).toISOString();
    await site.fault({
      target: 'jira',
      match: CREATE,
      status: 429,
      headers: {
        ...{ 'retry-after': null, 'ratelimit-reason': null },
        'x-failure-category': 'FAILURE_CLIENT_RATE_LIMIT',
        'x-ratelimit-reset': moment,
      },
    });
    await send([1]);
    const before = await jiraCalls();
    await send([2, 3]);
    await site.advance('PT38S');
    expect(await jiraCalls()).toBe(before);
    await site.advance('PT1M');
    expect(await created()).toBe(3);
  });

  it('without a given time is a minute, and two the next time', async () => {
    const headers = { 'retry-after': null, 'ratelimit-reason': null };
    await site.fault({ target: 'jira', match: CREATE, status: 429, headers, times: 2 });
    await send([1]);
    const first = await jiraCalls();
    await send([2, 3]);
    await site.advance('PT58S');
    expect(await jiraCalls()).toBe(first);
    await site.advance('PT12S');
    const second = await jiraCalls();
    expect(second).toBeGreaterThan(first);
    await site.advance('PT1M40S');
    expect(await jiraCalls()).toBe(second);
    await site.advance('PT3M');
    expect(await created()).toBe(3);
  });

  it('leaves one waiting check per case, however long it lasts', async () => {
    const count = 5;
    // The deadline of P2 is 28 days after triage: half an hour from now, and every sweep finds all of them then.
    const triagedAt = await ago(28 * 24 * 60 * MINUTE - 30 * MINUTE);
    for (let number = 1; number <= count; number += 1)
      await site.deliver(deliveryOf(submissionAt(number, triagedAt)));
    await site.settle();
    expect(await created()).toBe(count);
    await site.fault({
      target: 'jira',
      status: 429,
      headers: { 'retry-after': '1000000000', 'ratelimit-reason': 'jira-quota-global-based' },
      times: 100_000,
    });
    let most = 0;
    for (let hours = 0; hours < 12; hours += 1) {
      await site.advance('PT1H');
      most = Math.max(most, (await site.settle()).waiting);
    }
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(count);
  });

  it.each([900, 3000])(
    'of %d s repeatedly, a whole day: the delivery becomes a dead letter',
    async (seconds) => {
      await turnAway('jira-quota-global-based', seconds, CREATE, 10_000);
      await send([1, 2, 3]);
      await site.advance('PT26H');
      const { body } = await site.get('/host/state');
      expect(body).toMatchObject({ storage: { 'dead-letter': 3 }, dropped: [] });
      expect((await demo()).deadLetterList.map(({ reason }) => reason)).toEqual(
        Array<object>(3).fill({
          code: 'failed',
          message: expect.stringMatching(/429|asked the app to wait/) as string,
        }),
      );
    },
  );
});
