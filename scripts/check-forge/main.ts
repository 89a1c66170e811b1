import { join, resolve } from 'node:path';
import { buildStatic } from '../pages/build-static';
import { buildBundle } from './build-bundle';
import { checkManifest, type Check } from './check-manifest';
import { lintApp } from './lint-app';

const ROOT = resolve(__dirname, '..', '..');

function report({ name, problems }: Check): void {
  console.log(`${problems.length === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  for (const problem of problems) console.log(`       ${problem}`);
}

/** Checks offline that the app could be deployed. Exits with 1 if not. */
async function main(): Promise<void> {
  process.chdir(ROOT);
  await buildStatic();
  const lint = await lintApp();
  const { problems, bytes, gzipBytes } = await buildBundle(ROOT, join(ROOT, 'build', 'deploy'));
  const size = ` (${Math.round(bytes / 1024)} KiB, ${Math.round(gzipBytes / 1024)} KiB gzip)`;
  const checks: readonly Check[] = [
    ...(await checkManifest(ROOT)),
    { name: "sources: Forge's client-side linters", problems: lint },
    { name: `deploy bundle: Forge's bundler${size}`, problems },
  ];
  for (const check of checks) report(check);
  process.exitCode = checks.every((check) => check.problems.length === 0) ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
