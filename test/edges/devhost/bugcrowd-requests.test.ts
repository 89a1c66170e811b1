import { DEMO_TOKEN } from '../../../devhost/bugcrowd/http/authenticate';
import { bugcrowdSite, OTHER_TOKEN, submissionId } from '../../support/bugcrowd-site';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

describe('the token', () => {
  it.each([
    ['of the demo', `Token ${DEMO_TOKEN}`, 200],
    ['of another customer', `Token ${OTHER_TOKEN}`, 200],
    ['missing', '', 401],
    ['of nobody', 'Token acme-bot:wrong', 401],
    ['without a password', 'Token acme-bot', 401],
    ['under another scheme', `Bearer ${DEMO_TOKEN}`, 401],
    ['with something behind it', `Token ${DEMO_TOKEN} x`, 401],
    ['named like something of every object', 'Token constructor', 401],
  ])('%s', async (_name, authorization, status) => {
    const reply = await bugcrowdSite().call('/submissions', { authorization });
    expect(reply.status).toBe(status);
    if (status === 401)
      expect(reply.body).toMatchObject({ errors: [{ title: 'Unauthorized', status: '401' }] });
  });

  it('is checked before anything else', async () => {
    const reply = await bugcrowdSite().call('/nonsense?x=1', { authorization: '', accept: 'text/html' });
    expect(reply.status).toBe(401);
  });
});

describe('headers of a request', () => {
  it.each<[string, number]>([
    ['application/vnd.bugcrowd+json', 200],
    ['application/vnd.bugcrowd.v4+json', 200],
    ['application/json', 200],
    ['*/*', 200],
    ['text/html, application/json;q=0.9', 200],
    ['text/html', 406],
    ['application/vnd.bugcrowd.v3+json', 406],
  ])('Accept: %s', async (accept, status) => {
    expect((await bugcrowdSite().call('/submissions', { accept })).status).toBe(status);
  });

  it.each<[string, number, string]>([
    ['2021-01-25', 200, '2021-01-25'],
    ['2021-10-28', 200, '2021-10-28'],
    ['2024-01-11', 200, '2024-01-11'],
    ['2024-02-12', 200, '2024-02-12'],
    ['2025-04-23', 200, '2025-04-23'],
    ['v1', 200, 'v1'],
    ['2020-01-01', 400, '2024-01-11'],
    ['v9', 400, '2024-01-11'],
  ])('Bugcrowd-Version: %s', async (version, status, answered) => {
    const reply = await bugcrowdSite().call('/submissions', { 'bugcrowd-version': version });
    expect([reply.status, reply.headers.get('x-bugcrowd-version')]).toEqual([status, answered]);
  });
});

describe('headers of an answer', () => {
  it.each([
    ['a list', '/submissions'],
    ['a refusal', '/submissions?page[limit]=101'],
    ['nothing found', `/submissions/${submissionId(1)}`],
  ])('%s', async (_name, path) => {
    const { headers } = await bugcrowdSite().call(path);
    expect(Object.fromEntries(headers)).toEqual({
      'content-type': 'application/vnd.bugcrowd.v4+json',
      date: 'Tue, 03 Nov 2026 09:12:00 GMT',
      'x-bugcrowd-media-type': 'bugcrowd.v4; format=json',
      'x-bugcrowd-version': '2024-01-11',
      'x-ratelimit-limit': '60',
      'x-ratelimit-remaining': '59',
    });
  });
});

describe('what is not covered', () => {
  it.each([
    ['GET', '/organizations'],
    ['GET', '/targets'],
    ['POST', '/monetary_rewards'],
    ['GET', `/submissions/${submissionId(1)}/activities`],
    ['GET', `/monetary_rewards/${submissionId(1)}`],
  ])('answers 501 and names %s %s', async (method, path) => {
    const detail = `The emulated Bugcrowd does not cover ${method} ${path}.`;
    expect(await bugcrowdSite().call(path, {}, method)).toMatchObject({
      status: 501,
      body: { errors: [{ title: 'Not Implemented', status: '501', detail }] },
    });
  });

  it.each([
    ['GET', '/'],
    ['GET', '/bounties'],
    ['DELETE', `/submissions/${submissionId(1)}`],
    ['GET', '/submissions/'],
    ['GET', `/submissions/${submissionId(1)}/nonsense`],
  ])('is not found where Bugcrowd has no %s %s', async (method, path) => {
    expect(await bugcrowdSite().call(path, {}, method)).toMatchObject({ status: 404 });
  });
});

describe('the rate limit', () => {
  it('accepts 60 calls a minute, whoever makes them and whatever their answers', async () => {
    const site = bugcrowdSite();
    for (let call = 1; call <= 60; call += 1) {
      const authorization =
        [`Token ${DEMO_TOKEN}`, `Token ${OTHER_TOKEN}`, 'Token of:nobody'][call % 3] ?? '';
      const { status, headers } = await site.call('/programs', { authorization });
      expect([status === 429, headers.get('x-ratelimit-remaining')]).toEqual([false, String(60 - call)]);
    }
    const { status, headers, body } = await site.call('/programs');
    expect(status).toBe(429);
    expect(body).toMatchObject({ errors: [{ title: 'Too Many Requests', status: '429' }] });
    expect(headers.get('x-ratelimit-remaining')).toBe('0');
    expect(headers.has('retry-after')).toBe(false);
  });

  it('slides: each call frees its place a minute later', async () => {
    const site = bugcrowdSite();
    for (let call = 0; call < 30; call += 1) await site.call('/programs');
    site.advance(30 * SECOND);
    for (let call = 0; call < 30; call += 1) await site.call('/programs');
    site.advance(30 * SECOND - 1);
    expect((await site.call('/programs')).status).toBe(429);
    site.advance(1);
    expect((await site.call('/programs')).headers.get('x-ratelimit-remaining')).toBe('29');
  });

  it('does not count refused calls', async () => {
    const site = bugcrowdSite();
    for (let call = 0; call < 70; call += 1) await site.call('/programs');
    site.advance(MINUTE);
    expect((await site.call('/programs')).headers.get('x-ratelimit-remaining')).toBe('59');
  });

  it('survives a change of the submissions, but not a reset', async () => {
    const site = bugcrowdSite();
    await site.call('/programs');
    site.bugcrowd.clear();
    expect((await site.call('/programs')).headers.get('x-ratelimit-remaining')).toBe('58');
    site.bugcrowd.reset();
    expect((await site.call('/programs')).headers.get('x-ratelimit-remaining')).toBe('59');
  });
});
