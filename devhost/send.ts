import { parseArgs } from 'node:util';
import { readPort } from './base/read-port';
import { fixtureNames, readFixture } from './bugcrowd/read-fixture';
import { isSigningName, signBy, signingNames } from './bugcrowd/sign';
import { submissionInDelivery } from './bugcrowd/submission-in-delivery';
import { demoConnections } from './demo/demo-site';

const usage =
  (): string => `npm run send -- <fixture> [--connection demo] [--secret …] [--signing <scheme>] [--new]
  signs a fixture, or any JSON file by its path, and posts it to the running host
  --signing  how it is signed; without it as POST /host/bugcrowd {"signing":{"demo":"github"}} has said, else as usual
  --new   as a submission and an event of its own, so that it can be sent again and again
  PORT=4600  where the host listens
Schemes: ${signingNames.join(', ')}
Fixtures: ${fixtureNames().join(', ')}`;

/** Bugcrowd signs with the time of the delivery; the host may be elsewhere in time. */
async function hostTimeMs(origin: string): Promise<number> {
  const response = await fetch(`${origin}/host/state`).catch(() => null);
  if (response === null) throw new Error(`No host answers at ${origin}. Start one with "npm start".`);
  const state: unknown = await response.json().catch(() => null);
  if (typeof state !== 'object' || state === null || !('clock' in state))
    throw new Error(`What answers at ${origin} is not a local host that has started (${response.status}).`);
  return Date.parse(String(state.clock));
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

interface CommandLine {
  readonly connection: string;
  readonly secret?: string;
  readonly signing?: string;
  readonly isNew: boolean;
  /** `null` if the help was asked for. */
  readonly text: string | null;
}

/** @throws an error that ends with the usage. */
function readCommandLine(): CommandLine {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        connection: { type: 'string', default: 'demo' },
        secret: { type: 'string' },
        signing: { type: 'string' },
        new: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const { new: isNew, help, ...rest } = values;
    return { ...rest, isNew, text: help ? null : readFixture(positionals) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${reason}\n${usage()}`, { cause: error });
  }
}

async function main(): Promise<void> {
  const { connection, text, isNew, ...given } = readCommandLine();
  if (text === null) {
    console.log(usage());
    return;
  }
  const secret = given.secret ?? demoConnections.find(({ id }) => id === connection)?.secret;
  if (secret === undefined)
    throw new Error(`Connection "${connection}" is not one of the demo: give its --secret.`);
  const origin = `http://127.0.0.1:${readPort(process.env)}`;
  const nowMs = await hostTimeMs(origin);
  const signing = given.signing ?? (await signingSet(origin, connection));
  if (!isSigningName(signing)) throw new Error(`There is no scheme "${signing}".\n${usage()}`);
  const body = isNew ? renumber(text, nowMs) : text;
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
