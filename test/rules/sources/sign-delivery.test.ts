import { signBy, signingNames } from '../../../devhost/bugcrowd/sign';
import type { SigningScheme } from '../../../src/domain/deliveries/signing-scheme';
import { bugcrowdSignature } from '../../../src/sources/bugcrowd/signature';
import { findScheme } from '../../../src/sources/signing/find-scheme';
import { signDelivery } from '../../../src/sources/signing/sign-delivery';
import { verifySignature } from '../../../src/sources/signing/verify-signature';
import type { IntakeKeys, Verification } from '../../../src/usecases/sources/ports';

/** Text and base64 at once. */
const SECRET = 'Y3VycmVudC13ZWJob29rLXNlY3JldC0wMDAwMDAwMDA=';
const NOW = '2026-11-10T12:00:00Z';
const SECONDS = String(Date.parse(NOW) / 1000);
const BODY = '{"data":{"id":"1","title":"Ünïcode 🙂"}}';
const secrets = [{ number: 0, text: SECRET, addedAt: null, addedBy: null }];

const verify = (header: string, scheme: SigningScheme | null): Verification => {
  const keys: IntakeKeys = {
    source: 'bugcrowd',
    secrets,
    nextNumber: 1,
    toleranceSeconds: 300,
    scheme,
    learning: null,
  };
  const call = { headers: { 'x-bugcrowd-digest': [header] }, body: BODY };
  return verifySignature(bugcrowdSignature, call, keys, () => NOW);
};

/** Every scheme that a connection can learn, as the local senders sign. */
const schemes = signingNames.flatMap((name) => {
  const header = signBy(name, BODY, SECRET, Date.parse(NOW));
  const found = findScheme(header, BODY, secrets);
  return found === null ? [] : [[name, found.scheme, header] as const];
});

describe('a test delivery is signed', () => {
  it.each(schemes)('as the connection takes it that has learned %s', (_name, scheme) => {
    const header = signDelivery(BODY, SECRET, scheme, SECONDS) ?? '';
    expect(verify(header, scheme)).toMatchObject({ ok: true, signedWith: { secret: 0 } });
    expect(findScheme(header, BODY, secrets)?.scheme).toEqual(scheme);
  });

  it.each(bugcrowdSignature.usual.map((scheme) => [scheme.signed, scheme] as const))(
    'in the usual way, %s',
    (_signed, scheme) => {
      expect(verify(signDelivery(BODY, SECRET, scheme, SECONDS) ?? '', null)).toMatchObject({ ok: true });
    },
  );

  it('with the given time, so that an old one is refused', () => {
    const [usual] = bugcrowdSignature.usual;
    if (usual === undefined) throw new Error('There is no usual way.');
    const at = (seconds: number) => verify(signDelivery(BODY, SECRET, usual, String(seconds)) ?? '', null);
    expect(at(Number(SECONDS) - 300)).toMatchObject({ ok: true });
    expect(at(Number(SECONDS) - 301)).toEqual({ ok: false, reason: 'timestamp-out-of-tolerance' });
  });

  it('not at all with a secret that is no key', () => {
    const scheme: SigningScheme = { ...schemes[0]?.[1], key: 'base64' } as SigningScheme;
    expect(signDelivery(BODY, 'no base64 at all', scheme, SECONDS)).toBeNull();
  });
});
