import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { silentLogger } from './silent-logger';

/** The bundler adds Forge's runtime, which it would download; the app's own file does not need it. */
function stubRuntime(): string {
  const directory = mkdtempSync(join(tmpdir(), 'forge-runtime-'));
  mkdirSync(join(directory, 'dist'));
  for (const name of ['loader.js', 'wrapper.js'])
    writeFileSync(join(directory, 'dist', name), '// stands in for the runtime\n');
  return directory;
}

async function bundle(root: string): Promise<string> {
  const { getEntryPoints, getNodeBundler, getWrapperProvider } = await import('@forge/bundler');
  const { ConfigFile, FileSystemReader, FileSystemWriter } = await import('@forge/cli-shared');
  const reader = new FileSystemReader();
  const config = new ConfigFile(reader, new FileSystemWriter());
  const entryPoints = getEntryPoints(await config.getAppHandlers());
  const bundler = getNodeBundler(
    silentLogger as never,
    getWrapperProvider({ fileSystemReader: reader }),
    config,
  );
  const { outputDir } = await bundler.bundle({ appDirectory: root, entryPoints });
  return outputDir;
}

function missingExports(root: string, bundlePath: string): readonly string[] {
  const app = createRequire(__filename)(bundlePath) as Record<string, unknown>;
  const manifest = parse(readFileSync(join(root, 'manifest.yml'), 'utf8')) as {
    readonly modules: { readonly function: readonly { readonly key: string; readonly handler: string }[] };
  };
  return manifest.modules.function
    .filter(({ handler }) => typeof app[handler.split('.')[1] ?? ''] !== 'function')
    .map(({ key, handler }) => `Function "${key}": ${handler} is not exported.`);
}

/**
 * Builds the bundle that a deploy would upload, with Forge's own bundler, into `target`; checks that it exports every
 * handler of the manifest.
 * @returns the problems, and the size of the bundle in bytes.
 */
export async function buildBundle(
  root: string,
  target: string,
): Promise<{ readonly problems: readonly string[]; readonly bytes: number; readonly gzipBytes: number }> {
  const runtime = stubRuntime();
  process.env['FORGE_RUNTIME_PATH'] = runtime;
  process.env['FORGE_DISABLE_ANALYTICS'] = 'true';
  const begunAt = new Date();
  try {
    const output = await bundle(root);
    rmSync(target, { recursive: true, force: true });
    cpSync(output, target, { recursive: true });
    rmSync(output, { recursive: true, force: true });
    // As old as its sources were at the start: a source that changed meanwhile is newer.
    utimesSync(join(target, 'index.cjs'), begunAt, begunAt);
    const code = readFileSync(join(target, 'index.cjs'));
    return {
      problems: missingExports(root, join(target, 'index.cjs')),
      bytes: code.length,
      gzipBytes: gzipSync(code).length,
    };
  } finally {
    rmSync(runtime, { recursive: true, force: true });
  }
}
