import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { testLanes } from '../../../scripts/checks/steps';

const ROOT = resolve(__dirname, '..', '..', '..');
const TIMEOUT_MS = 240_000;

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** Environment variables of jest and its setup, which a person's shell does not have. */
const OF_JEST = ['NODE_ENV', 'JEST_WORKER_ID', 'HOST_PROGRAM', 'HOST_APP', 'APPS_READY'];

/** Runs it from the root, as a person does. */
function startScript(name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  const usual = Object.fromEntries(Object.entries(process.env).filter(([key]) => !OF_JEST.includes(key)));
  return spawn('npm', ['run', '--silent', name, ...(args.length > 0 ? ['--', ...args] : [])], {
    cwd: ROOT,
    env: { ...usual, ...env },
    // Its own process group, because npm does not forward signals.
    detached: true,
  });
}

interface Outcome {
  readonly status: number | null;
  readonly output: string;
}

async function runScript(
  name: string,
  args: readonly string[] = [],
  { input = '', env }: { readonly input?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Outcome> {
  const child = startScript(name, args, env);
  const output: string[] = [];
  child.stdout?.on('data', (chunk: Buffer) => output.push(chunk.toString('utf8')));
  child.stderr?.on('data', (chunk: Buffer) => output.push(chunk.toString('utf8')));
  child.stdin?.end(input);
  const status = await new Promise<number | null>((ended) => child.once('close', ended));
  return { status, output: output.join('') };
}

async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'npm-scripts-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface StartedHost {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** Starts the host as a person does. @returns its address, and a function that stops it. */
async function startHost(): Promise<StartedHost> {
  const child = startScript('start', ['--empty', '--quiet'], { PORT: '0' });
  const ended = new Promise((done) => child.once('close', done));
  const origin = await new Promise<string>((started, failed) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      const address = /Bounty Clock is at (http:\S+)/.exec(output)?.[1];
      if (address !== undefined) started(address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    void ended.then(() => {
      failed(new Error(`The host ended.\n${output}`));
    });
  });
  return {
    origin,
    async stop() {
      if (child.pid !== undefined) process.kill(-child.pid);
      await ended;
    },
  };
}

let started: Promise<StartedHost> | undefined;

/** The host that one `npm start` has started, for every script that needs one. */
function startedHost(): Promise<StartedHost> {
  started ??= startHost().catch((error: unknown) => {
    // The next try is to start another one.
    started = undefined;
    throw error;
  });
  return started;
}

/** A run that succeeds and prints a text. */
const prints =
  (text: string, name: string, ...args: readonly string[]) =>
  async (): Promise<void> => {
    expect(await runScript(name, args)).toEqual({
      status: 0,
      output: expect.stringContaining(text) as unknown,
    });
  };

/** How each script is run here. A script that takes minutes prints its help, which loads all of it. */
const runs: Readonly<Record<string, () => Promise<void>>> = {
  async start() {
    const { origin } = await startedHost();
    expect((await fetch(origin)).status).toBe(200);
  },
  async send() {
    const { origin } = await startedHost();
    const sent = await runScript('send', ['triaged-p1'], { env: { PORT: new URL(origin).port } });
    expect(sent).toEqual({ status: 0, output: expect.stringContaining('200') as unknown });
  },
  test: prints('types: tsconfig.json', 'test', '--help'),
  'test:rules': prints('1 passed', 'test:rules', join('test', 'rules', 'scripts', 'cvss-score')),
  check: prints('types: tsconfig.json', 'check', '--help'),
  'check:forge'() {
    // `npm test` runs it by this command, and once is enough.
    const steps = testLanes.flat().map(({ command }) => command.join(' '));
    expect(steps).toContain('npm run --silent check:forge');
    return Promise.resolve();
  },
  format: prints('--write', 'format', '--help'),
  async sla() {
    const timeline = [{ at: '2026-11-01T08:00:00Z', type: 'submitted' }];
    const question = { id: 1, policy: 'marketplace-cloud-2026', timeline, now: '2026-11-02T08:00:00Z' };
    const { status, output } = await runScript('sla', [], { input: `${JSON.stringify(question)}\n` });
    expect({ status, answer: JSON.parse(output) as unknown }).toMatchObject({ status: 0, answer: { id: 1 } });
  },
  verify: prints('Usage: npm run --silent verify', 'verify', '--help'),
  bench: prints('idle hour', 'bench', '--quick', '--only', 'ledger'),
  probe: prints(' 0 different', 'probe'),
  build: prints('', 'build'),
  'manifest:runs-on-atlassian': () =>
    withFolder((folder) =>
      prints('forge deploy', 'manifest:runs-on-atlassian', join(folder, 'manifest.yml'))(),
    ),
  screenshots: () =>
    withFolder(async (folder) => {
      await prints('', 'screenshots', folder)();
      const policies = ['bounty', 'cisa', 'defectdojo', 'disclosure', 'fedramp', 'pci'];
      expect(readdirSync(folder).sort()).toEqual([
        ...['panel-dark.png', 'panel-light.png'],
        ...policies.map((policy) => `policy-${policy}-light.png`),
      ]);
    }),
  vrt: prints('<folder>', 'vrt', '--help'),
};

describe('npm run', () => {
  afterAll(async () => {
    await (await started)?.stop();
  });

  it('has no script that is missing here', () => {
    expect(Object.keys(runs).sort()).toEqual(Object.keys(scripts).sort());
  });

  it.each(Object.entries(runs))('%s', (_name, run) => run(), TIMEOUT_MS);
});
