import { createHash } from 'node:crypto';
import type { Json } from '../src/base/json';
import { callHttp, type HttpAnswer, type HttpCall } from './http-call';

/** The addresses of the app's web triggers. */
export interface Addresses {
  readonly echo: string;
  readonly fixed: string;
}

/** A question asked from outside: what a web trigger receives, and what it returns. */
export interface TriggerQuestion {
  readonly id: string;
  readonly asks: string;
  readonly ask: (addresses: Addresses) => Promise<Json>;
}

interface Echo {
  readonly members: readonly string[];
  readonly method: string;
  readonly userPath: Json;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly queryParameters: Readonly<Record<string, readonly string[]>>;
  readonly body: { readonly characters: number; readonly sha256: string };
}

async function echoOf(address: string, call: HttpCall): Promise<Echo> {
  const { status, body } = await callHttp(address, { method: 'POST', ...call });
  if (status !== 200) throw new Error(`The web trigger that echoes answers ${status}.`);
  return JSON.parse(body) as Echo;
}

async function members({ echo }: Addresses): Promise<Json> {
  return (await echoOf(echo, {})).members;
}

async function headerNames({ echo }: Addresses): Promise<Json> {
  const { headers } = await echoOf(echo, { headers: [['X-Probe-MiXeD', 'one']] });
  return { 'X-Probe-MiXeD arrives as': Object.keys(headers) };
}

async function repeatedHeaders({ echo }: Addresses): Promise<Json> {
  const sent = [
    ['X-Probe-Twice', 'one'],
    ['X-Probe-Twice', 'two'],
  ] as const;
  const { headers } = await echoOf(echo, { headers: sent });
  return { values: Object.values(headers).flat() };
}

/** White space, escapes, line ends and characters of one to four bytes, as no serializer would write them. */
const EXACT = ' {"a" :1,\r\n\t"é": "漢 \\u00e9 😀",   "a":2.0e1}\n\n';

async function bodyKept({ echo }: Addresses): Promise<Json> {
  const { body } = await echoOf(echo, { headers: [['Content-Type', 'application/json']], body: EXACT });
  return { kept: body.sha256 === createHash('sha256').update(EXACT, 'utf8').digest('hex') };
}

/** Two bytes that are not UTF-8, between two that are. */
async function bodyOfBytes({ echo }: Addresses): Promise<Json> {
  const { body } = await echoOf(echo, { body: Uint8Array.from([0x61, 0xff, 0xfe, 0x62]) });
  const replaced = createHash('sha256').update('a\uFFFD\uFFFDb', 'utf8').digest('hex');
  return { characters: body.characters, replaced: body.sha256 === replaced };
}

async function query({ echo }: Addresses): Promise<Json> {
  const { queryParameters } = await echoOf(`${echo}?a=1&a=2&plus=x+y&percent=%C3%A9&empty=&bare`, {});
  return queryParameters;
}

async function pathBehind({ echo }: Addresses): Promise<Json> {
  const { userPath } = await echoOf(`${echo}/behind/it`, {});
  return { reached: true, userPath };
}

const valuesOf = ({ headers }: HttpAnswer, name: string): readonly string[] =>
  headers.flatMap(([each, value]) => (each === name ? [value] : []));

async function ownAnswer({ echo }: Addresses): Promise<Json> {
  const answer = await callHttp(`${echo}?answer=own`);
  return {
    status: answer.status,
    contentType: valuesOf(answer, 'content-type'),
    'X-Probe-Answer, of two values': valuesOf(answer, 'x-probe-answer'),
  };
}

async function limitHeaders({ echo }: Addresses): Promise<Json> {
  const { headers } = await callHttp(echo);
  return [...new Set(headers.map(([name]) => name))].filter((name) => name.includes('ratelimit')).sort();
}

async function error({ echo }: Addresses): Promise<Json> {
  return { status: (await callHttp(`${echo}?answer=error`)).status };
}

async function outputs({ fixed }: Addresses): Promise<Json> {
  const known = await callHttp(fixed);
  const unknown = await callHttp(`${fixed}?output=unknown`);
  const { status, body } = known;
  return {
    known: {
      status,
      contentType: valuesOf(known, 'content-type'),
      bodyIsAsWritten: body === '{"known":true}',
    },
    unknown: { status: unknown.status },
  };
}

async function methods({ echo }: Addresses): Promise<Json> {
  const arrived: Record<string, Json> = {};
  for (const method of ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'])
    arrived[method] = (await callHttp(echo, { method })).status;
  return arrived;
}

export const triggerQuestions: readonly TriggerQuestion[] = [
  { id: 'trigger.members', asks: 'Members of a request', ask: members },
  { id: 'trigger.header-names', asks: 'How the name of a header arrives', ask: headerNames },
  { id: 'trigger.repeated-headers', asks: 'A header that is sent twice', ask: repeatedHeaders },
  { id: 'trigger.body-kept', asks: 'Whether a body arrives as it was sent', ask: bodyKept },
  { id: 'trigger.body-of-bytes', asks: 'A body that is no UTF-8', ask: bodyOfBytes },
  { id: 'trigger.query', asks: 'How a query arrives', ask: query },
  { id: 'trigger.path-behind', asks: 'A path behind the address', ask: pathBehind },
  { id: 'trigger.own-answer', asks: 'Status and headers that a function gives', ask: ownAnswer },
  { id: 'trigger.limit-headers', asks: 'Headers of limits on an answer', ask: limitHeaders },
  { id: 'trigger.error', asks: 'The answer where the function throws', ask: error },
  { id: 'trigger.outputs', asks: 'Outputs of the manifest, known and unknown', ask: outputs },
  { id: 'trigger.methods', asks: 'Statuses of other methods', ask: methods },
];
