import { once } from 'node:events';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHostServer } from '../../../devhost/http/server';
import { placedHost, type PlacedHost } from '../../support/placed-host';

interface Given {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

describe('an address that the host cannot serve', () => {
  let site: PlacedHost;
  let server: Server;
  /** As it is written: `fetch` would mend some of it. */
  const get = async (path: string, method = 'GET'): Promise<Given> => {
    const { port } = server.address() as AddressInfo;
    const sent = request({ host: '127.0.0.1', port, path, method }).end();
    const [answer] = (await once(sent, 'response')) as [AsyncIterable<Buffer> & typeof sent.socket];
    const parts: Buffer[] = [];
    for await (const part of answer) parts.push(part);
    const { statusCode, headers } = answer as unknown as {
      readonly statusCode: number;
      readonly headers: Readonly<Record<string, string>>;
    };
    const text = Buffer.concat(parts).toString('utf8');
    return { status: statusCode, type: headers['content-type'] ?? '', text };
  };
  beforeAll(async () => {
    site = await placedHost();
    server = createHostServer(
      () => site.host,
      __dirname,
      () => 'http://127.0.0.1',
    ).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(async () => {
    server.close();
    await once(server, 'close');
  });

  const pages = [
    '/issues?jql=project%20%3D%20SEC&as=nobody',
    '/jira/issues?jql=project%20%3D%20SEC&as=nobody',
    '/jira/browse/SEC-1?as=nobody',
    '/jira/apps/overview?as=nobody',
    '/jira/projects/SEC/apps/project-overview?as=nobody',
    '/jira/dashboards/demo?as=nobody',
  ];
  it.each(pages)('%s: names the person that there is not, and those that there are', async (path) => {
    const { status, type, text } = await get(path);
    expect([status, type]).toEqual([404, 'text/html; charset=utf-8']);
    expect(text).toContain('There is no person “nobody” on this site. There are: admin, dev, viewer, lead.');
  });

  it('says so of a closed account too', async () => {
    site.host.jira.change({ closeAccount: 'lead' });
    expect((await get('/jira/apps/overview?as=lead')).text).toContain('There is no person “lead”');
  });

  it('says so to a frame, in JSON', async () => {
    const { status, type, text } = await get('/host/context?moduleKey=overview&accountId=nobody');
    expect([status, type]).toEqual([404, 'application/json']);
    expect(text).toContain('There is no person “nobody”');
  });

  const broken = ['%zz', '%', 'a%2', '%E4%F6', '%C3'];
  const places = [
    '/',
    '/issues/',
    '/jira/browse/',
    '/jira/issues/',
    '/jira/apps/',
    '/jira/projects/SEC/apps/',
    '/jira/dashboards/',
    '/custom-ui/page/',
    '/nothing/',
  ];
  it.each(places.flatMap((place) => broken.map((part) => place + part)))(
    '%s: a page that names the broken part',
    async (path) => {
      const { status, type, text } = await get(path);
      expect([status, type]).toEqual([400, 'text/html; charset=utf-8']);
      expect(text).toContain(`“${path.split('/').at(-1) ?? ''}”`);
    },
  );

  it.each([
    ['GET', '/jira/rest/api/3/issue/%zz'],
    ['GET', '/bugcrowd/submissions/%zz'],
    ['POST', '/webtrigger/%zz'],
    ['POST', '/host/%zz'],
    ['GET', '/host/assets/%zz'],
  ])('%s %s: JSON that names the broken part', async (method, path) => {
    const { status, type, text } = await get(path, method);
    expect([status, type]).toEqual([400, 'application/json']);
    expect(text).toContain('“%zz”');
  });

  it.each(['//', '///x:y@', '/jira/issues?jql=%zz&as=admin', '/?theme=%'])('%s: no failure', async (path) => {
    expect((await get(path)).status).toBeLessThan(500);
  });

  it('shows what the emulated Jira does not cover as what is wrong with the query', async () => {
    const { status, text } = await get('/jira/issues?jql=status%20WAS%20Done');
    expect(status).toBe(200);
    expect(text).toContain('does not cover the JQL operator');
  });
});
