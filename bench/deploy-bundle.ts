import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { isCurrent } from '../scripts/check-forge/is-current';

const ROOT = resolve(__dirname, '..');
const BUILDER = join(ROOT, 'scripts', 'check-forge', 'bundle-app.ts');
/** npm writes this file last, so its age is that of the installation. */
const INSTALLED = join(ROOT, 'node_modules', '.package-lock.json');

const run = promisify(execFile);

/** An app as it is deployed. */
export interface BundledApp {
  readonly bundle: string;
  readonly manifestPath: string;
}

/**
 * The bundle that a deploy of an app would upload, built by Forge's own bundler in its own process; the last one if
 * nothing has changed since.
 * @param name of the folder below `build/bench`.
 */
export async function deployBundle(appDirectory: string, name: string): Promise<BundledApp> {
  const target = join(ROOT, 'build', 'bench', name);
  const bundle = join(target, 'index.cjs');
  const manifestPath = join(appDirectory, 'manifest.yml');
  const sources = [join(appDirectory, 'src'), join(appDirectory, 'tsconfig.json'), manifestPath];
  if (!isCurrent(bundle, [...sources, BUILDER, INSTALLED])) {
    const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
    await run(process.execPath, [tsx, BUILDER, appDirectory, target], { cwd: appDirectory });
  }
  return { bundle, manifestPath };
}

/** The app itself. */
export function deployedApp(): Promise<BundledApp> {
  return deployBundle(ROOT, 'app');
}
