import { submissionPayload } from '../../support/payloads';
import { describeApp } from '../../support/site';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

describeApp('a source whose clock is ahead', (site) => {
  const iso = (ms: number): string => new Date(ms).toISOString();
  const dayOf = (ms: number): string => iso(ms).slice(0, 10);
  const now = async (): Promise<number> => (await site.now()).getTime();

  it.each([
    ['20 seconds', 20_000],
    ['two hours', 120 * MINUTE],
    ['a year', 365 * DAY],
  ])('by %s: the issue has its severity and due date immediately', async (_by, aheadMs) => {
    const startMs = await now();
    const at = iso(startMs + aheadMs);
    await site.deliver(
      submissionPayload({
        eventId: 'event-1',
        createdAt: at,
        attributes: { severity: 1, submitted_at: at, last_transitioned_to_triaged_at: at },
      }),
    );
    await site.settle();
    const [issue] = await site.search('project = SEC');
    expect(issue?.fields).toMatchObject({
      duedate: dayOf(startMs + 10 * DAY),
      labels: ['bugcrowd', 'critical'],
    });
    expect(await site.projection('SEC-1')).toMatchObject({ severity: 'critical', state: 'running' });
    expect(await site.projection('SEC-1')).toMatchObject({ nextCheckAt: expect.any(String) as unknown });
  });

  it('lists on the delivery what was dated after its receipt, and accepts the next event', async () => {
    const startMs = await now();
    const year = iso(startMs + 365 * DAY);
    const attributes = {
      severity: 2,
      submitted_at: iso(startMs - DAY),
      last_transitioned_to_triaged_at: year,
    };
    await site.deliver(submissionPayload({ eventId: 'event-1', createdAt: year, attributes }));
    await site.settle();
    await site.advance('PT1S');
    const payload = {
      connectionId: 'demo',
      outcomes: [],
      eventKey: null,
      text: '',
      from: null,
      to: null,
      cursor: null,
    };
    const { deliveries } = (await site.invoke('admin-page', 'listDeliveries', { payload })) as {
      readonly deliveries: readonly unknown[];
    };
    expect(deliveries[0]).toMatchObject({
      ahead: [
        { of: 'happened', stated: year },
        { of: 'triaged', stated: year },
      ],
    });
    await site.advance('PT1M');
    await site.deliver(
      submissionPayload({
        eventId: 'event-2',
        createdAt: iso(startMs + MINUTE),
        data: { changes: {} },
        attributes: { ...attributes, title: 'A new title', severity: 1 },
      }),
    );
    await site.settle();
    const [issue] = await site.search('project = SEC');
    expect(issue?.fields).toMatchObject({ summary: 'A new title', duedate: dayOf(startMs + 10 * DAY) });
  });
});
