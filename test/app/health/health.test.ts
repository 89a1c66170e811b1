import type { ConnectionHealth } from '../../../src/contract/health';
import { blockerPayload } from '../../support/payloads';
import { bareUpdate, deliveryOf, numberedId, submissionAt } from '../../support/submission-builders';
import { describeApp } from '../../support/site';
import { refusedForGood, maintenanceSite } from '../../support/maintenance-site';

const SECOND = 1000;
const HOUR = 3_600_000;

describeApp('the health of the app', (site) => {
  const { demo, health, problems, setToken, quiet } = maintenanceSite(site);
  const ago = async (ms: number): Promise<Date> => new Date((await site.now()).getTime() - ms);
  const send = async (number: number, agoMs = HOUR): Promise<void> => {
    await site.deliver(deliveryOf(submissionAt(number, await ago(agoMs))));
    await site.settle();
  };
  const figures = async (): Promise<
    Pick<ConnectionHealth, 'hour' | 'day' | 'fourWeeks' | 'successRatio'>
  > => {
    const { hour, day, fourWeeks, successRatio } = await demo();
    return { hour, day, fourWeeks, successRatio };
  };

  it('is empty before the first delivery', async () => {
    expect(await demo()).toMatchObject({
      hour: {},
      day: {},
      fourWeeks: {},
      successRatio: null,
      delay: null,
      lastDeliveryAt: null,
      lastSuccessAt: null,
      backlog: { count: 0, more: false, oldestAt: null },
      deadLetters: { count: 0, more: false, oldestAt: null },
      deadLetterList: [],
      dropped: [],
      missingFields: [],
      comparison: { type: 'off', because: 'no-token' },
      import: null,
      atLeast: false,
    });
    expect(await problems()).toEqual(['no-token', 'no-approvers', 'no-delivery-yet']);
  });

  it('counts the outcomes of deliveries, but none with a wrong signature', async () => {
    await send(1, 100 * SECOND);
    await send(2, 200 * SECOND);
    await send(3, 400 * SECOND);
    const at = (await site.now()).toISOString();
    const id = numberedId(1);
    const tell = (eventId: string, changes: object) =>
      site.deliver(bareUpdate({ id }, { eventId, at, changes }));
    await tell('raised', { severity: { from: 2, to: 1 } });
    await site.settle();
    await tell('again', { severity: { from: 2, to: 1 } });
    await site.deliver(blockerPayload('blocker.created'));
    await site.deliver('{"data":{}}');
    await site.deliver(deliveryOf(submissionAt(4, await ago(HOUR))), { digest: 'sha256=0' });
    await site.fault(refusedForGood);
    await send(5);
    const counts = { created: 3, updated: 1, recorded: 1, ignored: 1, dead: 2 };
    expect(await figures()).toEqual({ hour: counts, day: counts, fourWeeks: counts, successRatio: 6 / 8 });
    const { delay, lastSuccessAt, lastDeliveryAt } = await demo();
    expect(delay?.issues).toBe(3);
    expect(delay?.medianSeconds).toBeGreaterThan(180);
    expect(delay?.medianSeconds).toBeLessThan(225);
    expect(delay?.p95Seconds).toBeGreaterThan(360);
    expect(delay?.p95Seconds).toBeLessThan(445);
    expect(Date.parse(lastSuccessAt ?? '')).toBeLessThanOrEqual(Date.parse(lastDeliveryAt ?? ''));
  });

  it('covers an hour, a day and four weeks, before and after rolling up', async () => {
    await send(1);
    const counts = { created: 1 };
    await site.advance('PT59M');
    expect(await figures()).toMatchObject({ hour: counts, day: counts, fourWeeks: counts });
    await site.advance('PT2M');
    expect(await figures()).toMatchObject({ hour: {}, day: counts, fourWeeks: counts });
    await site.advance('PT21H');
    expect(await figures()).toMatchObject({ hour: {}, day: counts, fourWeeks: counts });
    await site.advance('PT4H');
    expect(await figures()).toMatchObject({ hour: {}, day: {}, fourWeeks: counts, successRatio: 1 });
    await send(2);
    await site.advance('PT30H');
    const both = { created: 2 };
    expect(await figures()).toEqual({ hour: {}, day: {}, fourWeeks: both, successRatio: 1 });
    expect((await demo()).delay?.issues).toBe(2);
  });

  it('reports a wait of ten minutes as a backlog', async () => {
    await site.fault({ target: 'jira', match: '^POST /rest/api/3/issue$', status: 502, times: 1000 });
    await send(1);
    await send(2);
    expect((await demo()).backlog).toMatchObject({ count: 2, more: false });
    expect(await problems()).not.toContain('backlog');
    await site.advance('PT10M');
    expect((await health()).problems.find(({ kind }) => kind === 'backlog')).toMatchObject({
      connectionId: 'demo',
      weight: 'warning',
      count: 2,
    });
  });

  it('reports deliveries that the queue dropped as stranded, and recent ones as no backlog', async () => {
    await site.fault({ target: 'kvs', match: '/entity/get case', crash: 'before', times: 10_000 });
    await send(1);
    const sentAt = (await demo()).lastDeliveryAt;
    await site.advance('PT24H30M');
    expect(await problems()).not.toContain('stranded');
    await site.advance('PT40M');
    await send(2);
    const found = (await health()).problems;
    expect(found.find(({ kind }) => kind === 'stranded')).toMatchObject({
      weight: 'bad',
      count: 1,
      oldestAt: sentAt,
    });
    expect(await problems()).not.toContain('backlog');
    expect((await demo()).backlog).toMatchObject({ count: 2, oldestAt: sentAt });
    await site.advance('PT10M');
    expect((await health()).problems.find(({ kind }) => kind === 'backlog')).toMatchObject({ count: 1 });
  });

  it('names the fields that a project’s screens lack', async () => {
    const submission = submissionAt(1, await ago(HOUR), { program: 'bare-metal' });
    await site.deliver(deliveryOf(submission), { connection: 'bare' });
    await quiet();
    const { problems: found } = await health();
    expect(found.filter(({ kind }) => kind === 'missing-fields')).toEqual([
      { kind: 'missing-fields', weight: 'warning', connectionId: 'bare', fields: ['priority', 'duedate'] },
    ]);
    expect((await demo()).missingFields).toEqual([]);
  });

  it('does not count reads of the API as deliveries', async () => {
    await setToken();
    await quiet();
    await site.bugcrowd([submissionAt(1, await site.now())]);
    await site.advance('PT1H10M');
    const { hour, delay, lastDeliveryAt } = await demo();
    expect(hour).toEqual({ created: 1 });
    expect(delay).toBeNull();
    expect(lastDeliveryAt).toBeNull();
    expect(await problems()).toContain('no-delivery-yet');
  });

  it('puts the worst first', async () => {
    await site.deliver(deliveryOf(submissionAt(9, await ago(HOUR), { program: 'bare-metal' })), {
      connection: 'bare',
    });
    await site.fault(refusedForGood);
    await send(1);
    await site.fault({ target: 'jira', status: 429, headers: { 'retry-after': '900' } });
    await send(2);
    await site.advance('PT11M');
    const found = (await health()).problems;
    expect(found.map(({ kind, weight }) => `${weight} ${kind}`)).toEqual([
      'bad dead-letters',
      'warning held-back',
      'warning missing-fields',
      'warning backlog',
      'note no-token',
      'note no-approvers',
      'note no-token',
      'note no-approvers',
    ]);
  });
});
