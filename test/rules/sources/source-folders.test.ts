import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..', '..', '..');

/** What only the folder of Bugcrowd may say: its states, its header, and where it is read and called. */
const KNOWLEDGE =
  /(['"`])(?:unresolved|not_applicable|not_reproducible|out_of_scope)\1|\b(?:tracker|api)\.bugcrowd\.com|x-bugcrowd-digest/i;

/** Files of `src` that name Bugcrowd outside its folder, and why. */
const inCore: Readonly<Record<string, string>> = {
  'src/adapters/forge/services.ts': 'the manifest’s key of the web trigger',
  'src/domain/findings/source-id.ts': 'the id of the source',
  'src/entry/bugcrowd-webhook.ts': 'the web trigger, by its name in the manifest',
  'src/index.ts': 'the export table: the web trigger',
  'src/sources/readers.ts': 'where the client of its API is plugged in',
  'src/sources/registry.ts': 'where the source is plugged in',
  'src/sources/samples.ts': 'where its test delivery is plugged in',
  'src/wording/vrt-categories.ts': 'whose taxonomy it is',
};

/** Folders and files of the pages that name Bugcrowd, and why. */
const onPages: Readonly<Record<string, string>> = {
  'static/src/guidance/': 'advice by its taxonomy and on its programs',
  'static/src/admin/connections/setup/': 'the guided setup leads through Bugcrowd’s own pages',
  'static/src/admin/connections/token/': 'so does making a token',
  'static/src/admin/connections/webhook-address.tsx': 'so does adding the webhook',
  'static/src/admin/connections/secrets-part.tsx': 'so does changing its secret',
  'static/src/admin/connections/webhook-words.ts': 'the words of these three',
  'static/src/admin/connections/drop-secret.tsx': 'so does dropping one',
};

interface SourceFile {
  readonly path: string;
  readonly text: string;
}

function filesIn(folder: string): readonly SourceFile[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(ROOT, path), text: readFileSync(path, 'utf8') }));
}

function pathsWith(files: readonly SourceFile[], text: RegExp): readonly string[] {
  return files.filter((file) => text.test(file.text)).map(({ path }) => path);
}

const core = filesIn('src').filter(({ path }) => !path.startsWith('src/sources/bugcrowd/'));
const pages = filesIn('static/src');

describe('Bugcrowd', () => {
  it('is known in its folder alone: its states, its header, its hosts', () => {
    expect(pathsWith(core, KNOWLEDGE)).toEqual([]);
    expect(pathsWith(filesIn('src/sources/bugcrowd'), KNOWLEDGE)).not.toEqual([]);
  });

  it('is named elsewhere only where it is plugged in', () => {
    expect([...pathsWith(core, /bugcrowd/i)].sort()).toEqual(Object.keys(inCore).sort());
  });

  it('is named on the pages only where they lead through its own', () => {
    const places = Object.keys(onPages);
    const placeOf = (path: string): string => places.find((place) => path.startsWith(place)) ?? path;
    const found = pathsWith(pages, /bugcrowd/i).map(placeOf);
    expect([...new Set(found)].sort()).toEqual([...places].sort());
  });
});

describe('a source', () => {
  /** `source === 'manual'` and the like: what a source can do and say comes from itself. */
  const COMPARED =
    /\bsource(?:\.id|Id)?\s*[!=]==?\s*['"](?:bugcrowd|manual|jira)['"]|\bcase '(?:bugcrowd|manual)'/;

  it('is never told by its id', () => {
    const files = [...core, ...pages];
    expect(pathsWith(files, COMPARED)).toEqual([]);
  });

  it.each(["kase.source === 'manual'", "source !== 'bugcrowd'", "case 'manual':"])(
    'would be found where it is: %s',
    (line) => {
      expect(COMPARED.test(line)).toBe(true);
    },
  );
});
