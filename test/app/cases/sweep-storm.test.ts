import { submissionPayload } from '../../support/payloads';
import { describeApp } from '../../support/site';

const DAY = 86_400_000;
const HALF_AN_HOUR = 1_800_000;

/** Functions run in parallel: within this distance the order is not fixed. */
const SIDE_BY_SIDE = 16;

/** Days to fix under the default policy; the first is Bugcrowd's P1. */
const targets = [
  { severity: 'critical', days: 10 },
  { severity: 'high', days: 28 },
  { severity: 'medium', days: 84 },
  { severity: 'low', days: 175 },
] as const;

describeApp('many deadlines in one hour', (site) => {
  /** One submission of every severity in turn, due within a few minutes in half an hour, the later ones earlier. */
  const payloadOf = (index: number, nowMs: number): unknown => {
    const deadlineMs = nowMs + HALF_AN_HOUR - index * 1000;
    const triagedMs = deadlineMs - (targets[index % 4]?.days ?? 0) * DAY;
    const triagedAt = new Date(triagedMs).toISOString();
    return submissionPayload({
      eventId: `event-${index}`,
      submissionId: `sub-${index}`,
      createdAt: triagedAt,
      attributes: {
        title: `${index}`,
        severity: (index % 4) + 1,
        submitted_at: new Date(triagedMs - DAY).toISOString(),
        last_transitioned_to_triaged_at: triagedAt,
      },
    });
  };

  const track = async (count: number): Promise<void> => {
    const nowMs = (await site.now()).getTime();
    await Promise.all(Array.from({ length: count }, (_, index) => site.deliver(payloadOf(index, nowMs))));
    await site.settle();
    await site.clearLedger();
  };

  /** Ids of all issues, the most urgent first. */
  const byUrgency = async (): Promise<readonly string[]> => {
    const found = [];
    for (const { severity } of targets) {
      const issues = await site.search(`bountyClockSeverity = "${severity}"`);
      found.push(...[...issues].sort((a, b) => Number(b.fields.summary) - Number(a.fields.summary)));
    }
    return found.map(({ id }) => id);
  };

  /** Ids of the issues with a new comment, in the order of Jira. */
  const commented = async (): Promise<readonly string[]> => {
    const { entries } = await site.ledger();
    return entries
      .filter(({ method, path, status }) => method === 'POST' && path.endsWith('/comment') && status === 201)
      .map(({ path }) => path.split('/').at(-2) ?? '');
  };

  const expectNothingLeft = async (): Promise<void> => {
    expect(await site.settle()).toMatchObject({ waiting: 0, dead: 0 });
    await site.clearLedger();
    await site.advance('PT2H');
    expect((await site.ledger()).totals).toMatchObject({ jira: { calls: 0 }, queue: { pushes: 0 } });
  };

  it('each case gets one notice, the most urgent first, although every sweep runs twice', async () => {
    const count = 205;
    await track(count);
    await site.fault({ target: 'schedule', duplicate: true, times: 10 });
    await site.advance('PT2H');
    const noticed = await commented();
    const expected = await byUrgency();
    expect([...noticed].sort()).toEqual([...expected].sort());
    expect(noticed).toHaveLength(count);
    const displaced = noticed.map((id, place) => Math.abs(place - expected.indexOf(id)));
    expect(Math.max(...displaced)).toBeLessThan(SIDE_BY_SIDE);
    await expectNothingLeft();
  });

  it('Jira refuses some calls, and the queue repeats some checks: one notice each', async () => {
    const count = 60;
    await track(count);
    for (let round = 0; round < 20; round += 1) {
      await site.fault({ target: 'jira', latencyMs: 0, times: 4 + (round % 3) });
      await site.fault({ target: 'jira', status: 429, headers: { 'retry-after': `${5 + round}` } });
    }
    await site.fault({ target: 'schedule', duplicate: true, times: 10 });
    await site.fault({ target: 'queue', duplicate: true, times: 40 });
    await site.advance('PT2H');
    const { entries } = await site.ledger();
    expect(entries.filter(({ status }) => status === 429)).toHaveLength(20);
    expect([...(await commented())].sort()).toEqual([...(await byUrgency())].sort());
    for (const id of await byUrgency())
      expect(await site.comments(id)).toEqual([expect.stringContaining('Overdue: the fix was due on')]);
    await expectNothingLeft();
  });

  it('Jira is down for hours: the retries of different hours do not add up', async () => {
    const count = 12;
    await track(count);
    await site.fault({ target: 'jira', status: 502, times: 300 });
    await site.advance('PT1H');
    const tries: number[] = [];
    for (let hour = 0; hour < 3; hour += 1) {
      await site.clearLedger();
      await site.advance('PT1H');
      tries.push((await site.ledger()).totals.jira.calls / count);
    }
    const [first = Infinity, ...others] = tries;
    // A check reads the issue before it decides, once.
    expect(first).toBeLessThan(9);
    expect(Math.max(...others)).toBeLessThan(8);
    await site.advance('PT2H');
    for (const id of await byUrgency())
      expect(await site.comments(id)).toEqual([expect.stringContaining('Overdue: the fix was due on')]);
    await expectNothingLeft();
  });
});
