import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { buildStatic } from '../../scripts/build-static';
import { isCurrent } from '../../scripts/check-forge/is-current';
import { buildHostProgram } from './build-host-program';
import type { AppKind } from './running-host';

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

function renewBundle(): void {
  if (
    isCurrent(
      BUNDLE,
      SOURCES.map((source) => join(ROOT, source)),
    )
  )
    return;
  process.stdout.write(
    '\nThe deploy bundle is older than the sources and is made anew; APP_FROM=sources does without it.\n',
  );
  execFileSync('npx', ['tsx', join(CHECK_FORGE, 'main.ts')], {
    cwd: ROOT,
    stdio: 'inherit',
    // As in a deploy, not as in a test.
    env: { ...process.env, NODE_ENV: 'production' },
  });
}

/**
 * The tests run the pages, the host and the deploy bundle as they are built: of these sources, not of the last ones.
 * `APP_FROM` says what `test/app` runs on: the `bundle`, the `sources`, or `both`.
 */
export default async function globalSetup(): Promise<void> {
  const apps = wantedApps(process.env);
  await buildStatic();
  if (apps.includes('bundle')) renewBundle();
  process.env['HOST_PROGRAM'] = await buildHostProgram();
  process.env['APPS_READY'] = apps.join(',');
}
