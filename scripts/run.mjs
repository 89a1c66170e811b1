// Runs a script of this repository: `node scripts/run.mjs [--with checks|bench] <file> [arguments]`. First installs its
// missing packages (`packages.mjs`), so that every npm command works on a fresh clone.
import { createRequire, Module } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './packages.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const args = process.argv.slice(2);
const set = args[0] === '--with' ? args.splice(0, 2)[1] : 'app';
const [script, ...rest] = args;

install(set);

createRequire(import.meta.url)('tsx/cjs/api').register();
const main = join(root, script);
process.argv = [process.execPath, main, ...rest];
process.chdir(root);
// In this process: a second one would double the time of a short command. As its main module, because Forge's bundler
// refuses to work in a program without one. Not with `Module.runMain`, which leaves the file to Node's loader of ES
// modules, and that knows no TypeScript, as soon as Node runs with `--import`.
Module._load(main, null, true);
