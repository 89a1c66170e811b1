import { mkdir, rename, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { compileSources } from '../../devhost/app/compile-sources';

const ROOT = resolve(__dirname, '..', '..');
const SOURCES = join(ROOT, 'src', 'index.ts');
const COMPILED = join(ROOT, 'build', 'host', 'app.cjs');

/** An app for the host: its text, and the file that it counts as. */
export interface CompiledApp {
  readonly code: string;
  readonly filename: string;
}

/**
 * Compiles the app's sources once for all test files of a run, which find the name of the result in `HOST_APP`. Writes
 * beside the old file and swaps the two, because another run may be reading it.
 */
export async function buildHostApp(): Promise<void> {
  if (process.env['HOST_APP'] === COMPILED) return;
  const fresh = `${COMPILED}.${process.pid}`;
  await mkdir(dirname(COMPILED), { recursive: true });
  await writeFile(fresh, await compileSources(SOURCES));
  await rename(fresh, COMPILED);
  process.env['HOST_APP'] = COMPILED;
}

/** The app from its sources: as the test setup has compiled it, else compiled here. */
export async function compiledApp({ HOST_APP }: NodeJS.ProcessEnv = process.env): Promise<CompiledApp> {
  const code = HOST_APP === undefined ? await compileSources(SOURCES) : readFileSync(HOST_APP, 'utf8');
  return { code, filename: SOURCES };
}
