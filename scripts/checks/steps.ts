import { join } from 'node:path';
import type { Step } from './run-steps';

/** The bench's files have no types without its packages, which nothing else needs. */
export const benchPackages: Step = {
  name: 'packages of the bench',
  command: ['node', join('scripts', 'packages.mjs'), 'bench'],
};

/** The compiler remembers what it has checked, so that a second run looks at changes only. */
function types(folder: string): Step {
  const project = join(folder, 'tsconfig.json');
  const memory = join('build', 'types', `${folder === '.' ? 'app' : folder}.tsbuildinfo`);
  const args = ['--noEmit', '--incremental', '--tsBuildInfoFile', memory, '-p', project];
  return { name: `types: ${project}`, command: ['tsc', ...args] };
}

/** The app by itself, as Forge's bundler compiles it; the pages; everything that runs on Node, tests and bench included. */
export const allTypes: readonly Step[] = ['.', 'static', 'bench'].map(types);

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
