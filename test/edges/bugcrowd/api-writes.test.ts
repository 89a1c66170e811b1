import type * as Writers from '../../../src/sources/bugcrowd/api/bugcrowd-writer';
import { DEMO_TOKEN } from '../../../devhost/bugcrowd/http/authenticate';
import { bugcrowdSite, OTHER_TOKEN, submissionId } from '../../support/bugcrowd-site';
import { installPlatform, json } from './api-platform';

const submission = submissionId(1);

describe('writing to Bugcrowd', () => {
  const platform = installPlatform();
  let writer: typeof Writers.bugcrowdWriter;
  beforeAll(async () => {
    ({ bugcrowdWriter: writer } = await import('../../../src/sources/bugcrowd/api/bugcrowd-writer'));
  });
  beforeEach(() => {
    platform.allow('https://api.bugcrowd.com');
  });

  const say = (to: 'team' | 'researcher' = 'team', token = DEMO_TOKEN) =>
    writer.comment(token, submission, { body: 'Fixed in **2.4**.', to });

  /** The local Bugcrowd answers. */
  function onSite() {
    const site = bugcrowdSite([{ id: submission }, { id: submissionId(2) }]);
    platform.answer(() => {
      const { url, method, headers, body } = platform.sent.at(-1) ?? fail();
      return site.bugcrowd.handle(
        new Request(url, { method: method ?? 'GET', headers, ...(body !== null && { body }) }),
      );
    });
    return site;
  }
  const fail = (): never => {
    throw new Error('Nothing was sent.');
  };

  it.each([
    ['team', 'bugcrowd_and_customer'],
    ['researcher', 'everyone'],
  ] as const)('says to the %s exactly what is given, in the scope %s', async (to, scope) => {
    const site = onSite();
    const written = await say(to);
    const { id, at } = written.type === 'done' ? written.value : fail();
    expect(at).toBe('2026-11-03T09:12:00Z');
    expect(site.bugcrowd.list().find((each) => each.id === submission)?.comments).toMatchObject([
      { id, body: 'Fixed in **2.4**.', scope, author: { name: 'acme-bot' } },
    ]);
    expect(platform.sent).toHaveLength(1);
    expect(platform.sent[0]).toMatchObject({ method: 'POST', redirect: 'manual' });
    expect(platform.sent[0]?.headers.get('content-type')).toBe('application/vnd.bugcrowd+json');
  });

  it('never leaves the scope to Bugcrowd', async () => {
    onSite();
    await say();
    expect(JSON.parse(platform.sent[0]?.body ?? '')).toEqual({
      data: {
        type: 'comment',
        attributes: { body: 'Fixed in **2.4**.', visibility_scope: 'bugcrowd_and_customer' },
        relationships: { submission: { data: { type: 'submission', id: submission } } },
      },
    });
  });

  it('changes fields without an id in the body, and gives them as they are then', async () => {
    onSite();
    const changes = { state: 'unresolved', severity: 2, duplicateOf: submissionId(2) };
    expect(await writer.change(DEMO_TOKEN, submission, changes)).toMatchObject({
      type: 'done',
      value: { state: 'unresolved', severity: 2, assignee: null },
    });
    const sent = JSON.parse(platform.sent[0]?.body ?? '') as { data: object };
    expect(sent.data).not.toHaveProperty('id');
    expect(await writer.fields(DEMO_TOKEN, submission)).toMatchObject({ state: 'unresolved', severity: 2 });
  });

  it('takes an assignee and an original away with null', async () => {
    onSite();
    await writer.change(DEMO_TOKEN, submission, { assignee: null, duplicateOf: null });
    expect(JSON.parse(platform.sent[0]?.body ?? '')).toEqual({
      data: {
        type: 'submission',
        relationships: { assignee: { data: null }, duplicate_of: { data: null } },
      },
    });
  });

  it('tells a refusal in Bugcrowd’s own words', async () => {
    onSite();
    expect(await writer.change(DEMO_TOKEN, submission, { state: 'finished' })).toEqual({
      type: 'refused',
      about: 'request',
      reason: expect.stringMatching(
        /refused changing submission .* 400\. Bad Request: .*'finished'/,
      ) as string,
    });
    expect(await say('team', OTHER_TOKEN)).toEqual({
      type: 'refused',
      about: 'request',
      reason:
        'Bugcrowd refused writing a comment with 404. Not Found: The requested resource could not be found.',
    });
  });

  it.each([400, 403, 404, 409, 415, 422])('is refused with %d, and not tried again', async (status) => {
    platform.answer(() => json({ errors: [{ title: 'No', detail: 'Not this.' }] }, status));
    expect(await say()).toEqual({
      type: 'refused',
      about: 'request',
      reason: `Bugcrowd refused writing a comment with ${status}. No: Not this.`,
    });
    expect(platform.sent).toHaveLength(1);
  });

  it('repeats no password that Bugcrowd quotes', async () => {
    const [, password = ''] = DEMO_TOKEN.split(':');
    platform.answer(() => json({ errors: [{ detail: `You sent ${password}.` }] }, 400));
    expect(JSON.stringify(await say())).not.toContain(password);
  });

  it.each([
    [401, {}, { type: 'refused', about: 'access' }],
    [429, {}, { type: 'busy', afterSeconds: 60 }],
    [429, { 'retry-after': '7' }, { type: 'busy', afterSeconds: 7 }],
    [408, {}, { type: 'unknown' }],
    [500, {}, { type: 'unknown' }],
    [503, { 'retry-after': '7' }, { type: 'unknown' }],
    [302, { location: 'https://evil.example' }, { type: 'unknown' }],
  ] as const)('with %d and %j is %j', async (status, headers, outcome) => {
    platform.answer(() => json({}, status, headers));
    expect(await say()).toMatchObject(outcome);
  });

  it.each<[string, () => Response | Promise<Response>]>([
    ['no answer in time', () => Promise.reject(new DOMException('The operation timed out.', 'TimeoutError'))],
    ['an answer that is not JSON', () => new Response('<html>', { status: 201 })],
    ['an answer without the new id', () => json({ data: { type: 'comment', attributes: {} } }, 201)],
    ['an answer of the proxy', () => json({}, 502, { 'forge-proxy-error': 'UPSTREAM' })],
  ])('may have had its effect after %s', async (_name, answer) => {
    platform.answer(answer);
    expect(await say()).toMatchObject({ type: 'unknown' });
  });

  it('does not leave an installation that has not approved the egress', async () => {
    platform.answer(() => json({}));
    platform.allow();
    expect(await say()).toMatchObject({ type: 'refused', about: 'access' });
    expect(platform.sent).toEqual([]);
  });
});
