import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parse } from 'yaml';

const ROOT = resolve(__dirname, '..', '..');

interface SourceFile {
  /** From the repository's root, with slashes. */
  readonly path: string;
  readonly text: string;
  /** Imported modules: paths from the root for our own, names for packages. */
  readonly imports: readonly { readonly target: string; readonly typeOnly: boolean }[];
}

const IMPORT =
  /^(?:import|export)\s+(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

function importsOf(path: string, text: string): SourceFile['imports'] {
  return [...text.matchAll(IMPORT)].map(([, type, from, bare, dynamic]) => {
    const specifier = from ?? bare ?? dynamic ?? '';
    const target = specifier.startsWith('.')
      ? relative(ROOT, join(ROOT, dirname(path), specifier))
      : specifier;
    return { target, typeOnly: type !== undefined };
  });
}

function filesIn(directory: string): readonly SourceFile[] {
  return readdirSync(join(ROOT, directory), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith('static/dist/') && !path.includes('node_modules/'))
    .map((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8');
      return { path, text, imports: importsOf(path, text) };
    });
}

interface Layer {
  readonly folder: string;
  /** A folder inside that is a layer of its own. */
  readonly without?: string;
  /** Prefixes of allowed imports, as values or as types. */
  readonly may: readonly string[];
  readonly mayAsTypes?: readonly string[];
}

/** Directions of imports: manifest → index → entry → usecases → domain; adapters and sources implement the ports. */
const layers: readonly Layer[] = [
  { folder: 'src/domain', may: ['src/domain/', 'temporal-polyfill', 'dequal/lite', 'node:crypto'] },
  { folder: 'src/domain/sla', may: ['src/domain/sla/', 'temporal-polyfill'] },
  { folder: 'src/wording', may: ['src/wording/', 'src/domain/'] },
  { folder: 'src/contract', may: [], mayAsTypes: ['src/contract/', 'src/domain/'] },
  {
    folder: 'src/usecases',
    may: ['src/usecases/', 'src/domain/', 'src/wording/'],
    mayAsTypes: ['src/contract/'],
  },
  {
    folder: 'src/sources',
    without: 'src/sources/bugcrowd',
    may: ['src/sources/', 'src/domain/', 'node:crypto'],
    mayAsTypes: ['src/usecases/'],
  },
  {
    folder: 'src/sources/bugcrowd',
    without: 'src/sources/bugcrowd/api',
    may: ['src/sources/bugcrowd/', 'src/domain/', 'node:crypto'],
    mayAsTypes: ['src/usecases/'],
  },
  {
    folder: 'src/sources/bugcrowd/api',
    may: ['src/sources/bugcrowd/', 'src/domain/', 'src/usecases/errors/', '@forge/api', 'node:crypto'],
    mayAsTypes: ['src/usecases/'],
  },
  {
    folder: 'src/adapters/jira',
    may: [
      'src/adapters/jira/',
      'src/domain/',
      'src/wording/',
      'src/usecases/errors/',
      '@forge/api',
      'valibot',
      'dequal/lite',
      'mdast',
      'micromark',
    ],
    mayAsTypes: ['src/usecases/'],
  },
  {
    folder: 'src/adapters/kvs',
    may: [
      'src/adapters/kvs/',
      'src/domain/cases/archive',
      'src/domain/cases/case-key',
      'src/domain/cases/open-case',
      'src/domain/connections/',
      'src/domain/deliveries/delivery',
      'src/domain/work/work-spread',
      '@forge/kvs',
      'node:crypto',
    ],
    mayAsTypes: ['src/domain/', 'src/usecases/'],
  },
  {
    folder: 'src/adapters/sla',
    may: ['src/adapters/sla/', 'src/domain/sla/', 'temporal-polyfill', 'valibot'],
    mayAsTypes: ['src/usecases/'],
  },
  { folder: 'src/adapters/presets', may: ['src/domain/'], mayAsTypes: ['src/usecases/'] },
  {
    folder: 'src/adapters/forge',
    may: ['src/adapters/', 'src/sources/', 'src/domain/', 'src/usecases/errors/queue-full-error', '@forge/'],
    mayAsTypes: ['src/usecases/'],
  },
  {
    folder: 'src/entry',
    may: [
      'src/entry/',
      'src/usecases/',
      'src/adapters/forge/services',
      'src/adapters/forge/intake-services',
      'src/adapters/sla/primitives',
      'src/adapters/sla/problem-text',
      'src/domain/deliveries/delivery',
      'src/domain/findings/source-id',
      'src/domain/findings/source-traits',
      'src/domain/findings/submission-values',
      'src/domain/findings/visible-line',
      'src/domain/sla/instant',
      'src/domain/work/',
      '@forge/',
      'valibot',
    ],
    mayAsTypes: ['src/contract/', 'src/domain/'],
  },
  {
    folder: 'static',
    may: [
      'static/',
      'src/wording/',
      'react',
      '@atlaskit/',
      '@forge/bridge',
      '@compiled/',
      'downshift',
      'ical.js',
    ],
    mayAsTypes: ['src/contract/', 'src/domain/'],
  },
];

function isAllowed(target: string, beginnings: readonly string[]): boolean {
  return beginnings.some(
    (beginning) => target.startsWith(beginning) || target === beginning.replace(/\/$/, ''),
  );
}

describe.each(layers)('$folder', ({ folder, without, may, mayAsTypes = [] }) => {
  it('imports only what its layer may', () => {
    const files = filesIn(folder).filter(
      ({ path }) => without === undefined || !path.startsWith(`${without}/`),
    );
    const strays = files.flatMap(({ path, imports }) =>
      imports
        .filter(
          ({ target, typeOnly }) => !isAllowed(target, may) && !(typeOnly && isAllowed(target, mayAsTypes)),
        )
        .filter(({ target }) => !(path.startsWith('static/') && target.endsWith('.css')))
        .map(({ target }) => `${path} → ${target}`),
    );
    expect(strays).toEqual([]);
  });
});

const manifest = parse(readFileSync(join(ROOT, 'manifest.yml'), 'utf8')) as {
  readonly modules: {
    readonly function: readonly { readonly handler: string }[];
    readonly webtrigger: readonly {
      readonly response: { readonly outputs: readonly { readonly key: string }[] };
    }[];
  };
};

describe('src/domain', () => {
  it('is pure: no await, no clock, no randomness, no process', () => {
    const impure =
      /\bawait\b|\basync\b|Date\.now|new Date\(\)|Math\.random|\bprocess\b|\bfetch\(|Temporal\.Now|\brandom(?:UUID|Bytes|Int)\b/;
    const stained = filesIn('src/domain').filter(({ text }) => impure.test(text));
    expect(stained.map(({ path }) => path)).toEqual([]);
  });
});

describe('src', () => {
  it('reads the clock in one place', () => {
    const readers = filesIn('src').filter(({ text }) => /Date\.now\(\)|new Date\(\)/.test(text));
    expect(readers.map(({ path }) => path)).toEqual(['src/adapters/forge/intake-services.ts']);
  });

  it('exports from index.ts one function for each in the manifest, and nothing else', () => {
    const handlers = manifest.modules.function.map(({ handler }) => handler.replace('index.', ''));
    const index = readFileSync(join(ROOT, 'src', 'index.ts'), 'utf8');
    const exported = [...index.matchAll(/^export (?:\{ (\w+) \} from|const (\w+) = lazy)\b/gm)];
    expect(exported.map(([, atOnce, later]) => atOnce ?? later).sort()).toEqual([...handlers].sort());
    const lines = index.split('\n').filter((line) => line !== '' && !line.startsWith('//'));
    expect(lines.filter((line) => !line.startsWith('import { lazy }'))).toHaveLength(exported.length);
  });

  it('answers the web trigger with the outputs of the manifest, all of them and no others', () => {
    const outputs = manifest.modules.webtrigger.flatMap(({ response }) =>
      response.outputs.map(({ key }) => key),
    );
    const source = readFileSync(join(ROOT, 'src', 'usecases', 'deliveries', 'receive-delivery.ts'), 'utf8');
    const answers = [
      ...(source.split('export type DeliveryAnswer =')[1]?.split(';')[0] ?? '').matchAll(/'([\w-]+)'/g),
    ].map(([, key]) => key);
    expect([...outputs].sort()).toEqual([...answers, 'unavailable'].sort());
  });
});

/** Groups of nodes that can reach each other, by Tarjan's algorithm. */
function circles(graph: ReadonlyMap<string, ReadonlySet<string>>): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (node: string): void => {
    const at = order.size;
    order.set(node, at);
    low.set(node, at);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) low.set(node, Math.min(low.get(node) ?? at, low.get(next) ?? at));
    }
    if (low.get(node) !== at) return;
    const group = stack.splice(stack.indexOf(node));
    if (group.length > 1) found.push(group);
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return found;
}

