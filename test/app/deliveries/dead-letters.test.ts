import type { DeliveryReason } from '../../../src/domain/deliveries/delivery-reason';
import { deliveryReasonText } from '../../../src/wording/delivery-reason';
import { bareUpdate, deliveryOf, numberedId, submissionAt } from '../../support/submission-builders';
import { describeApp } from '../../support/site';
import { refusedForGood, maintenanceSite } from '../../support/maintenance-site';

const MINUTE = 60_000;
const DAY = 86_400_000;

describeApp('dead letters', (site) => {
  const { ask, demo, problems, setToken, issues, created, quiet, travelTo } = maintenanceSite(site);
  const ago = async (ms: number): Promise<Date> => new Date((await site.now()).getTime() - ms);
  const deadLetterList = async () => (await demo()).deadLetterList;
  const outcomes = async (): Promise<Readonly<Record<string, string>>> => {
    await site.advance('PT1S');
    const overview = (await ask('getOverview')) as {
      connections: {
        id: string;
        deliveries: { eventId: string; outcome: string; reason: DeliveryReason | null }[];
      }[];
    };
    const found = overview.connections.find(({ id }) => id === 'demo')?.deliveries ?? [];
    return Object.fromEntries(
      found.map(({ eventId, outcome, reason }) => [
        eventId,
        reason === null ? outcome : `${outcome}: ${deliveryReasonText(reason)}`,
      ]),
    );
  };
  /** Deliveries that Jira refuses permanently. */
  const die = async (...numbers: readonly number[]): Promise<void> => {
    const triagedAt = await ago(60 * MINUTE);
    await site.fault({ ...refusedForGood, times: numbers.length });
    for (const number of numbers)
      await site.deliver(deliveryOf(submissionAt(number, triagedAt), { eventId: `event-${number}` }));
    await site.settle();
    // Lists are read from the storage's index, which lags a moment behind.
    await site.advance('PT1S');
  };

  it('a delivery that Jira refuses permanently is listed with reason, attempts and times', async () => {
    await die(1);
    const { deadLetterList: listed, deadLetters, ...figures } = await demo();
    expect(listed).toEqual([
      {
        source: 'bugcrowd',
        connectionId: 'demo',
        channel: 'webhook',
        eventId: 'event-1',
        eventKey: 'submission.updated',
        submissionId: numberedId(1),
        receivedAt: expect.any(String) as string,
        diedAt: expect.any(String) as string,
        attempts: 1,
        reason: {
          code: 'failed',
          message: 'Jira refused creating the issue with 400. customfield_10099: Team is required.',
        },
        severity: 'high',
      },
    ]);
    expect(deadLetters).toEqual({ count: 1, more: false, oldestAt: listed[0]?.diedAt });
    expect(figures.hour).toEqual({ dead: 1 });
    expect((await problems())[0]).toBe('dead-letters');
  });

  it('replayed after the fault is fixed: one issue, and the letter is removed; also if it is replayed twice', async () => {
    await die(1);
    const replay = { eventIds: ['event-1'] };
    expect(await ask('replayDeadLetters', replay)).toEqual({
      type: 'replaying',
      count: 1,
      unread: 0,
      following: false,
    });
    await ask('replayDeadLetters', replay);
    await quiet();
    expect(await created()).toBe(1);
    expect(await deadLetterList()).toEqual([]);
    expect(await outcomes()).toEqual({ 'event-1': 'created' });
    expect(await ask('replayDeadLetters', replay)).toMatchObject({ count: 0 });
    expect(await problems()).not.toContain('dead-letters');
  });

  it('replayed too early it dies again, and its attempts keep counting', async () => {
    await die(1);
    await site.fault(refusedForGood);
    await ask('replayDeadLetters', { eventIds: 'all' });
    await quiet();
    expect(await deadLetterList()).toMatchObject([{ eventId: 'event-1', attempts: 2 }]);
    await ask('replayDeadLetters', { eventIds: 'all' });
    await quiet();
    expect(await issues()).toHaveLength(1);
  });

  it('of more than 50 the rest is replayed through the queue, once each', async () => {
    const numbers = Array.from({ length: 60 }, (_, index) => index + 1);
    await die(...numbers);
    expect((await demo()).deadLetters).toMatchObject({ count: 60, more: false });
    expect(await ask('replayDeadLetters', { eventIds: 'all' })).toEqual({
      type: 'replaying',
      count: 50,
      unread: 0,
      following: true,
    });
    await quiet();
    expect(await created()).toBe(60);
    expect(await issues()).toHaveLength(60);
    expect(await deadLetterList()).toEqual([]);
  });

  it('all that the page lists can be replayed, or discarded, by name', async () => {
    const numbers = Array.from({ length: 55 }, (_, index) => index + 1);
    await die(...numbers);
    const eventIds = numbers.map((number) => `event-${number}`);
    expect(await ask('replayDeadLetters', { eventIds: eventIds.slice(0, 1) })).toMatchObject({ count: 1 });
    await quiet();
    const left = eventIds.slice(1);
    expect(await ask('discardDeadLetters', { eventIds: left, reason: 'Known already.' })).toEqual({
      type: 'discarded',
      count: 54,
    });
    expect(await deadLetterList()).toEqual([]);
    expect(await issues()).toHaveLength(1);
  });

  it('discarding requires a reason, which is kept with the record', async () => {
    await die(1);
    const discard = (reason: string) => ask('discardDeadLetters', { eventIds: ['event-1'], reason });
    for (const reason of ['', '   ', 'x'.repeat(301)])
      expect(await discard(reason)).toMatchObject({ type: 'invalid', place: 'reason' });
    expect(await deadLetterList()).toHaveLength(1);
    expect(await discard(' A test of ours. ')).toEqual({ type: 'discarded', count: 1 });
    expect(await discard('Again.')).toEqual({ type: 'discarded', count: 0 });
    expect(await deadLetterList()).toEqual([]);
    expect(await outcomes()).toEqual({ 'event-1': 'discarded: A test of ours.' });
    expect(await issues()).toEqual([]);
  });

  it('an event without text waits for the dead letter that has it; the replay creates one issue with both', async () => {
    await die(1);
    const submission = { id: numberedId(1) };
    const at = (await ago(MINUTE)).toISOString();
    const changes = { severity: { from: 2, to: 1 }, title: { from: 'Report 1', to: 'Worse than it looked' } };
    await site.deliver(bareUpdate(submission, { eventId: 'event-later', at, changes }));
    await quiet();
    expect(await issues()).toEqual([]);
    expect((await outcomes())['event-later']).toMatch(/^waiting: .*event-1\b/);
    await ask('replayDeadLetters', { eventIds: 'all' });
    await quiet();
    const [issue, ...others] = await site.search('project = SEC', 'summary,description,priority');
    expect(others).toEqual([]);
    expect(issue?.fields.summary).toContain('Worse than it looked');
    expect(JSON.stringify(issue?.fields['description'])).toContain('What happens in report 1.');
    expect(await site.projection(issue?.key ?? '')).toMatchObject({ severity: 'critical' });
    expect(await outcomes()).toMatchObject({ 'event-1': 'created' });
  });

  it('it does not overtake the one with the text while that is retried', async () => {
    await site.fault({ ...refusedForGood, status: 429, headers: { 'retry-after': '5' } });
    await site.deliver(deliveryOf(submissionAt(1, await ago(60 * MINUTE)), { eventId: 'event-1' }));
    await site.settle();
    const at = (await ago(MINUTE)).toISOString();
    const changes = { severity: { from: 2, to: 1 } };
    await site.deliver(bareUpdate({ id: numberedId(1) }, { eventId: 'event-later', at, changes }));
    await quiet();
    const [issue, ...others] = await site.search('project = SEC', 'description');
    expect(others).toEqual([]);
    expect(JSON.stringify(issue?.fields['description'])).toContain('What happens in report 1.');
  });

  it('an event with its own text is processed first, and the letter has nothing left to do', async () => {
    await die(1);
    const triagedAt = await ago(60 * MINUTE);
    const newer = submissionAt(1, triagedAt, { attributes: { severity: 1 } });
    const at = (await ago(MINUTE)).toISOString();
    await site.deliver(deliveryOf(newer, { eventId: 'event-newer', at, changes: {} }));
    await quiet();
    expect(await outcomes()).toMatchObject({ 'event-newer': 'created' });
    await ask('replayDeadLetters', { eventIds: 'all' });
    await quiet();
    expect(await created()).toBe(1);
    expect(await site.projection('SEC-1')).toMatchObject({ severity: 'critical' });
    expect(await deadLetterList()).toEqual([]);
  });

  it('after the letter is discarded the next event creates the issue, with or without text', async () => {
    await die(1);
    await ask('discardDeadLetters', { eventIds: ['event-1'], reason: 'Sent again by hand.' });
    const at = (await ago(MINUTE)).toISOString();
    const changes = { severity: { from: 2, to: 1 } };
    await site.deliver(bareUpdate({ id: numberedId(1) }, { eventId: 'event-later', at, changes }));
    await quiet();
    expect(await issues()).toHaveLength(1);
  });

  it('a copy that Bugcrowd sends again is accepted, and replaces the letter', async () => {
    await die(1);
    const again = deliveryOf(submissionAt(1, await ago(60 * MINUTE)), { eventId: 'event-1' });
    expect((await site.deliver(again)).status).toBe(200);
    await quiet();
    expect(await created()).toBe(1);
    expect(await deadLetterList()).toEqual([]);
    expect((await site.deliver(again)).status).toBe(200);
    expect((await site.settle()).ran).toBe(0);
  });

  it('a copy that dies before its receipt is written stays a dead letter', async () => {
    await die(1);
    const again = deliveryOf(submissionAt(1, await ago(60 * MINUTE)), { eventId: 'event-1' });
    await site.fault(refusedForGood);
    await site.fault({ target: 'kvs', match: '/entity/set delivery', latencyMs: 700 });
    expect((await site.deliver(again)).status).toBe(200);
    await quiet();
    expect(await deadLetterList()).toHaveLength(1);
    expect((await outcomes())['event-1']).toMatch(/^dead: /);
  });

  it('letters are dropped after 30 days, and reported', async () => {
    const today = await site.now();
    const firstMaintenance = today.getTime() + 5 * MINUTE;
    // Nothing is scheduled in the past: the first maintenance runs five minutes from today.
    await travelTo(new Date(firstMaintenance - 30 * DAY - 2 * MINUTE));
    await die(1);
    await travelTo(new Date(firstMaintenance - 30 * DAY + 2 * MINUTE));
    await die(2);
    await travelTo(new Date(firstMaintenance + MINUTE));
    const { deadLetterList: kept, dropped } = await demo();
    expect(kept.map(({ eventId }) => eventId)).toEqual(['event-2']);
    expect(dropped).toMatchObject([{ eventId: 'event-1', because: 'age', attempts: 1 }]);
    expect(await problems()).toEqual(expect.arrayContaining(['dead-letters', 'dead-letters-dropped']));
    await site.advance('PT1H');
    expect((await demo()).dropped.map(({ eventId }) => eventId)).toEqual(['event-1', 'event-2']);
  });

  it('a dropped submission is missing, and a comparison adds it', async () => {
    const firstMaintenance = (await site.now()).getTime() + 5 * MINUTE;
    await travelTo(new Date(firstMaintenance - 30 * DAY - 2 * MINUTE));
    await site.bugcrowd([submissionAt(1, await ago(60 * MINUTE))]);
    await die(1);
    await travelTo(new Date(firstMaintenance + MINUTE));
    expect(await deadLetterList()).toEqual([]);
    await setToken();
    await quiet();
    expect((await demo()).comparison).toMatchObject({ lastFull: { submissions: 1, missing: 1 } });
    expect(await issues()).toHaveLength(1);
  });

  it.each(['dev', 'viewer'])('every function of the page refuses %s', async (accountId) => {
    const request = { states: [], submittedFrom: null, submittedTo: null };
    for (const [functionKey, payload] of [
      ['getHealth', {}],
      ['saveToken', { token: null }],
      ['startComparison', {}],
      ['countImport', { request }],
      ['startImport', { jobId: 'job' }],
      ['cancelImport', { jobId: 'job' }],
      ['replayDeadLetters', { eventIds: 'all' }],
      ['discardDeadLetters', { eventIds: [], reason: 'None.' }],
      ['getOverview', {}],
      ['pinPanel', {}],
    ] as const)
      expect([functionKey, await ask(functionKey, payload, accountId)]).toEqual([
        functionKey,
        { type: 'no-permission' },
      ]);
  });

  it('a connection that does not exist has no letters', async () => {
    const nowhere = { connectionId: 'nobody' };
    expect(await ask('replayDeadLetters', { ...nowhere, eventIds: 'all' })).toEqual({
      type: 'unknown-connection',
    });
    expect(await ask('discardDeadLetters', { ...nowhere, eventIds: [], reason: 'None.' })).toEqual({
      type: 'unknown-connection',
    });
  });
});
