import { createHmac } from 'node:crypto';

interface Signing {
  /** What is signed. */
  readonly signed: (body: string, timestamp: string) => string;
  readonly encoding: 'hex' | 'base64';
  readonly header: (digest: string, timestamp: string) => string;
  readonly isKeyBase64?: boolean;
}

const bodyFirst = (body: string, timestamp: string): string => `${body}.${timestamp}`;
const timeFirst = (body: string, timestamp: string): string => `${timestamp}.${body}`;
const bodyAlone = (body: string): string => body;
const bare = (digest: string): string => digest;
const usualHeader = (digest: string, timestamp: string): string => `timestamp=${timestamp};sha256=${digest}`;

/**
 * Ways in which senders sign. Nobody outside Bugcrowd knows which of them is Bugcrowd's; the first two are what it is
 * understood to do. Written apart from the app's verifier on purpose: the two check each other.
 */
const signings = {
  usual: { signed: bodyFirst, encoding: 'hex', header: usualHeader },
  'usual-timestamp-first': { signed: timeFirst, encoding: 'hex', header: usualHeader },
  'body-hex': { signed: bodyAlone, encoding: 'hex', header: bare },
  'body-base64': { signed: bodyAlone, encoding: 'base64', header: bare },
  'body-base64-key': { signed: bodyAlone, encoding: 'hex', header: bare, isKeyBase64: true },
  'body-v1': { signed: bodyAlone, encoding: 'hex', header: (digest) => `v1=${digest}` },
  github: { signed: bodyAlone, encoding: 'hex', header: (digest) => `sha256=${digest}` },
  'body-with-time': { signed: bodyAlone, encoding: 'hex', header: usualHeader },
  stripe: { signed: timeFirst, encoding: 'hex', header: (digest, time) => `t=${time},v1=${digest}` },
  'stripe-body-first': {
    signed: bodyFirst,
    encoding: 'hex',
    header: (digest, time) => `t=${time},v1=${digest}`,
  },
  'ts-base64': { signed: timeFirst, encoding: 'base64', header: (digest, time) => `ts=${time};${digest}` },
  'usual-base64': { signed: bodyFirst, encoding: 'base64', header: usualHeader },
  'usual-base64-key': { signed: timeFirst, encoding: 'hex', header: usualHeader, isKeyBase64: true },
} as const satisfies Readonly<Record<string, Signing>>;

export type SigningName = keyof typeof signings;

export const signingNames = Object.keys(signings) as readonly SigningName[];

export function isSigningName(name: string): name is SigningName {
  return Object.hasOwn(signings, name);
}

/** The value of the signature header of a call. */
export function signBy(name: SigningName, body: string, secret: string, nowMs: number): string {
  const { signed, encoding, header, isKeyBase64 = false }: Signing = signings[name];
  const timestamp = String(Math.floor(nowMs / 1000));
  const key = isKeyBase64 ? Buffer.from(secret, 'base64') : secret;
  return header(createHmac('sha256', key).update(signed(body, timestamp)).digest(encoding), timestamp);
}

/** Signs a body as Bugcrowd is understood to: `timestamp=<Unix seconds>;sha256=<hex>` over body and timestamp. */
export function signBody(
  body: string,
  secret: string,
  nowMs: number,
  order: 'body-timestamp' | 'timestamp-body' = 'body-timestamp',
): string {
  return signBy(order === 'body-timestamp' ? 'usual' : 'usual-timestamp-first', body, secret, nowMs);
}