/** Imports between files, or between their folders; types count. */
function importGraph(
  folder: string,
  nodeOf: (path: string) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const files = filesIn(folder);
  const paths = new Set(files.map(({ path }) => path));
  const graph = new Map<string, Set<string>>();
  for (const { path, imports } of files) {
    const node = nodeOf(path);
    const targets = graph.get(node) ?? new Set<string>();
    graph.set(node, targets);
    for (const { target } of imports) {
      const file = [`${target}.ts`, `${target}.tsx`].find((each) => paths.has(each));
      if (file !== undefined && nodeOf(file) !== node) targets.add(nodeOf(file));
    }
  }
  return graph;
}

describe.each(['src', 'static/src', 'devhost', 'probe'])('%s', (folder) => {
  it('has no circle of files, types included', () => {
    expect(circles(importGraph(folder, (path) => path))).toEqual([]);
  });
});

describe('rooms', () => {
  it('form no circle, types included', () => {
    expect(circles(importGraph('src', dirname))).toEqual([]);
  });

  it('would be reported with a circle', () => {
    const graph = new Map([
      ['a', new Set(['b'])],
      ['b', new Set(['c'])],
      ['c', new Set(['b', 'd'])],
      ['d', new Set<string>()],
    ]);
    expect(circles(graph)).toEqual([['b', 'c']]);
  });
});

