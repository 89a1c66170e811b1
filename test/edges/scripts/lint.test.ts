import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { violations, violationsOfPages } from '../../support/lint-violations';

const ROOT = resolve(__dirname, '..', '..', '..');

interface Override {
  readonly files: readonly string[];
  readonly rules: Readonly<Record<string, unknown>>;
}

/** The configuration, without the lines of it that are comments. */
const { rules, overrides } = JSON.parse(
  readFileSync(join(ROOT, '.oxlintrc.json'), 'utf8').replace(/^\s*\/\/.*$/gm, ''),
) as {
  readonly rules: Readonly<Record<string, unknown>>;
  readonly overrides: readonly Override[];
};

const fileOf = (rule: string): string => rule.replace(/\W/g, '-');
const longFile = (lines: number): string => `export {};\n${'void 1;\n'.repeat(lines - 1)}`;

/** A repository with this one's configuration and packages. */
function scratch(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lint-')));
  for (const config of [
    '.oxlintrc.json',
    'tsconfig.json',
    'tsconfig.tools.json',
    'static/tsconfig.json',
    'test/tsconfig.json',
  ])
    cpSync(join(ROOT, config), join(folder, config));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, code] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), code);
  }
  return folder;
}

interface Finding {
  readonly code: string;
  readonly filename: string;
}

/** Lints a scratch repository as `npm test` does. @returns the rules that each file breaks. */
function lint(folder: string): ReadonlyMap<string, readonly string[]> {
  const oxlint = join(ROOT, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const { stdout } = spawnSync(
    process.execPath,
    [oxlint, '--format', 'json', 'src', 'static', 'scripts', 'test'],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    },
  );
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly Finding[] };
  const found = new Map<string, string[]>();
  for (const { code, filename } of diagnostics) {
    const rule = code.replace(/^eslint\((.*)\)$/, '$1').replace(/^(\w+?)(?:-hooks)?\((.*)\)$/, '$1/$2');
    found.set(filename, [...(found.get(filename) ?? []), rule]);
  }
  return found;
}

describe('the linter', () => {
  const ofAll = Object.entries(violations).map(
    ([rule, code]) => [rule, `src/${fileOf(rule)}.ts`, code] as const,
  );
  const ofPages = Object.entries(violationsOfPages).map(
    ([rule, code]) => [rule, `static/${fileOf(rule)}.tsx`, code] as const,
  );
  const all = [...ofAll, ...ofPages];
  const folder = scratch({
    ...Object.fromEntries(all.map(([, path, code]) => [path, code])),
    'src/200-lines.ts': `// One more, which does not count.\n\n${longFile(200)}`,
    'test/300-lines.ts': longFile(300),
    'test/301-lines.ts': longFile(301),
    'test/seedless.ts': "export { property } from 'fast-check';\n",
    'test/support/properties.ts': "export { property } from 'fast-check';\n",
    'scripts/says.ts': "console.log('');\n",
    'test/index.ts': 'export const f = (a: number[]): number => a[0] ?? 1;\n',
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const found = lint(folder);

  it('has no rule without a violation here', () => {
    expect(Object.keys(violations).sort()).toEqual(Object.keys(rules).sort());
    const ofStatic = overrides.find(({ files }) => files.includes('static/**/*.tsx'))?.rules ?? {};
    expect(Object.keys(violationsOfPages).sort()).toEqual(Object.keys(ofStatic).sort());
  });

  it.each(all)('finds a violation of %s', (rule, path) => {
    expect(found.get(path) ?? []).toContain(rule);
  });

  it.each([
    ['src/200-lines.ts', []],
    ['test/300-lines.ts', []],
    ['test/301-lines.ts', ['max-lines']],
    ['test/seedless.ts', ['no-restricted-imports']],
    ['test/support/properties.ts', []],
    ['scripts/says.ts', []],
    // With the compiler's options of its folder: an index may be missing.
    ['test/index.ts', []],
  ])('finds in %s: %j', (path, broken) => {
    expect(found.get(path) ?? []).toEqual(broken);
  });
});
