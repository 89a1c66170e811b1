import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const ROOT = resolve(__dirname, '..');
const OUT = join(ROOT, 'build', 'bench');

/**
 * Bundles a file of this folder, compiled as for a deployment. The script runner keeps the names of functions created
 * by functions, which slows our code and no published package.
 * @param name of the file, without its extension.
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
