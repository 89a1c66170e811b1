import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..');

/** What `npm run verify` says about a file. */
export interface VerifiedFile {
  readonly exitCode: number | null;
  /** What it prints, line by line. */
  readonly said: readonly string[];
  readonly seconds: number;
  readonly peakBytes: number;
}

/** Verifies a file in a process of its own, as the command does. @param digest what the admin log names. */
export async function verifyFile(file: string, digest: string): Promise<VerifiedFile> {
  const program = [join(ROOT, 'scripts', 'verify.ts'), file, '--digest', digest];
  const args = ['-r', 'tsx/cjs', '-r', join(__dirname, 'use-at-exit.ts'), ...program];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let [said, use] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr.on('data', (text: Buffer) => (use += text.toString()));
  const exitCode = await new Promise<number | null>((resolved, failed) => {
    child.on('close', resolved);
    child.on('error', failed);
  });
  const { peakBytes, seconds } = JSON.parse(use.trim().split('\n').at(-1) ?? '') as VerifiedFile;
  return { exitCode, said: said.trim().split('\n'), seconds, peakBytes };
}
