import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..', '..');

export interface Step {
  readonly name: string;
  /** `node`, `npm`, or a program of `node_modules/.bin`. */
  readonly command: readonly [program: string, ...args: string[]];
}

export interface Result {
  readonly step: Step;
  readonly ok: boolean;
}

function pathOf(program: string): string {
  if (program === 'npm') return program;
  return program === 'node' ? process.execPath : join(ROOT, 'node_modules', '.bin', program);
}

/** Runs a step. If it fails, its output is printed at the end in one piece; a step that passes prints its name only. */
async function runStep(step: Step): Promise<Result> {
  const startedMs = Date.now();
  const [program, ...args] = step.command;
  const child = spawn(pathOf(program), args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
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
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${step.name} (${seconds} s)`);
  if (status !== 0) console.log(Buffer.concat(output).toString('utf8'));
  return { step, ok: status === 0 };
}

async function runLane(steps: readonly Step[]): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const step of steps) results.push(await runStep(step));
  return results;
}

/** Runs lanes of steps in parallel, and the steps of a lane in sequence, even after a failure. */
export async function runLanes(lanes: readonly (readonly Step[])[]): Promise<readonly Result[]> {
  return (await Promise.all(lanes.map(runLane))).flat();
}

/** For a command's help: the steps of its lanes, one line each. */
export function describeLanes(lanes: readonly (readonly Step[])[]): string {
  return lanes.map((steps) => `  ${steps.map(({ name }) => name).join(', ')}`).join('\n');
}
