import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/source-files';

/** Folders beside the subjects: what several share, the outside, and what only pages have. */
const beside: Readonly<Record<string, readonly string[]>> = {
  'src/usecases': ['base', 'errors', 'sources'],
  'static/src/admin': ['form', 'page', 'resolutions'],
  'test/rules': ['bench', 'bugcrowd', 'jira', 'pages', 'probe', 'scripts', 'sources', 'wording'],
  'test/app': ['facts'],
  'test/browser': ['overview', 'page', 'scripts'],
};

function foldersIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

const subjects = foldersIn('src/domain');

it.each(Object.keys(beside))('a subject has the same name in %s as in src/domain', (folder) => {
  const named = foldersIn(folder).filter((name) => beside[folder]?.includes(name) !== true);
  expect(named.filter((name) => !subjects.includes(name))).toEqual([]);
  expect(beside[folder]?.filter((name) => !foldersIn(folder).includes(name))).toEqual([]);
});

it('CONTRIBUTING lists every subject', () => {
  const text = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
  const [, list = ''] = /`static\/src\/admin\/` and in `test\/`:([^.]*)\./.exec(text) ?? [];
  const listed = [...list.matchAll(/`(\w+)`/g)].map(([, name = '']) => name);
  expect(listed.sort()).toEqual([...subjects].sort());
});
