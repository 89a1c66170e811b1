import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';

const Key = v.string();
const Resolver = v.optional(v.object({ function: Key }));
const UiModule = v.object({
  key: Key,
  resource: v.string(),
  title: v.string(),
  label: v.optional(v.string()),
  resolver: Resolver,
  dynamicProperties: v.optional(v.object({ function: Key })),
});
const Gadget = v.object({
  ...UiModule.entries,
  description: v.pipe(v.string(), v.nonEmpty()),
  thumbnail: v.pipe(v.string(), v.nonEmpty()),
  edit: v.optional(v.object({ resource: v.string() })),
  // `false` takes over from Jira, which otherwise reloads the gadget.
  refreshable: v.optional(v.boolean(), true),
});
const BackgroundScript = v.object({ key: Key, resource: v.string(), resolver: Resolver });
const Command = v.strictObject({
  key: Key,
  title: v.string(),
  icon: v.optional(v.string()),
  shortcut: v.optional(v.string()),
  keywords: v.optional(v.array(v.string())),
  // A command that opens a resource of its own would need a dialog; until one is needed the host refuses to start.
  target: v.strictObject({ page: Key }),
});
const uiModuleTypes = [
  'jira:issuePanel',
  'jira:issueContext',
  'jira:adminPage',
  'jira:globalPage',
  'jira:projectPage',
  'jira:dashboardGadget',
] as const;

const attributeTypes = ['integer', 'float', 'string', 'boolean', 'any'] as const;

const Index = v.union([
  v.string(),
  v.object({
    name: v.string(),
    partition: v.optional(v.array(v.string()), []),
    range: v.optional(v.array(v.string()), []),
  }),
]);

// A wildcard stands in front alone. A remote would have to be looked up; until one is needed the host refuses to start.
const EgressEntry = v.looseObject({
  address: v.pipe(v.string(), v.url(), v.regex(/^https:\/\/(?:\*\.)?[^*]+$/)),
});

/** Reaching out of Atlassian; what else a manifest may say of it is for pages only. */
const External = v.looseObject({
  fetch: v.optional(v.looseObject({ backend: v.optional(v.array(EgressEntry), []) }), {}),
});

/** A formatter is a Jira expression, which the host does not evaluate: lists show the raw value. What else a field may have is refused. */
const CustomField = v.strictObject({
  key: Key,
  name: v.pipe(v.string(), v.nonEmpty(), v.maxLength(100)),
  description: v.pipe(v.string(), v.nonEmpty(), v.maxLength(1000)),
  type: v.picklist(['string', 'number', 'user', 'group', 'date', 'datetime']),
  readOnly: v.optional(v.boolean(), false),
  view: v.optional(
    v.strictObject({
      formatter: v.optional(v.strictObject({ expression: v.string(), export: v.optional(v.boolean()) })),
    }),
  ),
});

