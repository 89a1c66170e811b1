import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { decisions, documents } from '../support/documents';

const ROOT = resolve(__dirname, '..', '..');
const FOLDERS = ['src', 'static', 'devhost', 'scripts', 'bench', 'probe', 'test', 'docs', '.github', '.ci'];
/** Installed, or written by a build or a run. */
const NOT_OURS = /(?:^|\/)(?:node_modules|dist|build|coverage)(?:\/|$)/;

/** Files of the repository, by their path from its root. */
const files = [...FOLDERS, '.']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: folder !== '.', encoding: 'utf8' }).map((path) =>
      join(folder, path),
    ),
  )
  .filter((path) => !NOT_OURS.test(path) && statSync(join(ROOT, path)).isFile());

const sources = files.filter((path) => /\.(?:tsx?|mjs|css|html|ya?ml|json)$/.test(path));
const text = sources.map((path) => readFileSync(join(ROOT, path), 'utf8')).join('\n');
const words = new Set(text.match(/[\w$]+/g));
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** What stands between backticks, in a sentence or a table. */
function namesIn(markdown: string): readonly string[] {
  return [...markdown.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name);
}

describe.each(documents)('%s', (document) => {
  const markdown = readFileSync(join(ROOT, document), 'utf8');
  const names = namesIn(markdown);

  it('names only files that exist, or that the app or a command writes', () => {
    const named = names.filter((name) => /^[\w@./-]+\.(?:tsx?|mjs|css|html|ya?ml|json|md|csv)$/.test(name));
    // A page may have the reader save a file.
    const saved = [...markdown.matchAll(/Save this as `([^`]+)`/g)].map(([, name = '']) => name);
    const strays = named.filter(
      (name) =>
        !files.some((path) => path === name || path.endsWith(`/${name}`)) &&
        !text.includes(`'${name}'`) &&
        !saved.includes(name),
    );
    expect(strays).toEqual([]);
  });

  it('names only functions, members and variables that the sources have', () => {
    const named = names.filter((name) => /^(?:[a-z]+[A-Z]\w*|[A-Z]+(?:_[A-Z]+)+)$/.test(name));
    expect(named.filter((name) => !words.has(name))).toEqual([]);
  });

  it('names only npm scripts that there are', () => {
    const run = [...markdown.matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g)].map(([, name = '']) => name);
    expect(run.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it('names only controls that the local host has', () => {
    const controls = [...markdown.matchAll(/`(?:GET|POST|DELETE) (\/(?:host|app)\/[\w/-]+)/g)];
    expect(controls.map(([, path = '']) => path).filter((path) => !text.includes(path))).toEqual([]);
  });

  it('refers only to decisions that there are', () => {
    const records = [...markdown.matchAll(/\bdecisions? (\d{3})\b/gi)].map(([, number = '']) => number);
    expect(records.filter((number) => !decisions.includes(number))).toEqual([]);
  });
});
