import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { filesIn, ROOT } from '../support/source-files';

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
      'src/domain/cases/column-values',
      'src/domain/cases/issue-note-order',
      'src/domain/cases/open-case',
      'src/domain/cases/people-of-case',
      'src/domain/connections/',
      'src/domain/deliveries/delivery',
      'src/domain/work/work-spread',
      '@forge/kvs',
      'node:crypto',
      'node:zlib',
    ],
    mayAsTypes: ['src/domain/', 'src/usecases/'],
  },
  {
    folder: 'src/adapters/sla',
    may: ['src/adapters/sla/', 'src/domain/sla/', 'temporal-polyfill', 'valibot'],
    mayAsTypes: ['src/usecases/'],
  },
  {
    folder: 'src/adapters/evidence',
    may: [
      'src/adapters/evidence/',
      'src/adapters/sla/',
      'src/domain/',
      'src/wording/',
      'fflate',
      'valibot',
      'node:crypto',
    ],
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
      'src/domain/bulk/bulk-limits',
      'src/domain/connections/cvss-bands-problem',
      'src/domain/deliveries/delivery',
      'src/domain/findings/source-id',
      'src/domain/findings/source-traits',
      'src/domain/findings/submission-values',
      'src/domain/findings/visible-line',
      'src/domain/mapping/agreement-setting',
      'src/domain/routing/route-rule',
      'src/domain/sla/cvss-bands',
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
      // The format of an export is the same for the page that writes it and the command that reads it.
      'src/domain/evidence/bundle',
      'react',
      '@atlaskit/',
      '@forge/bridge',
      '@compiled/',
      'downshift',
      'ical.js',
      'fflate',
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
    const allowed = [
      ...['app', 'browser', 'faults'].map((name) => `test/support/set-up-${name}.ts`),
      'static/vite.config.ts',
    ];
    expect(
      ours
        .filter(({ path, text }) => /^export default/m.test(text) && !allowed.includes(path))
        .map(({ path }) => path),
    ).toEqual([]);
  });
});
