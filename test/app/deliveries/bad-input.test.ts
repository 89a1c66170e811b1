import { signBody } from '../../../devhost/bugcrowd/sign';
import { submissionPayload } from '../../support/payloads';
import { describeLoggedApp } from '../../support/site';

const SECRET = 'demo-webhook-secret-0123456789abcdef';

describeLoggedApp('bad input', (site) => {
  const payload = submissionPayload();
  const storage = async (): Promise<unknown> => {
    const { body } = await site.get('/host/state');
    return (body as { storage: unknown }).storage;
  };
  const overview = async (): Promise<string> => {
    // Lists are read from the storage's index, which lags a moment behind.
    await site.advance('PT1S');
    return JSON.stringify(await site.invoke('admin-page', 'getOverview', { accountId: 'admin' }));
  };

  it.each([
    ['no signature', { digest: null }, 'signature-missing'],
    ['a malformed signature', { digest: 'sha256=abc' }, 'signature-malformed'],
    ['a signature of another secret', { secret: 'another-webhook-secret-00000000000' }, 'signature-mismatch'],
  ])('%s: 401, and nothing of it is stored', async (_name, options, reason) => {
    // Counts of refused calls are written for the first of a minute.
    await site.deliver(payload, options);
    await site.clearLedger();
    const before = site.host().log().length;
    const stored = await storage();
    expect(await site.deliver(payload, options)).toEqual({
      status: 401,
      text: JSON.stringify({ error: reason }),
    });
    expect(await storage()).toEqual(stored);
    expect(stored).toMatchObject({
      case: 0,
      delivery: 0,
      'dead-letter': 0,
      'parked-delivery': 0,
      'suspended-delivery': 0,
    });
    const { totals } = await site.ledger();
    expect(totals).toMatchObject({ kvs: { writes: 0 }, queue: { pushes: 0 }, jira: { calls: 0 } });
    const lines = site.host().log().slice(before).trim().split('\n');
    expect(lines).toEqual([expect.stringContaining(reason)]);
    expect(lines.join('\n')).not.toContain('Stored XSS');
  });

  it.each([
    ['no signature', { digest: null }],
    ['an empty signature', { digest: '' }],
    ['a malformed signature', { digest: 'sha256=abc' }],
    ['a signature of another form', { digest: `v1=${'0'.repeat(64)}` }],
    ['a signature of another secret', { secret: 'another-webhook-secret-00000000000' }],
    ['an old signature of another secret', { digest: `timestamp=1;sha256=${'0'.repeat(64)}` }],
    ['no signature under another method', { digest: null, method: 'GET' }],
  ])('%s: the answer does not tell which connections there are', async (_name, options) => {
    const known = await site.deliver(payload, options);
    for (const connection of ['nobody', '../secret', '', 'x'.repeat(65), null])
      expect(await site.deliver(payload, { ...options, connection })).toEqual(known);
  });

  it.each([-301_000, 301_000])('a timestamp %d ms off: 401, with the reason', async (offset) => {
    const digest = signBody(JSON.stringify(payload), SECRET, (await site.now()).getTime() + offset);
    expect(await site.deliver(payload, { digest })).toEqual({
      status: 401,
      text: '{"error":"timestamp-out-of-tolerance"}',
    });
  });

  it('the header is accepted in any case', async () => {
    expect((await site.deliver(payload, { headerName: 'x-BUGCROWD-digest' })).status).toBe(200);
  });

  it.each(['GET', 'PUT', 'DELETE'])('%s: 405', async (method) => {
    expect(await site.deliver(payload, { method })).toEqual({
      status: 405,
      text: '{"error":"method-not-allowed"}',
    });
  });

  it('a body over 1 MiB: 413; one of exactly 1 MiB is read', async () => {
    const padded = (bytes: number): string => {
      const text = JSON.stringify(payload);
      return text.replace(
        '{',
        `{"pad":"${'x'.repeat(bytes - Buffer.byteLength(text) - '"pad":"",'.length)}",`,
      );
    };
    expect((await site.deliver(padded(1_048_577))).status).toBe(413);
    expect(Buffer.byteLength(padded(1_048_576))).toBe(1_048_576);
    expect((await site.deliver(padded(1_048_576))).status).toBe(200);
  });

  it.each([
    ['no JSON', '{"data":', 'not-json'],
    ['no event', '{"data":{}}', 'not-an-event'],
    ['an event that makes no sense', submissionPayload({ attributes: { severity: 'P1' } }), 'not-an-event'],
  ])('signed, but %s: 200, a dead letter whose content is not shown', async (_name, body, reason) => {
    expect(await site.deliver(body)).toEqual({ status: 200, text: '' });
    const seen = await overview();
    expect(seen).toContain('"outcome":"dead"');
    expect(seen).toContain(`"reason":{"code":"${reason}","path":`);
    expect(seen).not.toContain('Stored XSS');
    expect(await storage()).toMatchObject({ 'dead-letter': 1 });
  });

  it('a signed event of an unknown kind: 200, counted as ignored', async () => {
    expect(await site.deliver(submissionPayload({ key: 'reward.paid' }))).toEqual({ status: 200, text: '' });
    expect((await site.settle()).ran).toBe(0);
    expect(await overview()).toContain('"outcome":"ignored"');
  });

  it.each([
    ['the secret store', { target: 'kvs', match: '/secret/get' }],
    ['the memory of deliveries', { target: 'kvs', match: '/entity/get delivery' }],
    ['the queue', { target: 'queue', match: 'publish' }],
  ])('%s down: 503, nothing marked as seen, and the same delivery later succeeds', async (_name, fault) => {
    await site.fault({ ...fault, status: 500 });
    const body = JSON.stringify(payload);
    const digest = signBody(body, SECRET, (await site.now()).getTime());
    expect(await site.deliver(body, { digest })).toEqual({ status: 503, text: '{"error":"unavailable"}' });
    expect(await storage()).toMatchObject({ delivery: 0 });
    expect((await site.deliver(body, { digest })).status).toBe(200);
    await site.settle();
    expect(await site.search('project = SEC')).toHaveLength(1);
  });

  it('the mark cannot be written: 503 too, and the delivery that is queued already counts once', async () => {
    await site.fault({ target: 'kvs', match: '/entity/set delivery', status: 500 });
    expect((await site.deliver(payload)).status).toBe(503);
    expect((await site.deliver(payload)).status).toBe(200);
    await site.settle();
    expect(await site.search('project = SEC')).toHaveLength(1);
  });

  it('a permanent refusal by Jira: a dead letter with its message, while the others are processed', async () => {
    const body = { errorMessages: [], errors: { customfield_10099: 'Team is required.' } };
    await site.fault({ target: 'jira', match: 'POST /rest/api/3/issue', status: 400, body });
    await site.deliver(payload);
    expect(await site.settle()).toMatchObject({ waiting: 0 });
    expect(await site.search('project = SEC')).toEqual([]);
    const seen = await overview();
    expect(seen).toContain('customfield_10099: Team is required.');
    expect(seen).toContain('"outcome":"dead"');
    expect(await site.settle()).toMatchObject({ dead: 1 });
  });
});
