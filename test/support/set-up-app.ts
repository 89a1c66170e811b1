import { execFile } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { isCurrent } from '../../scripts/check-forge/is-current';
import { buildHostProgram } from './build-host-program';
import type { AppKind } from './running-host';

const run = promisify(execFile);
const ROOT = resolve(__dirname, '..', '..');
const CHECK_FORGE = join('scripts', 'check-forge');
const BUNDLE = join(ROOT, 'build', 'deploy', 'index.cjs');

/** What the deploy bundle is made of, and what makes it. npm writes the last one last: its age is that of all packages. */
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

/** @throws where `APP_FROM` names something else. */
function wantedApps({ APP_FROM = 'bundle' }: NodeJS.ProcessEnv): readonly AppKind[] {
  const apps = choices[APP_FROM];
  if (apps === undefined)
    throw new Error(`APP_FROM is ${Object.keys(choices).join(', ')}, not "${APP_FROM}".`);
  return apps;
}

/** Bundles only: whether the bundle could be deployed is for `npm run check:forge` to say. */
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
 * The tests run the host and the deploy bundle as built from these sources. `APP_FROM` says what `test/app` runs on: the
 * `bundle`, the `sources`, or `both`.
 */
export default async function setUpApp(): Promise<void> {
  const apps = wantedApps(process.env);
  if (apps.includes('bundle')) await renewBundle();
  await buildHostProgram();
  process.env['APPS_READY'] = apps.join(',');
}
