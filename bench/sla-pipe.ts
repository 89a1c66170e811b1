import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { slaLines } from './sla-lines';

const ROOT = resolve(__dirname, '..');

export interface PipeResult {
  readonly lines: number;
  /** From the start of the command to its end, startup included. */
  readonly seconds: number;
  readonly peakMebibytes: number;
}

/** At its end the command prints its maximum memory in KiB. */
const TELL_MEMORY =
  "data:text/javascript,process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS))";

/** Answers generated lines with the real command, whose output is read as fast as it is written. */
export async function measureSlaPipe(lines: number): Promise<PipeResult> {
  const began = performance.now();
  const args = ['--import', TELL_MEMORY, join('scripts', 'run.mjs'), join('scripts', 'sla.ts')];
  const child = spawn(process.execPath, args, { cwd: ROOT });
  let answered = 0;
  let reported = '';
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 0x0a) answered += 1;
  });
  child.stderr.on('data', (chunk: Buffer) => (reported += chunk.toString('utf8')));
  const ended = new Promise<void>((done) =>
    child.once('close', () => {
      done();
    }),
  );
  await pipeline(Readable.from(slaLines(lines)), child.stdin);
  await ended;
  const peak = /peak (\d+)$/.exec(reported)?.[1];
  if (answered !== lines || peak === undefined)
    throw new Error(`The command answered ${answered} of ${lines} lines.\n${reported}`);
  return { lines, seconds: (performance.now() - began) / 1_000, peakMebibytes: Number(peak) / 1_024 };
}
