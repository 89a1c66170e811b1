import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildStatic } from '../../scripts/build-static';

const ROOT = resolve(__dirname, '..', '..');

function newestMs(directory: string): number {
  const entries = readdirSync(directory, { withFileTypes: true, recursive: true }).filter((entry) =>
    entry.isFile(),
  );
  return Math.max(...entries.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
}

function bundleIsCurrent(): boolean {
  try {
    const built = statSync(join(ROOT, 'build', 'deploy', 'index.cjs')).mtimeMs;
    return built > newestMs(join(ROOT, 'src')) && built > statSync(join(ROOT, 'manifest.yml')).mtimeMs;
  } catch {
    return false;
  }
}

/** The tests run the pages and the deploy bundle as they are built: of these sources, not of the last ones. */
export default async function globalSetup(): Promise<void> {
  await buildStatic();
  if (!bundleIsCurrent())
    execFileSync('npx', ['tsx', join('scripts', 'check-forge', 'main.ts')], {
      cwd: ROOT,
      stdio: 'inherit',
      // As in a deploy, not as in a test.
      env: { ...process.env, NODE_ENV: 'production' },
    });
}
