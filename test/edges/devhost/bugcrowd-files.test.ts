import { DEMO_TOKEN } from '../../../devhost/bugcrowd/http/authenticate';
import { egressHost } from '../../support/bugcrowd-egress-host';
import { bugcrowdSite, OTHER_TOKEN, submissionId, type BugcrowdSite } from '../../support/bugcrowd-site';

const id = (number: number): string => `f11e0000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const address = (number: number): string => `https://files.bugcrowd.com/${id(number)}`;
const withToken = (token: string): HeadersInit => ({ authorization: `Token ${token}` });

const site = (): BugcrowdSite =>
  bugcrowdSite([
    {
      id: submissionId(1),
      files: [{ id: id(1), fileName: 'über steps.txt', content: 'One.\n' }],
      comments: [
        { body: 'See.', files: [{ id: id(2), fileName: 'big.bin', fileType: 'video/mp4', fileSize: 5000 }] },
        { body: 'Hidden.', scope: 'bugcrowd', files: [{ id: id(3), content: 'secret' }] },
      ],
    },
  ]);

const get = ({ bugcrowd }: BugcrowdSite, url: string, headers: HeadersInit = {}): Response =>
  bugcrowd.handleFile(new Request(url, { headers }));
const locationOf = (on: BugcrowdSite, url: string): string =>
  get(on, url, withToken(DEMO_TOKEN)).headers.get('location') ?? '';

describe('a file', () => {
  it('is behind a redirect that needs the token, to a signed address that needs none', async () => {
    const on = site();
    const response = get(on, address(1), withToken(DEMO_TOKEN));
    expect(response.status).toBe(302);
    const location = response.headers.get('location') ?? '';
    expect(new URL(location)).toMatchObject({ hostname: 'bugcrowd-files.s3.us-east-1.amazonaws.com' });
    expect(new URL(location).searchParams.get('X-Amz-Expires')).toBe('10');
    const file = get(on, location);
    expect([file.status, await file.text()]).toEqual([200, 'One.\n']);
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': 'text/plain',
      'content-disposition': "attachment; filename*=UTF-8''%C3%BCber%20steps.txt",
    });
  });

  it('of a comment is there too, with as many bytes as it says', async () => {
    const on = site();
    const file = get(on, locationOf(on, address(2)));
    expect(file.headers.get('content-type')).toBe('video/mp4');
    expect((await file.arrayBuffer()).byteLength).toBe(5000);
  });

  it.each<[string, string, HeadersInit, number]>([
    ['without the token', address(1), {}, 401],
    ['with a wrong token', address(1), withToken('a:b'), 401],
    ['with the token of another customer', address(1), withToken(OTHER_TOKEN), 404],
    ['of a comment that the token does not see', address(3), withToken(DEMO_TOKEN), 404],
    ['that does not exist', address(9), withToken(DEMO_TOKEN), 404],
  ])('is refused %s', (_name, url, headers, status) => {
    const response = get(site(), url, headers);
    expect([response.status, response.headers.get('location')]).toEqual([status, null]);
  });

  it('is open for ten seconds', () => {
    const on = site();
    const location = locationOf(on, address(1));
    on.advance(9_999);
    expect(get(on, location).status).toBe(200);
    on.advance(1);
    expect(get(on, location).status).toBe(403);
  });

  it('is refused by the storage to whoever sends the token along', async () => {
    const on = site();
    const response = get(on, locationOf(on, address(1)), withToken(DEMO_TOKEN));
    expect([response.status, await response.text()]).toEqual([
      400,
      expect.stringContaining('Only one auth mechanism allowed'),
    ]);
  });

  it.each<[string, (url: URL) => void]>([
    ['another object', (url) => (url.pathname = url.pathname.replace(id(1), id(3)))],
    [
      'a longer time',
      (url) => {
        url.searchParams.set('X-Amz-Expires', '9999');
      },
    ],
    [
      'a later date',
      (url) => {
        url.searchParams.set('X-Amz-Date', '20271103T091200Z');
      },
    ],
    [
      'no signature',
      (url) => {
        url.searchParams.delete('X-Amz-Signature');
      },
    ],
  ])('is refused where the signed address names %s', (_name, bend) => {
    const on = site();
    const url = new URL(locationOf(on, address(1)));
    bend(url);
    expect(get(on, url.href).status).toBe(403);
  });

  it('can be behind two redirects, of which the first stays at the host and wants the token again', () => {
    const on = site();
    on.bugcrowd.answerQuestions({ fileHops: 2, storageHost: 'files.s3.amazonaws.com' });
    const second = locationOf(on, address(1));
    expect(second).toBe(`${address(1)}/%C3%BCber%20steps.txt`);
    expect(get(on, second).status).toBe(401);
    const third = locationOf(on, second);
    expect(new URL(third).host).toBe('files.s3.amazonaws.com');
    expect(get(on, third).status).toBe(200);
  });
});

describe('the app', () => {
  it('gets a file where its manifest names both hosts, the second by a pattern', async () => {
    const addresses = ['https://files.bugcrowd.com', 'https://*.amazonaws.com'];
    const { host, run } = await egressHost(addresses.map((each) => ({ address: each })));
    host.bugcrowd.upsert([{ id: submissionId(1), files: [{ id: id(1), content: 'One.' }] }]);
    const init = { headers: { authorization: `Token ${DEMO_TOKEN}` }, redirect: 'manual' as const };
    const { status, location } = await run({ url: address(1), init });
    expect(status).toBe(302);
    expect(await run({ url: location ?? '' })).toMatchObject({ status: 200, text: 'One.' });
    for (const url of ['https://amazonaws.com/', 'https://amazonaws.com.attacker.example/'])
      expect(await run({ url })).toMatchObject({ error: { name: 'REQUEST_EGRESS_ALLOWLIST_ERR' } });
    host.clock.set(host.clock.nowMs() + 10_000);
    expect(await run({ url: location ?? '' })).toMatchObject({ status: 403 });
  });
});
