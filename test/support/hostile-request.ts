import { createHmac } from 'node:crypto';
import { signBody } from '../../devhost/bugcrowd/sign';
import { hostileBody, pick, type Random } from './hostile-json';
import type { RawRequest } from './local-site';

/** Who signed a request: Bugcrowd, somebody else, or nobody. */
export type Signature = 'proper' | 'forged' | 'none';

export interface HostileRequest {
  readonly request: RawRequest;
  /** `proper` if Bugcrowd's own secret signed this body, and the request is one that the signature is for. */
  readonly signature: Signature;
}

interface Sender {
  readonly secret: string;
  readonly connection: string;
  readonly nowMs: number;
}

const DIGEST = 'X-Bugcrowd-Digest';

const strangeNames = [
  '__proto__',
  'constructor',
  'toString',
  '',
  ' ',
  'x\ny',
  'Content-Length',
  'X-Forwarded-For',
];

/** Headers unrelated to the signature. */
function otherHeaders(random: Random): readonly string[] {
  const value = pick(random, [
    '',
    'x',
    '-1',
    'application/json',
    'text/html',
    'x'.repeat(20_000),
    '\ud800',
    '\0',
  ]);
  return random(3) === 0 ? [pick(random, strangeNames), value] : ['Content-Type', 'application/json'];
}

/** Invalid digests, by format or by key. */
function wrongDigest(body: string, { secret, nowMs }: Sender, random: Random): string {
  const proper = signBody(body, secret, nowMs);
  const seconds = Math.floor(nowMs / 1000);
  const hex = createHmac('sha256', 'another-webhook-secret-00000000000').update(body).digest('hex');
  const all = [
    ...['', ' ', '=', ';', 'sha256=', 'timestamp=', '__proto__', 'x'.repeat(50_000), '\0', '☃'],
    ...[`sha256=${hex}`, `timestamp=${seconds};sha256=${hex}`, `timestamp=0;sha256=${hex}`],
    ...[proper.slice(0, -1), `${proper}0`, `${proper};${proper}`, ` ${proper}`, `${proper}\n`],
    ...[proper.replace('sha256', 'sha1'), proper.replace('timestamp', 'time'), proper.replace(';', ' ')],
    ...[signBody(`${body} `, secret, nowMs), signBody(body, `${secret}x`, nowMs), signBody(body, '', nowMs)],
    ...[signBody(body, secret, nowMs - 3_600_000), signBody(body, secret, nowMs + 3_600_000)],
    ...[
      proper.replace(/\d+/, '99999999999999999999'),
      proper.replace(/\d+/, '-1'),
      proper.replace(/\d+/, '1e9'),
    ],
  ];
  return pick(random, all);
}

function signatureHeaders(
  body: string,
  signature: Signature,
  sender: Sender,
  random: Random,
): readonly string[] {
  const proper = signBody(
    body,
    sender.secret,
    sender.nowMs,
    pick(random, ['body-timestamp', 'timestamp-body']),
  );
  switch (signature) {
    case 'none':
      return [];
    case 'proper':
      return [pick(random, [DIGEST, DIGEST.toLowerCase(), DIGEST.toUpperCase()]), proper];
    case 'forged':
      // Two signatures are invalid, even if one of them is right.
      return random(6) === 0
        ? [DIGEST, proper, pick(random, [DIGEST, DIGEST.toLowerCase()]), proper]
        : [DIGEST, wrongDigest(body, sender, random)];
  }
}

function queryOf({ connection }: Sender, isKnown: boolean, random: Random): URLSearchParams {
  if (isKnown)
    return new URLSearchParams(
      pick(random, [{ connection }, { connection, x: '1' }, { connection, __proto__x: '' }]),
    );
  const values = [
    '',
    'nobody',
    '__proto__',
    'constructor',
    `${connection} `,
    '../x',
    'x'.repeat(5_000),
    '☃',
    '\0',
  ];
  const query = new URLSearchParams({ connection: pick(random, values) });
  const other = pick(random, ['nothing', 'twice', 'other name']);
  if (other === 'twice') query.append('connection', connection);
  if (other === 'other name') return new URLSearchParams({ Connection: connection });
  return query;
}

const methods = ['GET', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'post', 'POST ', '', '__proto__'];

/** A request to the public address: anything from a valid delivery to nonsense. */
export function hostileRequest(
  payload: Record<string, unknown>,
  signature: Signature,
  sender: Sender,
  random: Random,
): HostileRequest {
  const body = random(500) === 0 ? 'x'.repeat(1_048_577) : hostileBody(payload, random);
  const isKnown = random(10) > 0;
  const isPost = random(10) > 0;
  const headers = [otherHeaders(random), signatureHeaders(body, signature, sender, random)];
  const request: RawRequest = {
    method: isPost ? 'POST' : pick(random, methods),
    rawHeaders: (random(2) === 0 ? headers : headers.reverse()).flat(),
    query: queryOf(sender, isKnown, random),
    body,
  };
  return { request, signature: isKnown && isPost ? signature : 'none' };
}
