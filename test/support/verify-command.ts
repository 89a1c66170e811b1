import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

const ROOT = resolve(__dirname, '..', '..');

export interface CommandResult {
  readonly status: number | null;
  readonly stdout: string;
}

/** Runs the real `verify` command. Connections to the local host stay served meanwhile, so that none is found closed. */
export async function runVerify(...args: readonly string[]): Promise<CommandResult> {
  const command = [join(ROOT, 'scripts', 'run.mjs'), join('scripts', 'verify.ts'), ...args];
  const child = spawn(process.execPath, command, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((done) => child.once('close', done));
  const stdout = await text(child.stdout);
  return { status: await ended, stdout };
}
