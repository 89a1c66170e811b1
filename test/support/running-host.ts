import { spawn, type ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..', '..');
const ADDRESS = /Bounty Clock is at (http:\S+)/;
const START_TIMEOUT_MS = 60_000;
/** Midday, some weeks after the default payload's triage: no test depends on the day and the hour at which it is run. */
const START = '2026-11-30T12:20:00Z';

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

interface StartedHost {
  readonly child: ChildProcess;
  readonly origin: string;
  readonly output: () => string;
}

async function spawnHost({
  app = 'sources',
  demo = false,
  pages = true,
  latency = 'none',
  log = false,
}: HostKind): Promise<StartedHost> {
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
    '--at',
    START,
    '--until-input-ends',
  ];
  const child = spawn(process.execPath, args, { cwd: ROOT, env: { ...process.env, PORT: '0' } });
  let output = '';
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
  return { child, origin, output: () => output };
}

/** Starts the local host in its own process on a free port. */
export async function startHost(kind: HostKind = {}): Promise<RunningHost> {
  const { child, origin, output } = await spawnHost(kind);
  const ended = new Promise<void>((done) =>
    child.once('exit', () => {
      done();
    }),
  );
  return {
    origin,
    log() {
      if (kind.log !== true) throw new Error('The host was started without a log.');
      return output();
    },
    async stop() {
      child.kill();
      await ended;
    },
  };
}

type KeptHost = Pick<StartedHost, 'child' | 'origin'>;

/** Lets this process end while the host runs, which then ends too, and forgets what the host prints from now on. */
function letGo({ child }: StartedHost): void {
  child.unref();
  for (const pipe of [child.stdin, child.stdout, child.stderr]) (pipe as Socket).unref();
  for (const printed of [child.stdout, child.stderr]) printed?.removeAllListeners('data').resume();
}

/**
 * The host of this worker, after a reset: all its test files use one in turn, because a new one takes as long to start as
 * many files take to run, and is slower at first. A host whose log is read is a file's own.
 */
export async function keptHost(kind: HostKind = {}): Promise<RunningHost> {
  const { keptHosts } = globalThis as { readonly keptHosts?: Map<string, KeptHost> };
  if (keptHosts === undefined || kind.log === true) return startHost(kind);
  const name = JSON.stringify(kind);
  let kept = keptHosts.get(name);
  if (kept?.child.exitCode !== null || kept.child.signalCode !== null) {
    const started = await spawnHost(kind);
    letGo(started);
    kept = { child: started.child, origin: started.origin };
    keptHosts.set(name, kept);
  }
  const { origin } = kept;
  const { status } = await fetch(`${origin}/host/reset`, { method: 'POST', body: '{}' });
  if (status !== 200) throw new Error(`The host answered its reset with ${status}.`);
  return {
    origin,
    log() {
      throw new Error('The host was started without a log.');
    },
    stop: () => Promise.resolve(),
  };
}
