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

  it.each(['jira-burst-based', 'jira-quota-global-based'])(
    'for one delivery applies to all, by %s: no call before its time',
    async (reason) => {
      await turnAway(reason, 20, CREATE);
      await send([1]);
      const before = await jiraCalls();
      await send([2, 3, 4]);
      await site.advance('PT19S');
      expect(await jiraCalls()).toBe(before);
      await site.advance('PT1M');
      expect(await created()).toBe(4);
      expect(await issues()).toHaveLength(4);
    },
  );

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

  it('that is longer than a retry can wait: it checks again, and makes no call to Jira meanwhile', async () => {
    await turnAway('jira-quota-global-based', 3000, CREATE);
    await send([1, 2]);
    const before = await jiraCalls();
    await site.advance('PT49M');
    expect(await jiraCalls()).toBe(before);
    await site.advance('PT20M');
    expect(await created()).toBe(2);
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
