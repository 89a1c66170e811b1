import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..');
const JEST_REPORT = join(ROOT, 'build', 'jest.json');

interface Step {
  readonly name: string;
  /** A program of `node_modules/.bin`, or a script for `tsx`. */
  readonly command: readonly [program: string, ...args: string[]];
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const typecheck = (project: string): Step => ({
  name: `types: ${project}`,
  command: ['tsc', '--noEmit', '-p', project],
});

const tests: Step = {
  name: 'tests',
  command: ['jest', '--ci', '--json', `--outputFile=${JEST_REPORT}`, '--silent=false'],
};

/** What needs nothing of each other runs in two lanes. The tests run the bundle that check:forge makes. */
const lanes: readonly (readonly Step[])[] = [
  [
    typecheck('tsconfig.json'),
    typecheck('static/tsconfig.json'),
    typecheck('tsconfig.tools.json'),
    { name: 'lint', command: ['eslint', '--max-warnings', '0', '.'] },
    { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  ],
  [{ name: 'check:forge', command: ['tsx', join('scripts', 'check-forge', 'main.ts')] }, tests],
];

/** Runs a step and prints what it said, at the end and in one piece; a step that went well says nothing but its name. */
async function run({ name, command: [program, ...args] }: Step): Promise<boolean> {
  const startedMs = Date.now();
  const child = spawn(join(ROOT, 'node_modules', '.bin', program), args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const status = await new Promise<number>((ended) => {
    child.on('error', () => {
      ended(1);
    });
    child.on('close', (code) => {
      ended(code ?? 1);
    });
  });
  const seconds = Math.round((Date.now() - startedMs) / 1000);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (status !== 0) console.log(Buffer.concat(output).toString('utf8'));
  return status === 0;
}

interface Result {
  readonly step: Step;
  readonly ok: boolean;
}

async function runLane(steps: readonly Step[]): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const step of steps) results.push({ step, ok: await run(step) });
  return results;
}

/** What jest counted. A run that ended without a report is one failure. */
function readCounts(ok: boolean): Counts {
  try {
    const report = JSON.parse(readFileSync(JEST_REPORT, 'utf8')) as Record<string, number>;
    const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numFailedTestSuites = 0 } = report;
    // A suite that does not even load has no failed tests in it.
    return {
      passed: numPassedTests,
      failed: Math.max(numFailedTests, ok ? 0 : numFailedTestSuites, ok ? 0 : 1),
      skipped: numPendingTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

async function main(): Promise<void> {
  mkdirSync(join(ROOT, 'build'), { recursive: true });
  rmSync(JEST_REPORT, { force: true });
  const results = (await Promise.all(lanes.map(runLane))).flat();
  const counts = readCounts(results.some(({ step, ok }) => step === tests && ok));
  const checks = results.filter(({ step }) => step !== tests);
  const passed = counts.passed + checks.filter(({ ok }) => ok).length;
  const failed = counts.failed + checks.filter(({ ok }) => !ok).length;
  console.log(`${passed} passed, ${failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`);
  process.exitCode = failed === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
