import type {
  DeliveriesRequest,
  DeliveriesResult,
  DeliveryDetailResult,
} from '../../../src/contract/deliveries';
import { submissionPayload } from '../../support/payloads';
import { describeApp } from '../../support/site';
import { refusedForGood } from '../../support/maintenance-site';

const everything: DeliveriesRequest = {
  connectionId: null,
  outcomes: [],
  eventKey: null,
  from: null,
  to: null,
  text: '',
  cursor: null,
};

type Listed = Extract<DeliveriesResult, { type: 'deliveries' }>;
type Detail = Extract<DeliveryDetailResult, { type: 'delivery' }>;

describeApp('deliveries on the admin page', (site) => {
  const list = async (request: Partial<DeliveriesRequest> = {}): Promise<Listed> => {
    await site.advance('PT1S');
    const payload = { ...everything, ...request };
    return (await site.invoke('admin-page', 'listDeliveries', { payload })) as Listed;
  };
  const ids = async (request?: Partial<DeliveriesRequest>): Promise<readonly (string | null)[]> =>
    (await list(request)).deliveries.map(({ eventId }) => eventId);
  const detail = async (eventId: string, connectionId = 'demo'): Promise<Detail> => {
    const found = (await list({ connectionId, text: eventId })).deliveries[0];
    return (await site.invoke('admin-page', 'getDelivery', { payload: found })) as Detail;
  };
  /** A second apart, so that their order is known. */
  const tell = async (eventId: string, changes: object = {}, connection = 'demo'): Promise<void> => {
    await site.deliver(submissionPayload({ eventId, submissionId: `submission-${eventId}`, ...changes }), {
      connection,
    });
    await site.settle();
    await site.advance('PT1S');
  };

  it('are listed with the title that a case keeps, and without one where none does', async () => {
    await tell('event-one', { attributes: { title: 'Stored XSS' } });
    await site.advance('PT1S');
    const [listed] = (await list()).deliveries;
    expect(listed).toMatchObject({ eventId: 'event-one', title: 'Stored XSS' });
    const payload = { connectionId: 'demo', submissionIds: ['submission-event-one', 'unknown'] };
    const titles = { 'submission-event-one': 'Stored XSS' };
    expect(await site.invoke('admin-page', 'listTitles', { payload })).toEqual({ type: 'titles', titles });
    expect(
      await site.invoke('admin-page', 'listTitles', { payload: { ...payload, connectionId: 'none' } }),
    ).toEqual({ type: 'titles', titles: {} });
    expect(await site.invoke('admin-page', 'listTitles', { payload, accountId: 'dev' })).toEqual({
      type: 'no-permission',
    });
  });

  it('lists those of all connections, the newest first', async () => {
    await tell('first');
    await tell('second', {}, 'bare');
    await tell('third');
    expect(await ids()).toEqual(['third', 'second', 'first']);
    expect(await ids({ connectionId: 'bare' })).toEqual(['second']);
    expect(await list({ connectionId: 'nobody' })).toMatchObject({ deliveries: [], looked: 0, cursor: null });
  });

  it('filters by outcome, kind of event and full id or key', async () => {
    await tell('new', { attributes: { state: 'new', last_transitioned_to_triaged_at: null } });
    await tell('made');
    await tell('odd', { key: 'reward.paid' });
    expect(await ids({ outcomes: ['recorded'] })).toEqual(['new']);
    expect(await ids({ outcomes: ['created', 'ignored'] })).toEqual(['odd', 'made']);
    expect(await ids({ eventKey: 'reward.paid' })).toEqual(['odd']);
    expect(await ids({ text: 'made' })).toEqual(['made']);
    expect(await ids({ text: ' submission-new ' })).toEqual(['new']);
    expect(await ids({ text: 'sec-1' })).toEqual(['made']);
    expect(await ids({ text: 'SEC-' })).toEqual([]);
  });

  it('filters by a period, both ends included', async () => {
    await tell('first');
    const { receivedAt } = (await list()).deliveries[0] ?? { receivedAt: '' };
    await tell('second');
    expect(await ids({ to: receivedAt })).toEqual(['first']);
    expect(await ids({ from: receivedAt, to: receivedAt })).toEqual(['first']);
    const justAfter = new Date(Date.parse(receivedAt) + 1).toISOString();
    expect(await ids({ from: justAfter })).toEqual(['second']);
    const justBefore = new Date(Date.parse(receivedAt) - 1).toISOString();
    expect(await ids({ to: justBefore })).toEqual([]);
  });

  it('continues at the same position, even after new deliveries', async () => {
    for (let count = 0; count < 52; count += 1)
      await site.deliver(submissionPayload({ eventId: `event ${count}`, key: 'reward.paid' }));
    const first = await list();
    expect(first.deliveries).toHaveLength(50);
    expect(first.looked).toBe(50);
    await tell('late', { key: 'reward.paid' });
    const rest = await list({ cursor: first.cursor });
    expect(rest).toMatchObject({ looked: 2, cursor: null });
    const all = [...first.deliveries, ...rest.deliveries].map(({ eventId }) => eventId);
    expect(new Set(all).size).toBe(52);
    expect(all).not.toContain('late');
  }, 60_000);

  it('shows everything known of one delivery, and its present case', async () => {
    await tell('made');
    const made = await detail('made');
    expect(made).toMatchObject({
      type: 'delivery',
      delivery: {
        outcome: 'created',
        channel: 'webhook',
        eventAt: expect.any(String) as string,
        settledAt: expect.any(String) as string,
        signedWith: { order: 'body-timestamp' },
      },
      deadLetter: null,
      kase: { connectionId: 'demo', issueKey: 'SEC-1', state: 'triaged', withoutIssue: null },
    });
    expect(made.kase).toMatchObject({
      clock: 'running',
      dueDate: (await site.issue('SEC-1')).fields.duedate,
    });
    expect(made.delivery).not.toHaveProperty('attemptsBefore');
    expect(JSON.stringify(made)).not.toMatch(/researcher|description/i);
  });

  it('explains why there is no issue', async () => {
    await tell('new', { attributes: { state: 'new', last_transitioned_to_triaged_at: null } });
    expect((await detail('new')).kase).toMatchObject({
      issueKey: null,
      state: 'new',
      withoutIssue: 'state-too-early',
    });
  });

  it('shows why a dead letter died, and that a delivery was replayed', async () => {
    await site.fault(refusedForGood);
    await tell('dead');
    expect(await detail('dead')).toMatchObject({
      delivery: { outcome: 'dead' },
      deadLetter: {
        attempts: 1,
        reason: { code: 'failed', message: expect.stringContaining('Team is required') as string },
      },
    });
    await site.advance('PT2H');
    const { now, deadLetter } = await detail('dead');
    expect(Date.parse(now) - Date.parse(deadLetter?.diedAt ?? '')).toBeGreaterThanOrEqual(2 * 3_600_000);
    const payload = { connectionId: 'demo', eventIds: ['dead'] };
    await site.invoke('admin-page', 'replayDeadLetters', { payload });
    await site.settle();
    expect(await detail('dead')).toMatchObject({
      delivery: { outcome: 'created', attemptsBefore: 1 },
      deadLetter: null,
      kase: { issueKey: 'SEC-1' },
    });
  });

  it('identifies a body without an id by the body, and keeps it as a dead letter', async () => {
    await site.deliver('{"data":{}}');
    await site.deliver('{"data":{}}');
    const { deliveries } = await list({ outcomes: ['dead'] });
    expect(deliveries).toHaveLength(1);
    const [found] = deliveries;
    expect(found).toMatchObject({
      eventId: expect.stringMatching(/^body-[0-9a-f]{32}$/) as string,
      submissionId: null,
    });
    expect(await site.invoke('admin-page', 'getDelivery', { payload: found })).toMatchObject({
      type: 'delivery',
      delivery: { receivedAt: found?.receivedAt },
      deadLetter: { attempts: 1, reason: { code: 'not-an-event', path: 'data.id' } },
      kase: null,
    });
    const payload = { connectionId: 'demo', eventId: 'never', receivedAt: found?.receivedAt };
    expect(await site.invoke('admin-page', 'getDelivery', { payload })).toEqual({ type: 'unknown-delivery' });
  });
});
