import { readFile, rename } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';

const ROOT = resolve(__dirname, '..', '..');
const MAIN = join(ROOT, 'devhost', 'main.ts');
const PROGRAM = join(ROOT, 'build', 'host', 'main.cjs');

/** In one file with others, each still finds what lies beside its source. */
const places: Plugin = {
  name: 'places',
  setup(host) {
    host.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const own = `const __filename = ${JSON.stringify(path)}, __dirname = ${JSON.stringify(dirname(path))};`;
      return { loader: 'ts', contents: `${own}${text}` };
    });
  },
};

/**
 * Packs the local host into one file, which starts in a quarter of the time that its hundreds of sources take, and names it
 * to the test files in `HOST_PROGRAM`. Builds beside the old one and swaps the two: another run may be starting it.
 */
export async function buildHostProgram(): Promise<void> {
  if (process.env['HOST_PROGRAM'] === PROGRAM) return;
  const fresh = `${PROGRAM}.${process.pid}`;
  await build({
    entryPoints: [MAIN],
    outfile: fresh,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // Neither can be packed, and a host of the tests seldom loads one.
    external: ['esbuild', 'vite'],
    plugins: [places],
    logLevel: 'error',
  });
  await rename(fresh, PROGRAM);
  process.env['HOST_PROGRAM'] = PROGRAM;
}
