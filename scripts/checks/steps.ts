import { join } from 'node:path';
import type { Step } from './run-steps';

/** The bench's files have no types without its packages, which nothing else needs. */
export const benchPackages: Step = {
  name: 'packages of the bench',
  command: ['node', join('scripts', 'packages.mjs'), 'bench'],
};

function types(project: string, ...args: readonly string[]): Step {
  return { name: `types: ${project}`, command: ['tsc', '--noEmit', '-p', project, ...args] };
}

/** By itself: Forge's bundler reads the same file, and must not leave the compiler's memory anywhere. */
const incremental = ['--incremental', '--tsBuildInfoFile', join('build', 'types', 'app.tsbuildinfo')];

/** The app by itself, as Forge's bundler compiles it; the pages; everything that runs on Node, tests and bench included. */
export const allTypes: readonly Step[] = [
  types('tsconfig.json', ...incremental),
  types('static/tsconfig.json'),
  types('bench/tsconfig.json'),
];

/**
 * @param cached lints changed files only: a finding that another file's change causes is missed.
 */
export function lint(cached: boolean): Step {
  const cache = ['--cache', '--cache-strategy', 'content', '--cache-location', join('build', 'eslint-cache')];
  return { name: 'lint', command: ['eslint', '--max-warnings', '0', ...(cached ? cache : []), '.'] };
}

/** As a person runs it: another way to start Forge's bundler may work where this one does not. */
export const forge: Step = { name: 'check:forge', command: ['npm', 'run', '--silent', 'check:forge'] };

/** Prettier's findings depend on one file each, so its cache misses nothing. */
export const format: Step = {
  name: 'format',
  command: [
    'prettier',
    ...['--check', '--log-level', 'warn'],
    ...['--cache', '--cache-strategy', 'content', '--cache-location', join('build', 'prettier-cache')],
    '.',
  ],
};
