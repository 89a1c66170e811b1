import type * as Errors from '../../../src/sources/bugcrowd/api/bugcrowd-call-error';
import type * as Calls from '../../../src/sources/bugcrowd/api/call-bugcrowd';
import { CallFailedError } from '../../../src/usecases/errors/call-failed-error';
import { installPlatform, json } from './api-platform';

const TOKEN = 'clock-reader:s3cr3t-pa55word';
const platform = installPlatform();

let callBugcrowd: typeof Calls.callBugcrowd;
let BugcrowdCallError: typeof Errors.BugcrowdCallError;

beforeAll(async () => {
  ({ callBugcrowd } = await import('../../../src/sources/bugcrowd/api/call-bugcrowd'));
  ({ BugcrowdCallError } = await import('../../../src/sources/bugcrowd/api/bugcrowd-call-error'));
});

beforeEach(() => {
  platform.allow('https://api.bugcrowd.com');
});

const call = (token = TOKEN) =>
  callBugcrowd(token, '/submissions', [['page[limit]', '1']], 'reading the submissions');

/** Everything that a log could contain of an error. */
function textOf(error: unknown): string {
  return error instanceof Error
    ? `${error.message} ${error.stack ?? ''} ${textOf(error.cause)}`
    : String(error);
}

async function failure(token = TOKEN) {
  const error: unknown = await call(token).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof BugcrowdCallError)) throw new Error(`No such error: ${textOf(error)}`);
  expect(error).toBeInstanceOf(CallFailedError);
  expect(error.withoutEffect).toBe(true);
  expect(textOf(error)).not.toContain('s3cr3t');
  expect(textOf(error)).not.toContain('clock-reader');
  const { kind, permanent, retryAfterSeconds, message } = error;
  return { kind, permanent, retryAfterSeconds, message };
}

describe('a call of Bugcrowd’s API', () => {
  it('sends the credential, the media type and the query to Bugcrowd alone', async () => {
    platform.answer(() => json({}));
    await callBugcrowd(
      TOKEN,
      '/submissions',
      [
        ['filter[program]', 'a&b=c'],
        ['x', '1'],
      ],
      'reading',
    );
    const [sent] = platform.sent;
    expect(sent?.url.href).toBe('https://api.bugcrowd.com/submissions?filter%5Bprogram%5D=a%26b%3Dc&x=1');
    expect(Object.fromEntries(sent?.headers ?? [])).toEqual({
      accept: 'application/vnd.bugcrowd+json',
      authorization: `Token ${TOKEN}`,
    });
    expect(sent).toMatchObject({ method: 'GET', redirect: 'manual' });
    expect(sent?.signal?.aborted).toBe(false);
  });

  it('gives the body, the time by Bugcrowd’s clock and the remaining calls', async () => {
    const headers = {
      date: 'Tue, 03 Nov 2026 09:12:00 GMT',
      'x-ratelimit-remaining': '41',
      'x-ratelimit-limit': '60',
    };
    platform.answer(() => json({ data: [] }, 200, headers));
    await expect(call()).resolves.toEqual({
      body: { data: [] },
      serverTime: '2026-11-03T09:12:00Z',
      rate: { remaining: 41, limit: 60 },
    });
  });

  it.each([{}, { date: 'soon', 'x-ratelimit-remaining': 'many', 'x-ratelimit-limit': '' }])(
    'gives neither if Bugcrowd does not tell: %j',
    async (headers) => {
      platform.answer(() => json({}, 200, headers));
      await expect(call()).resolves.toMatchObject({
        serverTime: null,
        rate: { remaining: null, limit: null },
      });
    },
  );

  it.each([
    '//other.example/submissions',
    'https://other.example/',
    '/submissions/..',
    '/a?b',
    'submissions',
  ])('refuses a path like %s', async (path) => {
    platform.answer(() => json({}));
    await expect(callBugcrowd(TOKEN, path, [], 'reading')).rejects.toThrow(RangeError);
    expect(platform.sent).toHaveLength(0);
  });
});

