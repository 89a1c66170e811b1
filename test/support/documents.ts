import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..', '..');

/** Markdown files of a folder and its subfolders, by their path from the root. */
export function markdownIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join(folder, path))
    .sort();
}

/** The documents of the repository, by their path from the root. */
export const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'bench/README.md',
  ...markdownIn('docs'),
  ...markdownIn('.github'),
];

/** Numbers of the decision records. */
export const decisions = readdirSync(join(ROOT, 'docs', 'decisions')).map((name) => name.slice(0, 3));
