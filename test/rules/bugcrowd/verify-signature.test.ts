import { createHmac } from 'node:crypto';
import { signBody } from '../../../devhost/bugcrowd/sign';
import { bugcrowdSignature } from '../../../src/sources/bugcrowd/signature';
import { verifySignature } from '../../../src/sources/signing/verify-signature';
import type { IntakeKeys } from '../../../src/usecases/sources/ports';

const SECRET = 'current-webhook-secret-000000000000';
const OLD_SECRET = 'previous-webhook-secret-00000000000';
const keysOf = (...texts: readonly string[]): IntakeKeys => ({
  source: 'bugcrowd',
  secrets: texts.map((text, index) => ({ number: index + 3, text, addedAt: null, addedBy: null })),
  nextNumber: texts.length + 3,
  toleranceSeconds: 300,
  scheme: null,
  learning: null,
});
const keys = keysOf(SECRET, OLD_SECRET);
const now = '2026-11-10T12:00:00Z';
const nowMs = Date.parse(now);
const timestamp = nowMs / 1000;
const body = '{"data":{"id":"1","title":"Ünïcode 🙂"}}';

const hex = (text: string, secret = SECRET): string =>
  createHmac('sha256', secret).update(text, 'utf8').digest('hex');
const signedBy = (...digests: readonly string[]) => ({ 'X-Bugcrowd-Digest': digests });
const verify = (...digests: readonly string[]) =>
  verifySignature(bugcrowdSignature, { headers: signedBy(...digests), body }, keys, () => now);

describe('accepts', () => {
  it.each(['body-timestamp', 'timestamp-body'] as const)(
    'the order %s, and reports which it was',
    (order) => {
      expect(verify(signBody(body, SECRET, nowMs, order))).toEqual({
        ok: true,
        signedWith: { secret: 3, order },
      });
    },
  );

  it('each of two secrets, and reports its number', () => {
    expect(verify(signBody(body, OLD_SECRET, nowMs))).toMatchObject({ ok: true, signedWith: { secret: 4 } });
  });

  it.each([
    ['the signature first', `sha256=${hex(`${body}.${timestamp}`)};timestamp=${timestamp}`],
    ['a comma', `timestamp=${timestamp},sha256=${hex(`${body}.${timestamp}`)}`],
    ['hex in capitals', `timestamp=${timestamp};sha256=${hex(`${body}.${timestamp}`).toUpperCase()}`],
  ])('%s', (_name, digest) => {
    expect(verify(digest)).toMatchObject({ ok: true });
  });
});

describe('refuses', () => {
  const good = hex(`${body}.${timestamp}`);
  const malformed: readonly (readonly [name: string, digest: string])[] = [
    ['an empty header', ''],
    ['no timestamp', `sha256=${good}`],
    ['no signature', `timestamp=${timestamp}`],
    ['a timestamp that is no number', `timestamp=soon;sha256=${good}`],
    ['a negative timestamp', `timestamp=-${timestamp};sha256=${good}`],
    ['a timestamp with a fraction', `timestamp=${timestamp}.0;sha256=${good}`],
    ['an endless timestamp', `timestamp=${'1'.repeat(400)};sha256=${good}`],
    ['a signature that is too short', `timestamp=${timestamp};sha256=${good.slice(2)}`],
    ['a signature that is too long', `timestamp=${timestamp};sha256=${good}00`],
    ['a signature that is no hex', `timestamp=${timestamp};sha256=${'z'.repeat(64)}`],
    ['another algorithm', `timestamp=${timestamp};sha1=${good}`],
    ['a part too many', `timestamp=${timestamp};sha256=${good};v=1`],
    ['a part twice', `timestamp=${timestamp};timestamp=${timestamp};sha256=${good}`],
    ['spaces', `timestamp=${timestamp}; sha256=${good}`],
    [
      'two headers in one, as proxies join them',
      `timestamp=${timestamp};sha256=${good}, timestamp=${timestamp};sha256=${good}`,
    ],
    ['a line break at the end', `timestamp=${timestamp};sha256=${good}\n`],
  ];

  it.each(malformed)('%s as malformed', (_name, digest) => {
    expect(verify(digest)).toEqual({ ok: false, reason: 'signature-malformed' });
  });

  it('a missing header', () => {
    expect(verify()).toEqual({ ok: false, reason: 'signature-missing' });
  });

  it('two headers, even if both are right', () => {
    const digest = signBody(body, SECRET, nowMs);
    expect(verify(digest, digest)).toEqual({ ok: false, reason: 'signature-malformed' });
  });

  it.each([
    ['of another secret', signBody(body, 'somebody-elses-secret-0000000000000', nowMs)],
    ['of another body', signBody(`${body} `, SECRET, nowMs)],
    ['of the body alone', `timestamp=${timestamp};sha256=${hex(body)}`],
    ['of another time', `timestamp=${timestamp + 1};sha256=${good}`],
    ['of nothing', `timestamp=${timestamp};sha256=${'0'.repeat(64)}`],
  ])('a signature %s', (_name, digest) => {
    expect(verify(digest)).toEqual({ ok: false, reason: 'signature-mismatch' });
  });

  it('everything if the connection has no secret', () => {
    const none = keysOf();
    const headers = signedBy(signBody(body, '', nowMs));
    expect(verifySignature(bugcrowdSignature, { headers, body }, none, () => now)).toEqual({
      ok: false,
      reason: 'signature-mismatch',
    });
  });

  it('a forged old timestamp as forged, so that the tolerance cannot be probed', () => {
    expect(verify(`timestamp=1;sha256=${good}`)).toEqual({ ok: false, reason: 'signature-mismatch' });
  });
});

describe('tolerance of 300 s, either way', () => {
  it.each([
    [-301, false],
    [-300, true],
    [300, true],
    [301, false],
  ])('%d s', (seconds, ok) => {
    const verified = verify(signBody(body, SECRET, nowMs + seconds * 1000));
    expect(verified).toMatchObject(ok ? { ok } : { ok, reason: 'timestamp-out-of-tolerance' });
  });

  it('is a setting of the connection', () => {
    const headers = signedBy(signBody(body, SECRET, nowMs - 400_000));
    const patient = { ...keys, toleranceSeconds: 400 };
    expect(verifySignature(bugcrowdSignature, { headers, body }, patient, () => now)).toMatchObject({
      ok: true,
    });
  });
});
