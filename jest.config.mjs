/** Packages published as ES modules only, which jest does not load by default: the Markdown parser and Temporal. */
const MODULES_ONLY =
  'temporal-|mdast-util-|micromark|unist-util-|commonmark\\.json|ccount|character-entities|decode-named-character-reference|devlop|escape-string-regexp|markdown-table|longest-streak|zwitch';

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

export default {
  projects: [
    project('rules'),
    project('edges'),
    {
      ...project('app', 'set-up-app.ts'),
      testEnvironment: '<rootDir>/test/support/host-environment.cjs',
    },
    {
      ...project('browser', 'set-up-browser.ts'),
      testEnvironment: '<rootDir>/test/support/browser-environment.cjs',
      moduleNameMapper: { '^playwright-core$': '<rootDir>/test/support/loaded-playwright.cjs' },
    },
    project('faults', 'set-up-faults.ts'),
  ],
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  // Against a test that hangs, not one that is slow: a loaded machine needs several times as long.
  testTimeout: 180_000,
  // Most tests wait for a host or a browser in another process: a worker for each core keeps two cores busy, not one.
  maxWorkers: '100%',
};
