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

/** By its path: `tsc` is the name of Forge's older compiler too. */
function types(project: string): Step {
  const compiler = join('node_modules', 'typescript-native', 'bin', 'tsc');
  return { name: `types: ${project}`, command: ['node', compiler, '--noEmit', '-p', project] };
}

/**
 * The app by itself, as Forge's bundler compiles it; the pages; everything that runs on Node, including tests and
 * bench.
 */
const allTypes: readonly Step[] = [
  types('tsconfig.json'),
  types('static/tsconfig.json'),
  types('bench/tsconfig.json'),
];

const lint: Step = { name: 'lint', command: ['oxlint', '--max-warnings', '0', '.'] };

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
  [...allTypes, lint, format],
  [forge, tests],
];

/** The steps of `npm run check`. */
export const checkLanes: readonly (readonly Step[])[] = [allTypes, [format, lint]];