describe('static', () => {
  it('calls the bridge only from its bridge folder', () => {
    const speakers = filesIn('static').filter(
      ({ path, imports }) =>
        !path.includes('/bridge/') &&
        imports.some(({ target, typeOnly }) => target.startsWith('@forge/bridge') && !typeOnly),
    );
    expect(speakers.map(({ path }) => path)).toEqual([]);
  });
});

describe('devhost', () => {
  it('never imports the app', () => {
    const strays = filesIn('devhost').flatMap(({ path, imports }) =>
      imports.filter(({ target }) => target.startsWith('src/')).map(({ target }) => `${path} → ${target}`),
    );
    expect(strays).toEqual([]);
  });
});

describe('every file', () => {
  const ours = ['src', 'static', 'devhost', 'test', 'scripts', 'bench', 'probe'].flatMap((folder) => {
    try {
      return filesIn(folder);
    } catch {
      return [];
    }
  });

  it('has a name of lowercase letters and hyphens', () => {
    const name = /\/[a-z0-9]+(-[a-z0-9]+)*(\.(test|config))?\.tsx?$/;
    expect(ours.filter(({ path }) => !name.test(`/${path}`)).map(({ path }) => path)).toEqual([]);
  });

  it('has named exports only', () => {
    const allowed = ['test/support/set-up-app.ts', 'test/support/set-up-browser.ts', 'static/vite.config.ts'];
    expect(
      ours
        .filter(({ path, text }) => /^export default/m.test(text) && !allowed.includes(path))
        .map(({ path }) => path),
    ).toEqual([]);
  });
});
