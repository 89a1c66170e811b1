import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..', '..');
const DOCS = join(ROOT, 'docs');
const page = readFileSync(join(DOCS, 'way-of-a-delivery.md'), 'utf8').replace(/\s+/g, ' ');
const lines = readFileSync(join(DOCS, 'way-of-a-delivery.md'), 'utf8');

interface Mention {
  readonly names: readonly string[];
  /** Absolute. */
  readonly file: string;
}

/** "`one` and `two` in [file](path)". */
function mentionsIn(text: string): readonly Mention[] {
  const named = /((?:`\w+`(?:, | and )?)+) in \[[^\]]+\]\(([^)]+)\)/g;
  return [...text.matchAll(named)].map(([, names = '', path = '']) => ({
    names: [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
    file: resolve(DOCS, path),
  }));
}

function defines(file: string, name: string): boolean {
  const text = readFileSync(file, 'utf8');
  return new RegExp(`^(?:export )?(?:async )?(?:function|const) ${name}\\b`, 'm').test(text);
}

/** Imports of our own files, in order; types do not count, as nothing is called through them. */
function importsOf(file: string): readonly string[] {
  const froms = readFileSync(file, 'utf8').matchAll(/^import (?!type)[^'"]*?from '(\.[^']+)'/gm);
  return [...froms].map(([, from = '']) => `${resolve(dirname(file), from)}.ts`);
}

const mentions = mentionsIn(page);

describe('docs/way-of-a-delivery.md', () => {
  it('links to existing files', () => {
    const links = [...page.matchAll(/\]\(([^)#]+)\)/g)].map(([, path = '']) => path);
    expect(links.length).toBeGreaterThan(30);
    expect(links.filter((path) => !existsSync(resolve(DOCS, path)))).toEqual([]);
  });

  it('names each linked source by its file name', () => {
    const links = [...page.matchAll(/\[([^\]]+\.ts)\]\(([^)]+)\)/g)];
    expect(links.filter(([, name = '', path = '']) => !path.endsWith(`/${name}`))).toEqual([]);
  });

  it('names functions that the files define', () => {
    expect(mentions.length).toBeGreaterThan(25);
    const strays = mentions.flatMap(({ names, file }) =>
      names.filter((name) => !defines(file, name)).map((name) => `${name} in ${file}`),
    );
    expect(strays).toEqual([]);
  });

  it('draws only functions that it explains', () => {
    const diagram = /```mermaid(.*?)```/.exec(page)?.[1] ?? '';
    const drawn = [...diagram.matchAll(/\b[a-z]+[A-Z]\w*/g)].map(([name]) => name);
    const explained = new Set([...mentions.flatMap(({ names }) => names), 'issuePanel']);
    expect(drawn.length).toBeGreaterThan(8);
    expect(drawn.filter((name) => !explained.has(name))).toEqual([]);
  });

  it.each(['A delivery', 'A panel action'])('%s: each step is called by one before it', (title) => {
    const section = lines.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
    const steps = section.split(/^\d+\. /m).slice(1);
    // In each step, the first file is the one that the previous step leads to.
    const files = steps.flatMap((step) => mentionsIn(step.replace(/\s+/g, ' ')).slice(0, 1));
    const way = [...new Set(files.map(({ file }) => file))];
    expect(way.length).toBeGreaterThan(6);
    // Forge calls the entry points; adapters are called through their ports.
    const isCalledFromOutside = (file: string): boolean => /\/src\/(?:entry|adapters)\//.test(file);
    const viaQueue = join(ROOT, 'src/usecases/cases/check-case.ts');
    const orphans = way.filter(
      (file, place) =>
        !isCalledFromOutside(file) &&
        file !== viaQueue &&
        !way.slice(0, place).some((earlier) => importsOf(earlier).includes(file)),
    );
    expect(orphans).toEqual([]);
    const backwards = way.filter((file, place) =>
      way.slice(0, place).some((earlier) => file !== viaQueue && importsOf(file).includes(earlier)),
    );
    expect(backwards).toEqual([]);
  });
});
