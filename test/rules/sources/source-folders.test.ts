import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const SOURCE = resolve(__dirname, '..', '..', '..', 'src');

/** What only the folder of Bugcrowd may contain: its states, and the addresses of its submissions. */
const BUGCROWD =
  /(['"`])(?:unresolved|not_applicable|not_reproducible|out_of_scope)\1|\btracker\.bugcrowd\.com/;

function knowing(folder: string): readonly string[] {
  return readdirSync(join(SOURCE, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => BUGCROWD.test(readFileSync(path, 'utf8')));
}

describe('the states and addresses of Bugcrowd', () => {
  it.each(['domain', 'usecases', 'entry', 'adapters', 'sources/manual', 'sources/signing'])(
    'are not known in %s',
    (folder) => {
      expect(knowing(folder)).toEqual([]);
    },
  );

  it('are known in its own folder', () => {
    expect(knowing('sources/bugcrowd')).not.toEqual([]);
  });
});
