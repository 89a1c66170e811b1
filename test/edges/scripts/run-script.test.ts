import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..', '..', '..');

describe('scripts/run.mjs', () => {
  mkdirSync(join(ROOT, 'build'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, 'build', 'run-script-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  // Forge's bundler requires a main module. With `--import`, as some debuggers and monitors set it, Node reads the main
  // module with its own loader, which knows no TypeScript.
  it.each([
    ['', undefined],
    [', also if Node imports another module first', '--import data:text/javascript,0'],
  ])('runs a script as the main module, with its arguments, in the root%s', (_, options) => {
    const script = join(folder, 'script.ts');
    writeFileSync(
      script,
      'const args: readonly string[] = process.argv.slice(1);\n' +
        'console.log(JSON.stringify({ main: require.main?.filename, args, folder: process.cwd() }));\n',
    );
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, 'scripts', 'run.mjs'), relative(ROOT, script), '--with', 'care'],
      { cwd: folder, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: options } },
    );
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({ main: script, args: [script, '--with', 'care'], folder: ROOT });
  });
});
