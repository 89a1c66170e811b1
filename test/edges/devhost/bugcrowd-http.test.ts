import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DEMO_TOKEN } from '../../../devhost/bugcrowd/http/authenticate';
import { createHostServer } from '../../../devhost/http/server';
import { egressHost, type EgressHost } from '../../support/bugcrowd-egress-host';
import { submissionId } from '../../support/bugcrowd-site';

describe('the emulated Bugcrowd over HTTP', () => {
  let egress: EgressHost;
  let server: Server;
  const call = (path: string, init?: RequestInit): Promise<Response> => {
    const { port } = server.address() as AddressInfo;
    const authorization = `Token ${DEMO_TOKEN}`;
    return fetch(`http://127.0.0.1:${port}${path}`, { ...init, headers: { authorization } });
  };
  beforeAll(async () => {
    egress = await egressHost();
    server = createHostServer(
      () => egress.host,
      __dirname,
      () => 'http://127.0.0.1',
    ).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  beforeEach(() => egress.host.clear());
  afterAll(async () => {
    server.close();
    await once(server, 'close');
  });

  it('answers as its API does, by the time of the host', async () => {
    egress.host.clock.set(Date.parse('2027-01-02T03:04:05.000Z'));
    egress.host.bugcrowd.upsert([{ id: submissionId(1), attributes: { state: 'triaged' } }]);
    const response = await call('/bugcrowd/submissions?filter[state]=triaged&fields[submission]=state');
    expect(response.status).toBe(200);
    expect(response.headers.get('date')).toBe('Sat, 02 Jan 2027 03:04:05 GMT');
    expect(response.headers.get('content-type')).toBe('application/vnd.bugcrowd.v4+json');
    expect(await response.json()).toMatchObject({
      data: [{ attributes: { state: 'triaged' } }],
      links: {
        next: '/submissions?fields[submission]=state&filter[state]=triaged&page[limit]=25&page[offset]=25',
      },
    });
  });

  it('is counted together with the app', async () => {
    await call('/bugcrowd/programs');
    await egress.run({ url: 'https://api.bugcrowd.com/programs' });
    expect((await call('/bugcrowd/programs')).headers.get('x-ratelimit-remaining')).toBe('57');
  });

  it('accepts bodies', async () => {
    expect((await call('/bugcrowd/comments', { method: 'POST', body: '{}' })).status).toBe(415);
  });

  it('is on the page of the host', async () => {
    egress.host.bugcrowd.upsert([{ id: submissionId(1) }]);
    const text = await (await call('/')).text();
    expect(text).toContain('<code>acme</code> 1');
  });

  it('reports violations of its document, if the host was given one', async () => {
    const report = (await (await call('/host/contract')).json()) as { readonly bugcrowd: unknown };
    const given = process.env['BUGCROWD_OPENAPI'] !== undefined;
    expect(report.bugcrowd).toEqual(given ? expect.objectContaining({ problems: [] }) : null);
  });
});
