import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['node_modules/', 'build/', 'static/dist/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./bench/tsconfig.json', './static/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Types that cross the bridge must be aliases: an interface has no implicit index signature.
      '@typescript-eslint/consistent-type-definitions': 'off',
      'no-console': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 200, skipComments: true, skipBlankLines: true }],
    },
  },
  // Forge's log is the console; command-line tools write to it.
  {
    files: [
      'src/adapters/forge/log.ts',
      'devhost/**/*.ts',
      'scripts/**/*.ts',
      'bench/**/*.ts',
      'probe/**/*.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['static/**/*.tsx', 'static/**/*.ts'],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    files: ['test/**/*.ts'],
    rules: { 'max-lines': ['error', { max: 300, skipComments: true, skipBlankLines: true }] },
  },
  {
    files: ['test/**/*.ts'],
    ignores: ['test/support/properties.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          name: 'fast-check',
          message: "Import test/support/properties, which fixes the seed of everybody's run.",
        },
      ],
    },
  },
);
