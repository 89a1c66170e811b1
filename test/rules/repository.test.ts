import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parse } from 'yaml';
import { documents, markdownIn } from '../support/documents';

const ROOT = resolve(__dirname, '..', '..');
const GITHUB = join(ROOT, '.github');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Workflow {
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly strategy: { readonly matrix: { readonly node: readonly string[] } };
        readonly steps: readonly {
          readonly uses?: string;
          readonly run?: string;
          readonly with?: Readonly<Record<string, unknown>>;
        }[];
      }
    >
  >;
}

/** Targets of the links and images of a Markdown text, in Markdown or HTML. Code is left out. */
function linksIn(markdown: string): readonly string[] {
  const text = markdown.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '`');
  const links = [
    ...text.matchAll(/\]\(\s*<?([^)>\s]+)>?(?:\s+"[^"]*")?\s*\)/g),
    ...text.matchAll(/^\[[^\]]+\]:\s+(\S+)/gm),
    ...text.matchAll(/\b(?:src|srcset|href)="([^"]+)"/g),
  ];
  return links.flatMap(([, target]) => target ?? []);
}

/** GitHub's anchors for the headings of a Markdown text. */
function anchorsIn(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^#+ +(.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
}

const isRelative = (link: string): boolean => !/^[a-z][a-z0-9+.-]*:/i.test(link);

/** The broken relative links of a document. */
function brokenLinks(document: string): readonly string[] {
  return linksIn(read(document))
    .filter(isRelative)
    .filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? document : join(dirname(document), path);
      if (!existsSync(join(ROOT, target))) return true;
      return anchor !== undefined && !anchorsIn(read(target)).includes(anchor);
    });
}

/** The versions of Node that a package runs on, by its folder in the lock file; the repository itself is `''`. */
function enginesOf(folder: string): string | undefined {
  type Lock = {
    readonly packages: Readonly<Record<string, { readonly engines?: { readonly node: string } }>>;
  };
  return (JSON.parse(read('package-lock.json')) as Lock).packages[folder]?.engines?.node;
}

describe('the workflow', () => {
  const { jobs } = parse(read('.github/workflows/ci.yml')) as Workflow;
  const [job] = Object.values(jobs);
  const matrix = job?.strategy.matrix.node ?? [];

  it('runs everything on the lowest versions of Node that are allowed, and on the newest', () => {
    expect(Object.keys(jobs)).toHaveLength(1);
    expect(matrix).toEqual(['20.19.0', '22.12.0', '24']);
    expect(job?.steps.map(({ uses, run }) => run ?? uses?.replace(/@v\d+$/, ''))).toEqual([
      'actions/checkout',
      'actions/setup-node',
      'bash .ci/run',
    ]);
    expect(job?.steps[1]?.with?.['node-version']).toBe('${{ matrix.node }}');
    expect(existsSync(join(ROOT, '.ci', 'run'))).toBe(true);
  });

  it('covers the lowest versions that package.json allows', () => {
    const [lowest, next] = matrix;
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
    expect(engines.node).toBe(`^${lowest ?? ''} || >=${next ?? ''}`);
    expect(enginesOf('')).toBe(engines.node);
  });

  it.each(['vite', 'oxlint'])('asks for no older Node than %s, which needs the newest', (tool) => {
    expect(enginesOf('')).toBe(enginesOf(`node_modules/${tool}`));
  });

  it('covers the version to develop on, which is the one that Forge runs', () => {
    const manifest = parse(read('manifest.yml')) as { app: { runtime: { name: string } } };
    const version = read('.nvmrc').trim();
    expect(manifest.app.runtime.name).toBe(`nodejs${version}.x`);
    expect(matrix).toContain(version);
  });
});

describe('the templates', () => {
  const templates = ['ISSUE_TEMPLATE/bug.yml', 'ISSUE_TEMPLATE/feature.yml', 'pull_request_template.md'];

  it.each(templates)('%s asks people to keep reports and secrets out', (name) => {
    const text = readFileSync(join(GITHUB, name), 'utf8');
    expect(text).toMatch(/Do not paste report text, secrets/);
  });

  it.each(templates.filter((name) => name.endsWith('.yml')))('%s is a form', (name) => {
    const form = parse(readFileSync(join(GITHUB, name), 'utf8')) as Record<string, unknown>;
    expect(form).toMatchObject({ name: expect.any(String) as string, body: expect.any(Array) as unknown[] });
  });
});

describe('the editor settings', () => {
  it('have the line length of Prettier', () => {
    const { printWidth } = JSON.parse(read('.prettierrc.json')) as { printWidth: number };
    const [, code] = /\[\*\]([^[]*)/.exec(read('.editorconfig')) ?? [];
    expect(code).toContain(`max_line_length = ${printWidth.toString()}\n`);
  });
});

describe('the documentation', () => {
  it.each(documents)('%s links only to existing files and headings', (document) => {
    expect(brokenLinks(document)).toEqual([]);
  });

  it.each(documents)('%s names only existing files and folders', (document) => {
    const named = [...read(document).matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name);
    const paths = named.filter((name) =>
      /^(?:src|static|devhost|test|scripts|bench|docs)\/[^\s<>*…]*$/.test(name),
    );
    // What a build writes is there only after a build.
    const built = read('.gitignore')
      .split('\n')
      .map((line) => line.replace(/\/$/, ''));
    expect(paths.filter((path) => !built.includes(path) && !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('is listed in docs/README.md', () => {
    const listed = linksIn(read('docs/README.md')).map((link) => join('docs', link.split('#')[0] ?? ''));
    const pages = markdownIn('docs').filter((path) => path !== join('docs', 'README.md'));
    expect(pages.filter((path) => !listed.includes(path)).map((path) => relative('docs', path))).toEqual([]);
  });
});

describe('the tests', () => {
  const tests = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.test.ts') && name !== join('rules', 'repository.test.ts'),
  );

  it.each(['performance.now(', 'process.hrtime'])('do not measure time with %s: the bench does', (clock) => {
    expect(tests.filter((name) => read(join('test', name)).includes(clock))).toEqual([]);
  });
});
