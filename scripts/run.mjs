// Runs a TypeScript script of this repository: `node scripts/run.mjs <file> [arguments]`. Installs the dependencies
// first where they are missing or older than the lock file, so that every npm command works on a fresh clone.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [script, ...args] = process.argv.slice(2);

/** npm writes this file last, so its age is that of a complete installation. */
const installed = join(root, 'node_modules', '.package-lock.json');
const locked = join(root, 'package-lock.json');

function run(command, commandArgs, stdio) {
  const { status, signal, error } = spawnSync(command, commandArgs, { cwd: root, stdio });
  if (error) throw error;
  return signal ? 1 : (status ?? 1);
}

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(locked).mtimeMs) {
  console.error('Installing dependencies, once…');
  // Standard output belongs to the script alone.
  const status = run('npm', ['ci', '--silent', '--no-audit', '--no-fund'], ['ignore', 2, 2]);
  if (status !== 0) {
    console.error('The dependencies could not be installed. Run "npm ci" to see why.');
    process.exit(status);
  }
}

// In this process: a second one would double the time that a short command takes.
const require = createRequire(import.meta.url);
require('tsx/cjs/api').register();
process.argv = [process.execPath, join(root, script), ...args];
process.chdir(root);
require(join(root, script));
