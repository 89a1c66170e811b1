import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const ROOT = resolve(__dirname, '..');
const OUT = join(ROOT, 'build', 'bench');

/**
 * Loads a file of this folder as a bundle of its own, compiled as for a deployment. What runs the scripts keeps the name
 * of every function that a function makes, which costs our code time and a published package none.
 * @param name of the file, without its ending.
 */
export async function loadPlain<T>(name: string): Promise<T> {
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
  return createRequire(__filename)(outfile) as T;
}
