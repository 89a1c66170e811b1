import type { HealthView } from '../../src/contract/health';
import { createLocalSite, type LocalSite } from '../support/local-site';
import { SUBMISSION_ID, submissionPayload } from '../support/payloads';

/** Signed bodies that are not understood are kept whole, and read again with later code. */

let site: LocalSite;
beforeAll(async () => {
  site = await createLocalSite();
}, 60_000);
beforeEach(() => site.reset());

const ask = (functionKey: string, payload: object = {}) =>
  site.invoke('admin-page', functionKey, { payload: { connectionId: 'demo', ...payload } });
/** The storage's values whose keys have a prefix. */
const valuesUnder = (prefix: string): readonly { readonly key: string; readonly value: unknown }[] => {
  const where = [{ property: 'key', condition: 'BEGINS_WITH', values: [prefix] }];
  const { data } = site.host.kvs.handle('/api/v1/query', { where, limit: 100 }) as {
    readonly data: readonly { readonly key: string; readonly value: unknown }[];
  };
  return data;
};
const health = async (): Promise<Extract<HealthView, { type: 'health' }>> => {
  await site.advance(1000);
  return (await ask('getHealth')) as Extract<HealthView, { type: 'health' }>;
};

interface StoredBody {
  readonly schemaVersion: number;
  readonly data: { readonly body: string; readonly pieces?: number };
}

/** As a version of the app would have left it that did not understand this body. */
const standInFor = async (body: string): Promise<void> => {
  expect(await site.deliverText('{"data":{}}')).toBe(200);
  await site.advance(1000);
  const [letter] = valuesUnder('dead-letter-body:');
  const stored = letter?.value as StoredBody;
  const value = { ...stored, data: { ...stored.data, body } };
  site.host.kvs.handle('/api/v1/set', { key: letter?.key, value });
};

it('a body is kept to the last byte, in pieces if it is large, and read again when it is replayed', async () => {
  const body = `{"data":{"pad":"${'ß😀"\\u0001'.replaceAll('"', '\\"').repeat(70_000)}"}}`;
  expect(Buffer.byteLength(body)).toBeGreaterThan(900_000);
  expect(Buffer.byteLength(body)).toBeLessThan(1024 * 1024);
  expect(await site.deliverText(body)).toBe(200);
  await site.advance(1000);
  const pieces = valuesUnder('dead-letter-body:');
  expect(pieces.length).toBeGreaterThan(3);
  const [first, ...others] = [...pieces].sort((a, b) => {
    const order = (key: string): number => Number(key.split(':')[2] ?? 0);
    return order(a.key) - order(b.key);
  });
  const texts = others.map(({ value }) => value as string);
  expect([(first?.value as StoredBody).data.body, ...texts].join('') === body).toBe(true);

  const seen = await health();
  expect(seen.problems[0]).toMatchObject({ kind: 'dead-letters', count: 1, unread: 1, weight: 'bad' });
  const [letter] = seen.connections[0]?.deadLetterList ?? [];
  expect(letter).toMatchObject({ submissionId: null, reason: { code: 'not-an-event', path: 'data.id' } });
  expect(await ask('replayDeadLetters', { eventIds: [letter?.eventId] })).toMatchObject({
    type: 'replaying',
    count: 0,
    unread: 1,
  });
  expect((await health()).connections[0]?.deadLetterList).toMatchObject([{ attempts: 2 }]);

  const discarded = { eventIds: [letter?.eventId], reason: 'Of no use.' };
  expect(await ask('discardDeadLetters', discarded)).toMatchObject({ type: 'discarded', count: 1 });
  await site.advance(1000);
  expect(valuesUnder('dead-letter-body:')).toEqual([]);
  expect(site.deliveryRecords()).toMatchObject([{ outcome: 'discarded' }]);
});

it('a body that a later version understands becomes an issue, and leaves nothing behind', async () => {
  await standInFor(JSON.stringify(submissionPayload()));
  expect(await ask('replayDeadLetters', { eventIds: 'all' })).toMatchObject({ count: 1, unread: 0 });
  await site.quiesce();
  expect(site.caseOf(SUBMISSION_ID)?.issue?.key).toBe('SEC-1');
  await site.advance(1000);
  expect(valuesUnder('dead-letter-body:')).toEqual([]);
  expect(site.deadLetters()).toEqual([]);
  const records = site.deliveryRecords();
  expect(records).toHaveLength(2);
  expect(records).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ eventId: 'event-1', outcome: 'created' }),
      expect.objectContaining({ outcome: 'ignored', reason: { code: 'read-as', eventId: 'event-1' } }),
    ]),
  );
});

it('a body that a later version does not use is ignored, and removed from the list', async () => {
  await standInFor(JSON.stringify(submissionPayload({ key: 'reward.paid' })));
  expect(await ask('replayDeadLetters', { eventIds: 'all' })).toMatchObject({ count: 0 });
  await site.advance(1000);
  expect(site.deadLetters()).toEqual([]);
  expect(site.deliveryRecords()).toMatchObject([{ outcome: 'ignored' }]);
});

it('does not take the place of what is known of an event by its id', async () => {
  expect(await site.deliver(submissionPayload())).toBe(200);
  await site.quiesce();
  const { data } = submissionPayload() as { readonly data: { readonly id: string } };
  expect(await site.deliverText(JSON.stringify({ data: { id: data.id } }))).toBe(200);
  await site.advance(1000);
  const outcomes = site.deliveryRecords().map(({ eventId, outcome }) => [eventId.split('-')[0], outcome]);
  expect(outcomes).toHaveLength(2);
  expect(outcomes).toEqual(
    expect.arrayContaining([
      ['event', 'created'],
      ['body', 'dead'],
    ]),
  );
});

it('a delivery of another program is kept as a dead letter, until the connection says otherwise', async () => {
  const program = { type: 'program', id: 'program-1', attributes: { code: 'Other', name: 'Other' } };
  expect(await site.deliver(submissionPayload({ included: [program] }))).toBe(200);
  await site.quiesce();
  await site.advance(1000);
  expect(site.caseCount()).toBe(0);
  expect(site.deadLetters()).toEqual([
    { by: 'app', reason: expect.stringContaining('of program “Other”') as string },
  ]);
  const { connections } = (await site.invoke('admin-page', 'getOverview')) as {
    readonly connections: readonly Record<string, string>[];
  };
  const [shown = {}] = connections;
  const { projectId, projectKey, issueTypeId, issueType } = shown;
  const base = {
    program: shown['program'],
    project: { id: projectId, key: projectKey },
    issueType: { id: issueTypeId, name: issueType },
  };
  expect(await ask('saveRoute', { base, program: 'oTHER', projectId, issueTypeId })).toEqual({
    type: 'saved',
  });
  await ask('replayDeadLetters', { eventIds: 'all' });
  await site.quiesce();
  await site.advance(1000);
  expect(site.caseOf(SUBMISSION_ID)?.issue?.key).toBe('SEC-1');
  expect(site.deadLetters()).toEqual([]);
});
