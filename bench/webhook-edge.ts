import { createHmac } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { signBody } from '../devhost/bugcrowd/sign';
import { parseEvent } from '../src/sources/bugcrowd/parse-event';
import { bugcrowdSignature } from '../src/sources/bugcrowd/signature';
import { verifySignature } from '../src/sources/signing/verify-signature';
import { toInstant } from '../src/domain/sla/instant';
import { submissionPayload } from '../test/support/payloads';
import { timed } from './timed';

/** Bodies as large as a short report, a long one, and one with a pasted log. */
const SIZES = [2_000, 20_000, 200_000] as const;
const SECRET = 'bench-webhook-secret-0123456789abcdef';

/** Microseconds for a delivery, one figure for each round. */
export interface EdgeResult {
  readonly bytes: number;
  readonly floor: readonly number[];
  readonly ours: readonly number[];
  /** The other scheme on the same body, with JSON.parse and the same validation. */
  readonly octokit: readonly number[];
  readonly standardWebhooks: readonly number[];
}

function bodyOf(bytes: number): string {
  const plain = JSON.stringify(submissionPayload({ attributes: { description: '' } }));
  const line = 'The response of /search?q=<script> echoes the “query” unescaped; see the log below.\n';
  const room = Math.max(0, bytes - Buffer.byteLength(plain));
  const description = line.repeat(Math.ceil(room / Buffer.byteLength(JSON.stringify(line)))).slice(0, room);
  return JSON.stringify(submissionPayload({ attributes: { description } }));
}

type Verify = (secret: string, body: string, signature: string) => Promise<boolean>;

async function measureSize(size: number, verify: Verify, rounds: number): Promise<EdgeResult> {
  const body = bodyOf(size);
  const nowMs = Date.now();
  const now = toInstant(nowMs);
  const sent = { [bugcrowdSignature.header]: [signBody(body, SECRET, nowMs)] };
  const secret = { number: 1, text: SECRET, addedAt: null, addedBy: null };
  const keys = {
    source: 'bugcrowd',
    secrets: [secret],
    nextNumber: 2,
    toleranceSeconds: 300,
    scheme: null,
    learning: null,
  } as const;
  const signature = `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`;
  const standard = new Webhook(Buffer.from(SECRET).toString('base64'));
  const at = new Date(nowMs);
  const headers = {
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(Math.floor(nowMs / 1000)),
    'webhook-signature': standard.sign('msg_1', at, body),
  };
  const understood = (): void => {
    if (parseEvent(body, now).ok !== true) throw new Error('The app does not understand the body.');
  };
  const subjects = {
    floor: () => {
      createHmac('sha256', SECRET).update(body).digest();
      JSON.parse(body);
    },
    ours: () => {
      if (!verifySignature(bugcrowdSignature, { headers: sent, body }, keys, () => now).ok)
        throw new Error('The app refuses the body.');
      understood();
    },
    octokit: async () => {
      if (!(await verify(SECRET, body, signature))) throw new Error('Octokit refuses the body.');
      understood();
    },
    standardWebhooks: () => {
      standard.verify(body, headers);
      understood();
    },
    jsonAlone: () => {
      JSON.parse(body);
    },
  };
  const { jsonAlone, standardWebhooks, ...others } = await timed(subjects, rounds);
  return {
    bytes: Buffer.byteLength(body),
    ...others,
    // It parses the body itself, and the validation did so once more.
    standardWebhooks: standardWebhooks.map((micros, round) => micros - (jsonAlone[round] ?? 0)),
  };
}

/**
 * Verifying, parsing and checking a delivery, compared with the least possible work and with two published verifiers.
 */
export async function measureWebhookEdge(rounds: number): Promise<readonly EdgeResult[]> {
  // Published as an ES module only.
  const { verify } = await import('@octokit/webhooks-methods');
  const results: EdgeResult[] = [];
  for (const size of SIZES) results.push(await measureSize(size, verify, rounds));
  return results;
}
