import { join, resolve } from 'node:path';
import type { Step } from './run-steps';

const ROOT = resolve(__dirname, '..', '..');

/** Jest's own report of the last `npm test`. */
export const JEST_REPORT = join(ROOT, 'build', 'jest.json');

/** The bench's files have no types without its packages, which nothing else needs. */
export const benchPackages: Step = {
  name: 'packages of the bench',
  command: ['node', join('scripts', 'packages.mjs'), 'bench'],
};

function types(project: string, ...args: readonly string[]): Step {
  return { name: `types: ${project}`, command: ['tsc', '--noEmit', '-p', project, ...args] };
}

/** Separate from tsconfig.json: Forge's bundler reads the same file, and must not write the compiler's cache. */
const incremental = ['--incremental', '--tsBuildInfoFile', join('build', 'types', 'app.tsbuildinfo')];

/**
 * The app by itself, as Forge's bundler compiles it; the pages; everything that runs on Node, including tests and
 * bench.
 */
const allTypes: readonly Step[] = [
  types('tsconfig.json', ...incremental),
  types('static/tsconfig.json'),
  types('bench/tsconfig.json'),
];

/** @param cached true to lint changed files only, which misses findings caused by changes of other files. */
function lint(cached: boolean): Step {
  const cache = ['--cache', '--cache-strategy', 'content', '--cache-location', join('build', 'eslint-cache')];
  return { name: 'lint', command: ['eslint', '--max-warnings', '0', ...(cached ? cache : []), '.'] };
}

/** Prettier's findings depend on one file each, so its cache misses nothing. */
const format: Step = {
  name: 'format',
  command: [
    'prettier',
    ...['--check', '--log-level', 'warn'],
    ...['--cache', '--cache-strategy', 'content', '--cache-location', join('build', 'prettier-cache')],
    '.',
  ],
};

/** As a person runs it: Forge's bundler may behave differently when started in another way. */
const forge: Step = { name: 'check:forge', command: ['npm', 'run', '--silent', 'check:forge'] };

export const tests: Step = {
  name: 'tests',
  command: ['jest', '--ci', '--json', `--outputFile=${JEST_REPORT}`, '--silent=false'],
};

/** The steps of `npm test`. The lanes are independent; the tests use the bundle that check:forge builds. */
export const testLanes: readonly (readonly Step[])[] = [
  [...allTypes, lint(false), format],
  [forge, tests],
];

/** The steps of `npm run check`. */
export const checkLanes: readonly (readonly Step[])[] = [allTypes, [format, lint(true)]];
