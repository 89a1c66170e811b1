import { execFile } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { isCurrent } from '../../scripts/check-forge/is-current';
import { buildHostApp } from './compiled-app';
import { buildHostProgram } from './build-host-program';
import type { AppKind } from './running-host';

const run = promisify(execFile);
const ROOT = resolve(__dirname, '..', '..');
const CHECK_FORGE = join('scripts', 'check-forge');
const BUNDLE = join(ROOT, 'build', 'deploy', 'index.cjs');

/** Inputs of the deploy bundle. npm writes the last file last: its age is that of all packages. */
const SOURCES = [
  'src',
  'manifest.yml',
  'tsconfig.json',
  CHECK_FORGE,
  join('node_modules', '.package-lock.json'),
];

const choices: Readonly<Record<string, readonly AppKind[]>> = {
  bundle: ['bundle'],
  sources: ['sources'],
  both: ['sources', 'bundle'],
};

/** @throws if `APP_FROM` has another value. */
function wantedApps({ APP_FROM = 'bundle' }: NodeJS.ProcessEnv): readonly AppKind[] {
  const apps = choices[APP_FROM];
  if (apps === undefined)
    throw new Error(`APP_FROM is ${Object.keys(choices).join(', ')}, not "${APP_FROM}".`);
  return apps;
}

/** Bundles only; `npm run check:forge` checks whether the bundle can be deployed. */
async function renewBundle(): Promise<void> {
  const sources = SOURCES.map((source) => join(ROOT, source));
  if (isCurrent(BUNDLE, sources)) return;
  process.stdout.write(
    '\nA source is newer than the deploy bundle, which is rebuilt; APP_FROM=sources skips it.\n',
  );
  const [tsx, bundler] = [
    join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs'),
    join(CHECK_FORGE, 'bundle-app.ts'),
  ];
  await run(process.execPath, [tsx, bundler, ROOT, dirname(BUNDLE)], {
    cwd: ROOT,
    // As in a deploy, not as in a test.
    env: { ...process.env, NODE_ENV: 'production' },
  });
}

/**
 * The tests run the host and the deploy bundle built from the present sources. `APP_FROM` selects the app of
 * `test/app`: the `bundle`, the `sources`, or `both`.
 */
export default async function setUpApp(): Promise<void> {
  const apps = wantedApps(process.env);
  if (apps.includes('bundle')) await renewBundle();
  await buildHostProgram();
  await buildHostApp();
  process.env['APPS_READY'] = apps.join(',');
}
