import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const PACKAGES = resolve(__dirname, '..', '..', '..', 'scripts', 'packages.mjs');

type Locked = Readonly<Record<string, { readonly version: string; readonly integrity?: string }>>;

const tsx = { version: '4.23.15', integrity: 'sha512-one' };
const yaml = { version: '2.9.1', integrity: 'sha512-two' };

describe('whether the installed packages match the lock file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'packages-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** @param installed is `null` if nothing is installed. */
  function isCurrent(locked: Locked, installed: Locked | null, installedSecondsLater: number): boolean {
    rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
    const lock = join(folder, 'package-lock.json');
    writeFileSync(lock, JSON.stringify({ packages: { '': { version: '1.0.0' }, ...locked } }));
    utimesSync(lock, 1_000_000, 1_000_000);
    if (installed !== null) {
      mkdirSync(join(folder, 'node_modules'));
      const hidden = join(folder, 'node_modules', '.package-lock.json');
      writeFileSync(hidden, JSON.stringify({ packages: installed }));
      utimesSync(hidden, 1_000_000, 1_000_000 + installedSecondsLater);
    }
    const program = `import { isCurrent } from ${JSON.stringify(pathToFileURL(PACKAGES).href)};
      console.log(isCurrent(${JSON.stringify(folder)}));`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
      encoding: 'utf8',
    });
    return JSON.parse(stdout) as boolean;
  }

  it.each<[string, Locked, Locked | null, number, boolean]>([
    ['nothing is installed', { tsx }, null, 0, false],
    ['the installation is newer', { tsx }, { tsx }, 1, true],
    ['the lock file has a newer date only', { tsx, yaml }, { tsx, yaml }, -1, true],
    ['packages of another set are not installed', { tsx, yaml }, { tsx }, -1, true],
    ['the lock file names another version', { tsx }, { tsx: { ...tsx, version: '4.0.0' } }, -1, false],
    ['the lock file names another file', { tsx }, { tsx: { ...tsx, integrity: 'sha512-three' } }, -1, false],
    ['a package has left the lock file', { tsx }, { tsx, yaml }, -1, false],
  ])('%s', (_case, locked, installed, later, current) => {
    expect(isCurrent(locked, installed, later)).toBe(current);
  });
});
