import { build } from 'esbuild';

/** Bundles the app's sources into one CommonJS text, as the deploy bundler does, but in a fraction of its time. */
export async function compileSources(entryPoint: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entryPoint],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    write: false,
    sourcemap: 'inline',
    logLevel: 'silent',
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error(`Nothing was built from ${entryPoint}.`);
  return output.text;
}
