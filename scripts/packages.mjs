// Finds missing npm packages, and installs them. `node scripts/packages.mjs <set>` installs a set and does nothing
// else.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const BENCH = join(ROOT, 'bench');

/** Each set includes the previous ones. */
const SETS = {
  app: 'the app, its pages and the local host',
  checks: 'tests and checks: compiler, linters, a browser',
  bench: 'the libraries that the bench compares with',
};

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** npm writes this file last, so it marks a complete installation. */
const installedLock = (folder) => join(folder, 'node_modules', '.package-lock.json');

/** True if every package in the folder's node_modules matches its lock file. */
export function isCurrent(folder) {
  const installed = installedLock(folder);
  const locked = join(folder, 'package-lock.json');
  if (!existsSync(installed)) return false;
  if (statSync(installed).mtimeMs >= statSync(locked).mtimeMs) return true;
  // A checkout gives the lock file a new date, often with the old content.
  const { packages } = readJson(locked);
  return Object.entries(readJson(installed).packages).every(
    ([path, { version, integrity, link }]) =>
      packages[path]?.version === version &&
      packages[path].integrity === integrity &&
      packages[path].link === link,
  );
}

/** True if the packages that only tests and checks need are installed too. */
function hasChecks() {
  const { devDependencies } = readJson(join(ROOT, 'package.json'));
  return Object.keys(devDependencies).every((name) => existsSync(join(ROOT, 'node_modules', name)));
}

function npm(set, folder, args) {
  const begun = Date.now();
  process.stderr.write(`Installing packages, once: ${SETS[set]} … `);
  // Standard output is reserved for the script.
  const { status } = spawnSync('npm', [...args, '--silent', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) {
    console.error(`\nThey could not be installed. Run "npm ${args.join(' ')}" in ${folder} to see why.`);
    process.exit(status ?? 1);
  }
  console.error(`${Math.round((Date.now() - begun) / 1000)} s`);
}

function installRoot(checks) {
  const current = isCurrent(ROOT);
  const all = checks || hasChecks();
  if (!current) npm(all ? 'checks' : 'app', ROOT, ['ci', ...(all ? [] : ['--omit=dev'])]);
  // Adds packages according to the lock file, without changing it.
  else if (checks && !hasChecks()) npm('checks', ROOT, ['install', '--no-save']);
}

/** Installs the missing packages of a set: `app`, `checks` or `bench`. Exits the process if that fails. */
export function install(set) {
  if (!(set in SETS)) throw new Error(`There are the sets ${Object.keys(SETS).join(', ')}, not "${set}".`);
  installRoot(set !== 'app');
  if (set === 'bench' && !isCurrent(BENCH)) npm('bench', BENCH, ['ci']);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) install(process.argv[2]);
