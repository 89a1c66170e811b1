import { signBy, signingNames, type SigningName } from '../../../devhost/bugcrowd/sign';
import type { SigningView } from '../../../src/contract/signing';
import { describeApp } from '../../support/site';
import { submissionPayload } from '../../support/payloads';

/** Text and base64 at once. */
const SECRET = 'cm90YXRlZC13ZWJob29rLXNlY3JldC0wMTIzNDU2Nzg5YWJj';
const FORGED = 'c29tZWJvZHktZWxzZXMtc2VjcmV0LTAwMDAwMDAwMDAwMDAw';

describeApp('how a sender signs', (site) => {
  const ask = (functionKey: string, payload: object = {}, accountId = 'admin') =>
    site.invoke('admin-page', functionKey, { payload: { connectionId: 'demo', ...payload }, accountId });
  const signing = async (): Promise<SigningView> => {
    await site.advance('PT1S');
    return (await ask('getSigning')) as SigningView;
  };
  const send = async (name: SigningName, eventId = 'event-1', secret = SECRET) => {
    const body = JSON.stringify(submissionPayload({ eventId }));
    const digest = signBy(name, body, secret, (await site.now()).getTime());
    return site.deliver(body, { digest });
  };
  const outcomes = async (): Promise<readonly string[]> => {
    await site.advance('PT1S');
    const payload = { from: null, to: null, cursor: null, outcomes: [], eventKey: null, text: '' };
    const result = (await ask('listDeliveries', payload)) as { deliveries: readonly { outcome: string }[] };
    return result.deliveries.map(({ outcome }) => outcome);
  };
  const issues = () => site.search('project = SEC');
  /** A fresh minute, so that the bucket of the instance is full and its counts are written. */
  const calmDown = () => site.advance('PT2M');

  beforeEach(async () => {
    await ask('addSecret', { secret: SECRET });
    await calmDown();
  });

  const unusual = signingNames.filter((name) => !name.startsWith('usual') || name.includes('base64'));

  it.each(unusual)(
    '“%s”, at the first delivery: kept, proposed, and an issue after the yes',
    async (name) => {
      expect(await send(name)).toEqual({ status: 200, text: '' });
      await site.settle();
      expect(await issues()).toEqual([]);
      expect(await outcomes()).toEqual(['suspended']);
      const seen = await signing();
      expect(seen).toMatchObject({ learning: 'first', proposal: { secret: 1 }, held: { count: 1 } });
      expect(JSON.stringify(seen)).not.toContain(SECRET);

      expect(await ask('acceptSigning', { scheme: seen.proposal?.scheme })).toMatchObject({
        type: 'accepted',
      });
      await site.settle();
      expect(await issues()).toHaveLength(1);
      expect(await send(name, 'event-2')).toEqual({ status: 200, text: '' });
      expect((await send('usual', 'event-3')).status).toBe(401);
      expect((await send(name, 'event-4', FORGED)).status).toBe(401);
      expect(await signing()).toMatchObject({
        scheme: seen.proposal?.scheme,
        learning: null,
        proposal: null,
      });
    },
  );

  it('the usual way is accepted at once, and learning stops', async () => {
    expect((await send('usual')).status).toBe(200);
    expect(await signing()).toMatchObject({ scheme: null, learning: null });
    expect((await send('github', 'event-2')).status).toBe(401);
    expect(await signing()).toMatchObject({ proposal: null, forms: [], held: { count: 0 } });
  });

  it('ends the first with one write, once', async () => {
    await send('usual');
    await site.clearLedger();
    await send('usual', 'event-2');
    const { entries } = await site.ledger();
    const secretCalls = entries.filter(({ path }) => path.includes('/secret/'));
    expect(secretCalls.map(({ path }) => path)).toEqual([expect.stringContaining('/secret/get')]);
  });

  it('is examined again for an hour when an administrator asks', async () => {
    await send('usual');
    expect(await ask('listenForSigning')).toMatchObject({ type: 'listening' });
    expect((await send('github', 'event-2')).status).toBe(200);
    expect(await signing()).toMatchObject({ held: { count: 1 } });
    await site.advance('PT1H');
    expect((await send('stripe', 'event-3')).status).toBe(401);
    expect(await signing()).toMatchObject({ learning: null, held: { count: 1 } });
  });

  it('if declined, the kept deliveries are dropped, and the next such call is refused', async () => {
    await send('github');
    await site.advance('PT1S');
    expect(await ask('declineSigning')).toMatchObject({ type: 'declined', held: { count: 1 } });
    await site.settle();
    await calmDown();
    await site.settle();
    expect(await outcomes()).toEqual(['discarded']);
    expect((await send('github', 'event-2')).status).toBe(401);
    expect(await ask('declineSigning')).toMatchObject({ type: 'invalid' });
    expect(await issues()).toEqual([]);
  });

  it('kept deliveries wait for the answer, however often the hour passes', async () => {
    await send('github');
    await site.advance('PT3H');
    await site.settle();
    expect(await issues()).toEqual([]);
    expect(await signing()).toMatchObject({ held: { count: 1 } });
  });

  it('a forger changes nothing but the masked forms of the first calls, whatever is sent', async () => {
    // An instance that lives on writes its counts once a minute: far from the minutes of other tests.
    await site.advance('PT37M');
    for (const name of signingNames) expect((await send(name, 'event-1', FORGED)).status).toBe(401);
    const seen = await signing();
    expect(seen).toMatchObject({ learning: 'first', proposal: null, scheme: null, held: { count: 0 } });
    expect(seen.forms).toHaveLength(5);
    expect(seen.forms[0]?.header).toBe('timestamp=9999999999;sha256=[64 hex]');
    expect(await outcomes()).toEqual([]);
    expect((await send('usual')).status).toBe(200);
  });

  it('a thousand forged calls cost a few writes', async () => {
    const digests = Array.from({ length: 1000 }, (_, call) => `t=${call},v1=${'0'.repeat(64)};x${call}`);
    await site.deliver('{}', { digest: '' });
    await calmDown();
    await site.deliver('{}', { digest: '' });
    const before = (await signing()).refused['signature-malformed'] ?? 0;
    await site.clearLedger();
    for (const digest of digests) expect((await site.deliver('{}', { digest })).status).toBe(401);
    const { totals } = await site.ledger();
    // Five forms, and the counts of each minute that it takes.
    expect(totals.kvs.writes).toBeLessThanOrEqual(8);
    expect(totals.queue.pushes).toBe(0);
    await calmDown();
    await site.deliver('{}', { digest: '' });
    expect((await signing()).refused['signature-malformed']).toBe(before + 1001);
  }, 60_000);

  it('a recorded call with a signed time is refused after five minutes, also while the app learns', async () => {
    const body = JSON.stringify(submissionPayload());
    const digest = signBy('stripe', body, SECRET, (await site.now()).getTime() - 301_000);
    expect(await site.deliver(body, { digest })).toEqual({
      status: 401,
      text: '{"error":"timestamp-out-of-tolerance"}',
    });
    expect(await signing()).toMatchObject({ proposal: null, held: { count: 0 } });
  });

  it('a proven delivery that is not understood becomes a dead letter', async () => {
    const body = '{"data":{}}';
    const digest = signBy('github', body, SECRET, 0);
    expect((await site.deliver(body, { digest })).status).toBe(200);
    expect(await outcomes()).toEqual(['dead']);
    expect(await signing()).toMatchObject({ proposal: { header: 'sha256=[64 hex]' } });
  });

  describe('a row of the list of deliveries', () => {
    const body = JSON.stringify(submissionPayload());

    it.each(signingNames)('that is signed as “%s” is recognized, however old it is', async (name) => {
      const header = signBy(name, body, SECRET, 0);
      const isUsual = name === 'usual' || name === 'usual-timestamp-first';
      for (const [pasted, text] of [
        [header, body],
        [` X-Bugcrowd-Digest: ${header}\n`, `${body}\n`],
      ] as const)
        expect(await ask('testSigning', { header: pasted, body: text })).toMatchObject({
          type: 'match',
          secret: 1,
          isTaken: isUsual,
        });
    });

    it('is accepted from there, and the usual way again', async () => {
      const header = signBy('github', body, SECRET, 0);
      const { scheme } = (await ask('testSigning', { header, body })) as { readonly scheme: object };
      await ask('acceptSigning', { scheme });
      expect((await send('github')).status).toBe(200);
      expect(await ask('testSigning', { header, body })).toMatchObject({ isTaken: true });
      await ask('acceptSigning', { scheme: null });
      expect((await send('github', 'event-2')).status).toBe(401);
      expect((await send('usual', 'event-3')).status).toBe(200);
    });

    it('that matches nothing says whether at least its form is known', async () => {
      const header = signBy('github', body, FORGED, 0);
      expect(await ask('testSigning', { header, body })).toEqual({
        type: 'no-match',
        isForm: true,
        header: 'sha256=[64 hex]',
      });
      expect(await ask('testSigning', { header: 'Basic abc', body })).toMatchObject({ isForm: false });
      expect(await ask('testSigning', { header: ' ', body })).toMatchObject({ place: 'header' });
      expect(await ask('testSigning', { header, body: '' })).toMatchObject({ place: 'body' });
    });
  });

  it.each(['dev', 'viewer'])('is not shown to %s, nor decided by them', async (accountId) => {
    const scheme = null;
    for (const [functionKey, payload] of [
      ['getSigning', {}],
      ['testSigning', { header: 'a', body: 'b' }],
      ['acceptSigning', { scheme }],
      ['declineSigning', {}],
      ['listenForSigning', {}],
    ] as const)
      expect(await ask(functionKey, payload, accountId)).toEqual({ type: 'no-permission' });
  });

  it('a secret that another connection has is refused, and not shown', async () => {
    const result = await ask('addSecret', { connectionId: 'bare', secret: SECRET });
    expect(result).toMatchObject({
      type: 'invalid',
      place: 'secret',
      problem: expect.stringContaining('“demo” already has this secret') as string,
    });
  });

  it('health says what is proposed and how many calls were refused', async () => {
    await send('github', 'event-1', FORGED);
    await calmDown();
    await send('github', 'event-1', FORGED);
    await send('github');
    await site.advance('PT1S');
    const { problems } = (await ask('getHealth')) as { problems: readonly { readonly kind: string }[] };
    expect(problems).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'signing-proposed', connectionId: 'demo' }),
        expect.objectContaining({
          kind: 'calls-refused',
          counts: expect.objectContaining({ 'signature-malformed': expect.any(Number) as number }) as object,
        }),
      ]),
    );
  });
});