const ManifestSchema = v.object({
  app: v.object({
    id: v.string(),
    storage: v.optional(
      v.object({
        entities: v.array(
          v.object({
            name: v.string(),
            attributes: v.record(v.string(), v.object({ type: v.picklist(attributeTypes) })),
            indexes: v.optional(v.array(Index), []),
          }),
        ),
      }),
    ),
  }),
  permissions: v.object({ scopes: v.array(v.string()), external: v.optional(External, {}) }),
  resources: v.optional(v.array(v.object({ key: Key, path: v.string() })), []),
  modules: v.object({
    function: v.array(v.object({ key: Key, handler: v.string(), timeoutSeconds: v.optional(v.number()) })),
    webtrigger: v.optional(
      v.array(
        v.object({
          key: Key,
          function: Key,
          response: v.variant('type', [
            v.object({ type: v.literal('dynamic') }),
            v.object({
              type: v.literal('static'),
              outputs: v.array(
                v.object({
                  key: Key,
                  statusCode: v.number(),
                  contentType: v.optional(v.string()),
                  body: v.optional(v.string()),
                }),
              ),
            }),
          ]),
        }),
      ),
      [],
    ),
    consumer: v.optional(v.array(v.object({ key: Key, queue: v.string(), function: Key })), []),
    scheduledTrigger: v.optional(
      v.array(
        v.object({ key: Key, function: Key, interval: v.picklist(['fiveMinute', 'hour', 'day', 'week']) }),
      ),
      [],
    ),
    trigger: v.optional(
      v.array(
        v.object({
          key: Key,
          function: Key,
          events: v.array(v.string()),
          // An expression would have to be evaluated as Forge does; until one is needed the host refuses to start.
          filter: v.optional(v.strictObject({ ignoreSelf: v.optional(v.boolean(), false) })),
        }),
      ),
      [],
    ),
    'jira:entityProperty': v.optional(
      v.array(
        v.object({
          key: Key,
          entityType: v.string(),
          propertyKey: v.string(),
          values: v.array(
            v.object({
              path: v.string(),
              type: v.picklist(['string', 'number', 'text', 'user', 'date']),
              searchAlias: v.string(),
            }),
          ),
        }),
      ),
      [],
    ),
    'jira:customField': v.optional(v.array(CustomField), []),
    ...v.entriesFromList(uiModuleTypes, v.optional(v.array(UiModule), [])),
    'jira:globalPage': v.optional(
      v.pipe(v.array(UiModule), v.maxLength(1, 'An app has one global page.')),
      [],
    ),
    'jira:dashboardGadget': v.optional(v.array(Gadget), []),
    'jira:dashboardBackgroundScript': v.optional(
      v.pipe(v.array(BackgroundScript), v.maxLength(1, 'The host runs one background script.')),
      [],
    ),
    'jira:command': v.optional(v.array(Command), []),
  }),
});

export type Manifest = v.InferOutput<typeof ManifestSchema>;
export type EntitySchema = NonNullable<Manifest['app']['storage']>['entities'][number];
export type UiModuleType = (typeof uiModuleTypes)[number];
export type UiModule = v.InferOutput<typeof UiModule> & {
  readonly type: UiModuleType | 'jira:dashboardBackgroundScript';
};

/** The manifest, as far as the host acts on it. @throws ValiError where it has what the host cannot emulate, Error for a command without its page. */
export function readManifest(path: string): Manifest {
  const manifest = v.parse(ManifestSchema, parse(readFileSync(path, 'utf8')));
  const pages = manifest.modules['jira:globalPage'].map(({ key }) => key);
  const lost = manifest.modules['jira:command'].find(({ target }) => !pages.includes(target.page));
  if (lost !== undefined) throw new Error(`The command "${lost.key}" opens no global page.`);
  return manifest;
}

/** All UI modules with their type. */
export function uiModulesOf({ modules }: Manifest): readonly UiModule[] {
  const scripts = modules['jira:dashboardBackgroundScript'].map((module) => ({
    ...module,
    title: 'Background script',
    type: 'jira:dashboardBackgroundScript' as const,
  }));
  return [
    ...uiModuleTypes.flatMap((type) => modules[type].map((module) => ({ ...module, type }))),
    ...scripts,
  ];
}

/** The name under which `src/index` exports a function: `index.issuePanel` is `issuePanel`. */
export function exportNameOf({ modules }: Manifest, functionKey: string): string {
  const handler = modules.function.find(({ key }) => key === functionKey)?.handler;
  const name = handler?.split('.')[1];
  if (name === undefined)
    throw new Error(`The manifest has no function "${functionKey}" with a handler "file.export".`);
  return name;
}

/** Handlers that the loaded app does not export. */
export function missingExports(manifest: Manifest, exportNames: readonly string[]): readonly string[] {
  const handlers = manifest.modules.function.map(({ key }) => exportNameOf(manifest, key));
  return handlers.filter((name) => !exportNames.includes(name));
}
