import { createHmac } from 'node:crypto';
import { signingNames, signBy, type SigningName } from '../../../devhost/bugcrowd/sign';
import { isSameScheme, type SigningScheme } from '../../../src/domain/deliveries/signing-scheme';
import { bugcrowdSignature } from '../../../src/sources/bugcrowd/signature';
import { findScheme } from '../../../src/sources/signing/find-scheme';
import { verifySignature } from '../../../src/sources/signing/verify-signature';
import type { IntakeKeys } from '../../../src/usecases/sources/ports';

/** Text and base64 at once. */
const SECRET = 'Y3VycmVudC13ZWJob29rLXNlY3JldC0wMDAwMDAwMDA=';
const OTHER = 'previous-webhook-secret-00000000000';
const now = '2026-11-10T12:00:00Z';
const nowMs = Date.parse(now);
const body = '{"data":{"id":"1","title":"Ünïcode 🙂"}}';
const secrets = [
  { number: 3, text: OTHER, addedAt: null, addedBy: null },
  { number: 4, text: SECRET, addedAt: null, addedBy: null },
];
const keysWith = (scheme: SigningScheme | null): IntakeKeys => ({
  source: 'bugcrowd',
  secrets,
  nextNumber: 5,
  toleranceSeconds: 300,
  scheme,
  learning: null,
});
const verify = (header: string, scheme: SigningScheme | null, text = body) =>
  verifySignature(
    bugcrowdSignature,
    { headers: { 'X-Bugcrowd-Digest': [header] }, body: text },
    keysWith(scheme),
    () => now,
  );
const usualNames: readonly SigningName[] = ['usual', 'usual-timestamp-first'];
const unusual = signingNames.filter((name) => !usualNames.includes(name));

const found = (name: SigningName): SigningScheme => {
  const scheme = findScheme(signBy(name, body, SECRET, nowMs), body, secrets)?.scheme;
  if (scheme === undefined) throw new Error(`No scheme was found for ${name}.`);
  return scheme;
};

describe.each(signingNames)('a call that is signed as “%s”', (name) => {
  const header = signBy(name, body, SECRET, nowMs);

  it('is detected with the secret', () => {
    expect(findScheme(header, body, secrets)).toMatchObject({ secret: 4 });
  });

  it('is not detected without the secret, or with another body', () => {
    expect(findScheme(header, body, secrets.slice(0, 1))).toBeNull();
    expect(findScheme(header, body, [])).toBeNull();
    expect(findScheme(header, `${body} `, secrets)).toBeNull();
  });

  it('is accepted once its scheme is, and a forged one is not', () => {
    const scheme = found(name);
    expect(verify(header, scheme)).toEqual({ ok: true, signedWith: { secret: 4, order: scheme.signed } });
    expect(verify(header, scheme, `${body} `)).toEqual({ ok: false, reason: 'signature-mismatch' });
    expect(verify(signBy(name, body, 'somebody-elses-secret-00000000000000', nowMs), scheme)).toEqual({
      ok: false,
      reason: 'signature-mismatch',
    });
  });

  it('is refused if any other scheme was accepted', () => {
    const own = found(name);
    const others = signingNames.map(found).filter((scheme) => !isSameScheme(scheme, own));
    expect(others.length).toBeGreaterThan(5);
    for (const scheme of others) expect(verify(header, scheme)).toMatchObject({ ok: false });
  });
});

describe('the usual scheme', () => {
  it.each(usualNames)('takes “%s”', (name) => {
    expect(verify(signBy(name, body, SECRET, nowMs), null)).toMatchObject({ ok: true });
  });

  it.each(unusual)('refuses “%s”', (name) => {
    expect(verify(signBy(name, body, SECRET, nowMs), null)).toMatchObject({ ok: false });
  });

  it('says as data what its grammar says', () => {
    const schemes = usualNames.map(found);
    expect(bugcrowdSignature.usual).toEqual(schemes);
    for (const scheme of unusual.map(found))
      expect(bugcrowdSignature.usual.some((each) => isSameScheme(each, scheme))).toBe(false);
  });
});

describe('the window of a signed time, of 300 s either way', () => {
  it.each([
    [-301, false],
    [-300, true],
    [300, true],
    [301, false],
  ])('%d s', (seconds, ok) => {
    const header = signBy('stripe', body, SECRET, nowMs + seconds * 1000);
    expect(verify(header, found('stripe'))).toMatchObject(
      ok ? { ok } : { ok, reason: 'timestamp-out-of-tolerance' },
    );
  });

  it('does not apply if no time is signed', () => {
    const header = signBy('body-with-time', body, SECRET, 0);
    expect(verify(header, found('body-with-time'))).toMatchObject({ ok: true });
  });

  it('does not tell a forger whether a time is out of it', () => {
    const header = signBy('stripe', body, OTHER.replace('p', 'q'), 0);
    expect(verify(header, found('stripe'))).toEqual({ ok: false, reason: 'signature-mismatch' });
  });
});

it('tells which time a found scheme has signed, if any', () => {
  const timestamp = String(nowMs / 1000);
  expect(findScheme(signBy('stripe', body, SECRET, nowMs), body, secrets)).toMatchObject({ timestamp });
  expect(findScheme(signBy('body-with-time', body, SECRET, nowMs), body, secrets)).toMatchObject({
    timestamp: null,
  });
});

it('never accepts parts that are joined without a separator', () => {
  const timestamp = String(nowMs / 1000);
  for (const text of [`${timestamp}${body}`, `${body}${timestamp}`]) {
    const digest = createHmac('sha256', SECRET).update(text).digest('hex');
    expect(findScheme(`t=${timestamp},v1=${digest}`, body, secrets)).toBeNull();
  }
});

it('does not take a short base64 for a key', () => {
  const weak = [{ number: 1, text: 'YWJjZGVmZ2g=', addedAt: null, addedBy: null }];
  const digest = createHmac('sha256', Buffer.from('YWJjZGVmZ2g=', 'base64')).update(body).digest('hex');
  expect(findScheme(digest, body, weak)).toBeNull();
});
