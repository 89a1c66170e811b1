import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const ROOT = resolve(__dirname, '..');
const OUT = join(ROOT, 'build', 'bench');

/**
 * Bundles a file of this folder, compiled as for a deployment. What runs the scripts keeps the name of every function that
 * a function makes, which costs our code time and a published package none.
 * @param name of the file, without its ending.
 * @returns the path of the bundle.
 */
export async function buildPlain(name: string): Promise<string> {
  mkdirSync(OUT, { recursive: true });
  const outfile = join(OUT, `${name}.cjs`);
  await build({
    entryPoints: [join(__dirname, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'silent',
  });
  return outfile;
}

/** Loads such a bundle. */
export async function loadPlain<T>(name: string): Promise<T> {
  return createRequire(__filename)(await buildPlain(name)) as T;
}