describe('a call that fails', () => {
  it.each([
    [400, 'refused', true, null],
    [401, 'unauthorised', true, null],
    [403, 'forbidden', true, null],
    [404, 'not-found', true, null],
    [408, 'failed', false, null],
    [409, 'refused', true, null],
    [429, 'rate-limited', false, 60],
    [500, 'failed', false, null],
    [503, 'failed', false, null],
  ])('with %d is %s', async (status, kind, permanent, retryAfterSeconds) => {
    platform.answer(() => json({}, status));
    const error = await failure();
    expect(error).toMatchObject({ kind, permanent, retryAfterSeconds });
    expect(error.message).toContain(status === 401 ? 'rejected this token (401)' : 'reading the submissions');
  });

  it.each([
    [429, '7', 7],
    [429, '0', 0],
    [429, 'Tue, 03 Nov 2026 09:12:00 GMT', 60],
    [503, '120', 120],
    [503, '-1', null],
  ])('with %d and Retry-After %s waits %s seconds', async (status, header, seconds) => {
    platform.answer(() => json({}, status, { 'retry-after': header }));
    expect((await failure()).retryAfterSeconds).toBe(seconds);
  });

  it('repeats Bugcrowd’s explanation of the request, up to a limit', async () => {
    const errors = [
      { title: 'Bad Request', detail: "The property '#/page/offset'\nhad no value." },
      { title: null, detail: 'x'.repeat(5_000) },
    ];
    platform.answer(() => json({ errors }, 400));
    const { message } = await failure();
    expect(message).toContain("400. Bad Request: The property '#/page/offset' had no value. xxx");
    expect(message.length).toBeLessThan(500);
  });

  it.each([{ errors: [{ detail: `Token ${TOKEN}` }] }, { errors: [7] }, [], null])(
    'gives only the status if Bugcrowd’s explanation is %j',
    async (body) => {
      platform.answer(() => json(body, 422));
      expect((await failure()).message).toBe('Bugcrowd refused reading the submissions with 422.');
    },
  );

  it.each([301, 302, 307, 308])('with a redirect (%d) is not followed', async (status) => {
    const location = 'https://other.example/?back=https://api.bugcrowd.com';
    platform.answer(() => new Response(null, { status, headers: { location } }));
    expect(await failure()).toMatchObject({ kind: 'redirected', permanent: true });
    expect(platform.sent).toHaveLength(1);
  });

  it('rejects an answer that came by a redirect', async () => {
    platform.answer(() => Object.defineProperty(json({}), 'redirected', { value: true }));
    expect(await failure()).toMatchObject({ kind: 'redirected' });
  });

  it.each([
    ['the network', new TypeError('fetch failed')],
    ['a timeout', new DOMException('The operation was aborted due to timeout', 'TimeoutError')],
  ])('by %s may be retried', async (_, error) => {
    platform.answer(() => Promise.reject(error));
    expect(await failure()).toMatchObject({ kind: 'unreachable', permanent: false });
  });

  it('halfway through the body may be retried', async () => {
    const body = new ReadableStream({
      start: (controller) => {
        controller.error(new Error('reset'));
      },
    });
    platform.answer(() => new Response(body));
    expect(await failure()).toMatchObject({ kind: 'unreachable' });
  });

  it('before it is made, if the installation has not approved the egress', async () => {
    platform.answer(() => json({}));
    platform.allow('https://other.example');
    expect(await failure()).toMatchObject({ kind: 'egress-refused', permanent: true });
    expect(platform.sent).toHaveLength(0);
  });

  it.each([
    [
      'throws',
      () => Promise.reject(Object.assign(new Error('no'), { name: 'REQUEST_EGRESS_ALLOWLIST_ERR' })),
    ],
    ['answers', () => json({}, 403, { 'forge-proxy-error': 'BLOCKED_EGRESS' })],
  ])('because the platform stops it and %s', async (_, answer) => {
    platform.answer(answer);
    expect(await failure()).toMatchObject({ kind: 'egress-refused' });
  });

  it('in the platform’s proxy is not taken for Bugcrowd’s answer', async () => {
    platform.answer(() => json({}, 404, { 'forge-proxy-error': 'UPSTREAM_ERROR' }));
    expect(await failure()).toMatchObject({ kind: 'unreachable', permanent: false });
  });

  it.each(['<html>', '', '{"data":'])('with a body that is not JSON: %j', async (text) => {
    platform.answer(() => new Response(text));
    expect(await failure()).toMatchObject({ kind: 'bad-shape', permanent: true });
  });

  it('with an answer that is too large', async () => {
    platform.answer(() => json({}, 200, { 'content-length': '30000000' }));
    expect(await failure()).toMatchObject({ kind: 'bad-shape' });
    platform.answer(() => new Response(' '.repeat(21 * 1024 * 1024)));
    expect(await failure()).toMatchObject({ kind: 'bad-shape' });
  });

  it.each(['', 's3cr3t', ':s3cr3t', 'clock-reader:', 'clock-reader:s3cr3t\r\nX: 1', 'clock-reader:s3cr3t–'])(
    'before it is made with a token like %j',
    async (token) => {
      platform.answer(() => json({}));
      expect(await failure(token)).toMatchObject({ kind: 'unauthorised', permanent: true });
      expect(platform.sent).toHaveLength(0);
    },
  );
});
