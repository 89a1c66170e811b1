import { availableParallelism, totalmem } from 'node:os';

/** Packages published as ES modules only, which jest does not load by default: the Markdown parser and Temporal. */
const MODULES_ONLY =
  'temporal-|mdast-util-|micromark|unist-util-|commonmark\\.json|ccount|character-entities|decode-named-character-reference|devlop|escape-string-regexp|markdown-table|longest-streak|zwitch';

/** A worker with its browser and its hosts. */
const WORKER_GIB = 2;

/**
 * One worker more than cores, because a test that waits for a host or a browser in another process leaves its own core
 * to others about a quarter of the time; fewer where memory is short, and one where there is one core.
 */
function workers() {
  const cores = availableParallelism();
  const fitting = Math.floor(totalmem() / 2 ** 30 / WORKER_GIB);
  return cores === 1 ? 1 : Math.max(1, Math.min(cores + 1, fitting));
}

/** A folder of tests. Its global setup builds what it needs, so that a run builds only that. */
function project(displayName, globalSetup) {
  return {
    displayName,
    testMatch: [`<rootDir>/test/${displayName}/**/*.test.ts`],
    roots: ['src', 'static', 'devhost', 'scripts', 'bench', 'probe', 'test'].map(
      (folder) => `<rootDir>/${folder}`,
    ),
    transform: {
      '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }],
      '^.+\\.js$': ['@swc/jest', { jsc: { parser: { syntax: 'ecmascript' }, target: 'es2022' } }],
    },
    transformIgnorePatterns: [`/node_modules/(?!(?:${MODULES_ONLY}))`],
    ...(globalSetup !== undefined && { globalSetup: `<rootDir>/test/support/${globalSetup}` }),
  };
}

/**
 * Where a test waits for a host, a browser or a timer, a loaded machine can make it fail once: it is tried again, and
 * `npm test` names it (`scripts/checks/second-tries.ts`). Rules and edges wait for nothing and get one try.
 */
const triedTwice = { setupFilesAfterEnv: ['<rootDir>/test/support/try-twice.ts'] };

export default {
  projects: [
    project('rules'),
    project('edges'),
    {
      ...project('app', 'set-up-app.ts'),
      ...triedTwice,
      testEnvironment: '<rootDir>/test/support/host-environment.cjs',
    },
    {
      ...project('browser', 'set-up-browser.ts'),
      ...triedTwice,
      testEnvironment: '<rootDir>/test/support/browser-environment.cjs',
      moduleNameMapper: { '^playwright-core$': '<rootDir>/test/support/loaded-playwright.cjs' },
    },
    { ...project('faults', 'set-up-faults.ts'), ...triedTwice },
  ],
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  // Against a test that hangs, not one that is slow: a loaded machine needs several times as long.
  testTimeout: 180_000,
  maxWorkers: workers(),
};
