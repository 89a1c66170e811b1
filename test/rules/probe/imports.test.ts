import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..', '..', '..');

/** What the files of a folder import, own files by their path from the root. */
function importsIn(folder: string): readonly string[] {
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const path = join(ROOT, folder, name);
      const targets = [...readFileSync(path, 'utf8').matchAll(/\bfrom '([^']+)'/g)].map(
        ([, each = '']) => each,
      );
      return targets.map((each) => (each.startsWith('.') ? relative(ROOT, join(dirname(path), each)) : each));
    });
}

describe('the probe', () => {
  it('shares no code with the app that it asks for', () => {
    expect(importsIn('probe').filter((target) => target.startsWith('src/'))).toEqual([]);
  });

  it('deploys its own sources and Forge’s packages, and nothing else', () => {
    const deployed = importsIn('probe/src');
    expect(deployed).toContain('@forge/kvs');
    expect(deployed.filter((target) => !/^(?:probe\/src\/|@forge\/|node:crypto$)/.test(target))).toEqual([]);
  });
});
