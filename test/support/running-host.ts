import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..', '..');
const ADDRESS = /Bounty Clock is at (http:\S+)/;
const START_TIMEOUT_MS = 60_000;

/** The packed host, if the test setup has built one; else its sources, as `npm start` runs them. */
const { HOST_PROGRAM, HOST_APP } = process.env;
const PROGRAM =
  HOST_PROGRAM === undefined
    ? [join(ROOT, 'scripts', 'run.mjs'), join('devhost', 'main.ts')]
    : [HOST_PROGRAM];

export type AppKind = 'sources' | 'bundle';

export interface RunningHost {
  readonly origin: string;
  /** What the app has written to its log so far. @throws if the host was started without a log. */
  log(): string;
  stop(): Promise<void>;
}

/** Options of the host; without `pages` it serves the last built ones, if any. */
export interface HostKind {
  readonly app?: AppKind;
  readonly demo?: boolean;
  readonly pages?: boolean;
  readonly latency?: 'none' | 'live';
  /** True to keep the app's log: writing and reading it takes an eighth of the host's time. */
  readonly log?: boolean;
}

/** Starts the local host in its own process on a free port. */
export async function startHost({
  app = 'sources',
  demo = false,
  pages = true,
  latency = 'none',
  log = false,
}: HostKind = {}): Promise<RunningHost> {
  const args = [
    ...PROGRAM,
    '--app',
    // Compiled by the test setup, if it was.
    app === 'sources' ? (HOST_APP ?? app) : app,
    ...(demo ? [] : ['--empty']),
    ...(pages ? [] : ['--no-pages']),
    ...(log ? [] : ['--quiet']),
    '--latency',
    latency,
  ];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<void>((done) =>
    child.once('exit', () => {
      done();
    }),
  );
  const origin = await new Promise<string>((started, failed) => {
    const timer = setTimeout(() => {
      failed(new Error(`The host did not start in time.\n${output}`));
    }, START_TIMEOUT_MS);
    const read = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      const address = ADDRESS.exec(output)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      started(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(timer);
      failed(new Error(`The host ended with ${code ?? 'a signal'}.\n${output}`));
    });
  });
  return {
    origin,
    log() {
      if (!log) throw new Error('The host was started without a log.');
      return output;
    },
    async stop() {
      child.kill();
      await ended;
    },
  };
}
