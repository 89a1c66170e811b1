import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isSigningName, signBy, signingNames } from './bugcrowd/sign';
import { submissionInDelivery } from './bugcrowd/submission-in-delivery';
import { demoConnections } from './demo/demo-site';

const FIXTURES = resolve(__dirname, '..', 'test', 'fixtures', 'bugcrowd');

function fixtureNames(): readonly string[] {
  return readdirSync(FIXTURES)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length));
}

const usage =
  (): string => `npm run send -- <fixture> [--connection demo] [--secret …] [--signing <scheme>] [--new]
  signs a fixture, or any JSON file by its path, and posts it to the running host
  --signing  how it is signed; without it as POST /host/bugcrowd {"signing":{"demo":"github"}} has said, else as usual
  --new   as a submission and an event of its own, so that it can be sent again and again
  PORT=4600  where the host listens
Schemes: ${signingNames.join(', ')}
Fixtures: ${fixtureNames().join(', ')}`;

function readFixture(nameOrPath: string | undefined): string {
  if (nameOrPath === undefined) throw new Error(usage());
  if (fixtureNames().includes(nameOrPath)) return readFileSync(join(FIXTURES, `${nameOrPath}.json`), 'utf8');
  if (!existsSync(nameOrPath))
    throw new Error(`There is no fixture and no file "${nameOrPath}".\n${usage()}`);
  return readFileSync(nameOrPath, 'utf8');
}

/** Bugcrowd signs with the time of the delivery; the host may be elsewhere in time. */
async function hostTimeMs(origin: string): Promise<number> {
  const response = await fetch(`${origin}/host/state`).catch(() => null);
  if (response === null) throw new Error(`No host answers at ${origin}. Start one with "npm start".`);
  const { clock } = (await response.json()) as { readonly clock: string };
  return Date.parse(clock);
}

/** How the host has been told that Bugcrowd signs. */
async function signingSet(origin: string, connection: string): Promise<string> {
  const response = await fetch(`${origin}/host/bugcrowd?connection=${encodeURIComponent(connection)}`);
  const { signing } = (await response.json()) as { readonly signing: Readonly<Record<string, string>> };
  return signing[connection] ?? 'usual';
}

/** Gives every id that the fixture makes up a number of its own. */
function renumber(body: string, nowMs: number): string {
  return body.replaceAll('5e4d0000', nowMs.toString(16).slice(-8).padStart(8, '0'));
}

/** What Bugcrowd tells of exists in Bugcrowd. A body that tells of nothing usable is sent all the same. */
async function fillBugcrowd(origin: string, body: string, connection: string): Promise<void> {
  const program = demoConnections.find(({ id }) => id === connection)?.program;
  if (program === undefined) return;
  try {
    const submission = submissionInDelivery(body, program);
    if (submission === null) return;
    const headers = { 'content-type': 'application/json' };
    const submissions = [submission];
    const response = await fetch(`${origin}/host/bugcrowd`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ submissions }),
    });
    if (!response.ok) throw new Error(await response.text());
  } catch (error) {
    console.error(
      `Not put into the emulated Bugcrowd: ${error instanceof Error ? error.message : 'unknown'}`,
    );
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      connection: { type: 'string', default: 'demo' },
      secret: { type: 'string' },
      signing: { type: 'string' },
      new: { type: 'boolean', default: false },
    },
  });
  const [fixture] = positionals;
  const { connection } = values;
  const text = readFixture(fixture);
  const secret = values.secret ?? demoConnections.find(({ id }) => id === connection)?.secret;
  if (secret === undefined)
    throw new Error(`Connection "${connection}" is not one of the demo: give its --secret.`);
  const origin = `http://127.0.0.1:${process.env['PORT'] ?? '4600'}`;
  const nowMs = await hostTimeMs(origin);
  const signing = values.signing ?? (await signingSet(origin, connection));
  if (!isSigningName(signing)) throw new Error(`There is no scheme "${signing}".\n${usage()}`);
  const body = values.new ? renumber(text, nowMs) : text;
  await fillBugcrowd(origin, body, connection);
  const response = await fetch(
    `${origin}/webtrigger/bugcrowd-webhook?connection=${encodeURIComponent(connection)}`,
    {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-bugcrowd-digest': signBy(signing, body, secret, nowMs),
      },
      body,
    },
  );
  const answer = await response.text();
  console.log(`${response.status}${answer === '' ? '' : ` ${answer}`}`);
  process.exitCode = response.ok ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
