/** Packages published as ES modules only, which jest does not load by itself: the Markdown parser and Temporal. */
const MODULES_ONLY =
  'temporal-|mdast-util-|micromark|unist-util-|commonmark\\.json|ccount|character-entities|decode-named-character-reference|devlop|escape-string-regexp|markdown-table|longest-streak|zwitch';

export default {
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  testTimeout: 30_000,
  // Most tests wait for a host or a browser in another process: a worker for each core keeps two cores busy, not one.
  maxWorkers: '100%',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }],
    '^.+\\.js$': ['@swc/jest', { jsc: { parser: { syntax: 'ecmascript' }, target: 'es2022' } }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:${MODULES_ONLY}))`],
};
