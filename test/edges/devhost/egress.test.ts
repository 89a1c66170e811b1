import { DEMO_TOKEN } from '../../../devhost/bugcrowd/http/authenticate';
import { egressHost, type EgressHost } from '../../support/bugcrowd-egress-host';
import { submissionId } from '../../support/bugcrowd-site';

const URL_OF_LIST = 'https://api.bugcrowd.com/submissions?page[limit]=1';
const authorised = { headers: { authorization: `Token ${DEMO_TOKEN}` } };
const list = { url: URL_OF_LIST, init: authorised };
const NOT_ALLOWED = 'REQUEST_EGRESS_ALLOWLIST_ERR';

describe("the app's fetch", () => {
  let egress: EgressHost;
  beforeAll(async () => {
    egress = await egressHost();
  });
  beforeEach(async () => {
    await egress.host.clear();
  });

  it('reaches the emulated Bugcrowd', async () => {
    egress.host.bugcrowd.upsert([{ id: submissionId(1), attributes: { title: 'Found' } }]);
    const { granted, status, text = '' } = await egress.run(list);
    expect([granted, status]).toEqual([true, 200]);
    expect(JSON.parse(text)).toMatchObject({ data: [{ attributes: { title: 'Found' } }] });
  });

  it('is in the ledger with its address and without its credentials', async () => {
    await egress.run(list);
    await egress.run({ url: URL_OF_LIST });
    const { entries, totals } = egress.host.ledger.read();
    expect(entries).toMatchObject([
      {
        kind: 'egress',
        as: 'app',
        method: 'GET',
        path: URL_OF_LIST,
        status: 200,
        points: 0,
        functionKey: 'run',
      },
      { kind: 'egress', status: 401 },
    ]);
    expect(totals.egress).toMatchObject({ calls: 2, bytesSent: 0 });
    expect(totals.egress.bytesReceived).toBeGreaterThan(200);
    expect(JSON.stringify(entries)).not.toContain(DEMO_TOKEN);
  });

  it('shares its minute with everyone else', async () => {
    await egress.run({ ...list, times: 60 });
    expect(await egress.run(list)).toMatchObject({ status: 429 });
    const outside = new Request(URL_OF_LIST, authorised);
    expect((await egress.host.bugcrowd.handle(outside)).status).toBe(429);
  });

  it.each([
    ['another host', 'https://example.com/'],
    ['a host above', 'https://bugcrowd.com/'],
    ['a host below', 'https://x.api.bugcrowd.com/'],
    ['the host without TLS', 'http://api.bugcrowd.com/submissions'],
  ])('is refused to %s', async (_name, url) => {
    expect(await egress.run({ url })).toMatchObject({
      granted: false,
      error: { name: NOT_ALLOWED, isError: true },
    });
    expect(egress.host.ledger.read().entries).toEqual([]);
  });

  it('is refused if an administrator refuses it, until the next reset', async () => {
    expect(await egress.control('POST', '/host/egress', { refused: true })).toMatchObject({
      egress: { refused: true },
    });
    expect(await egress.run(list)).toMatchObject({ granted: false, error: { name: NOT_ALLOWED } });
    await egress.control('POST', '/host/egress', { refused: false });
    expect(await egress.run(list)).toMatchObject({ granted: true, status: 200 });
    await egress.control('POST', '/host/egress', { refused: true });
    await egress.host.clear();
    expect(await egress.control('GET', '/host/state')).toMatchObject({ egress: { refused: false } });
    expect(await egress.run(list)).toMatchObject({ granted: true, status: 200 });
  });

  it('makes 100 requests in an invocation and minute, and no more', async () => {
    expect(await egress.run({ ...list, times: 100 })).toMatchObject({ status: 429 });
    expect(await egress.run({ ...list, times: 101 })).toMatchObject({
      error: { message: 'An invocation makes at most 100 requests a minute.' },
    });
    expect(egress.host.ledger.read().totals.egress.calls).toBe(200);
  });

  const fault = (given: object) => egress.control('POST', '/host/faults', { target: 'bugcrowd', ...given });

  it('gets the answers that faults give', async () => {
    await fault({ match: 'GET https://api.bugcrowd.com/submissions', status: 503 });
    expect(await egress.run(list)).toMatchObject({ status: 503 });
    expect(await egress.run(list)).toMatchObject({ status: 200 });
  });

  it('gets a redirect as it is, and only if it asks for that', async () => {
    const redirect = { status: 302, headers: { location: 'https://elsewhere.example/' } };
    await fault({ ...redirect, times: 2 });
    const manual = { ...list, init: { ...authorised, redirect: 'manual' as const } };
    expect(await egress.run(manual)).toMatchObject({ status: 302, location: 'https://elsewhere.example/' });
    expect(await egress.run(list)).toMatchObject({ error: { name: 'TypeError' } });
  });

  it('gives up when its own time is up', async () => {
    await fault({ latencyMs: 5_000 });
    expect(await egress.run({ ...list, timeoutMs: 20 })).toMatchObject({
      error: { name: 'TimeoutError', isError: true },
    });
  });

  it('ends with an invocation that dies', async () => {
    await fault({ crash: 'before' });
    await expect(egress.run(list)).rejects.toThrow('crashed by a fault');
    expect(egress.host.ledger.read().entries).toEqual([]);
  });
});

describe('the manifest', () => {
  it('may have no egress: then nothing is reachable', async () => {
    const { run } = await egressHost(null);
    expect(await run(list)).toMatchObject({ granted: false, error: { name: NOT_ALLOWED } });
  });

  it('may name a host that is not emulated', async () => {
    const { run } = await egressHost([{ address: 'https://example.com' }]);
    expect(await run({ url: 'https://example.com/x' })).toMatchObject({
      granted: true,
      error: { name: 'Error', message: 'example.com cannot be reached from the local host.' },
    });
  });

  it.each([
    ['a wildcard that is not in front', { address: 'https://api.*.com' }],
    ['a remote', { remote: 'bugcrowd' }],
    ['a bare address', 'https://api.bugcrowd.com'],
    ['no TLS', { address: 'http://api.bugcrowd.com' }],
  ])('may not have what the host cannot check: %s', async (_name, entry) => {
    await expect(egressHost([entry])).rejects.toThrow('Invalid');
  });
});
