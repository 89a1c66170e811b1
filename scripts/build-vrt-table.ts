import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import * as v from 'valibot';
import { DeprecatedMapping, Mapping, Taxonomy } from './vrt/taxonomy-schema';
import { toVrtTable, type PublishedTaxonomy } from './vrt/to-vrt-table';

const TABLE = resolve(__dirname, '..', 'static', 'src', 'guidance', 'vrt-table.json');

const USAGE = `npm run vrt -- <folder>
  <folder>   a checkout of Bugcrowd's vulnerability-rating-taxonomy, or a folder with its JSON files.
             Newer taxonomies may lie beside them as vrt-<version>.json.`;

const OFFICIAL = 'vulnerability-rating-taxonomy.json';
const NAMED = /^vrt-(\d+(?:\.\d+)*)\.json$/;

/** @throws with the file's name if it is malformed. */
function read<T extends v.GenericSchema>(path: string, schema: T): v.InferOutput<T> {
  try {
    return v.parse(schema, JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new Error(`${path} is not as the taxonomy publishes it.`, { cause: error });
  }
}

/** The official one first; those that are named for their version are newer. */
function readTaxonomies(folder: string): readonly PublishedTaxonomy[] {
  const named = readdirSync(folder)
    .filter((file) => NAMED.test(file))
    .sort(new Intl.Collator('en', { numeric: true }).compare);
  return [...(existsSync(join(folder, OFFICIAL)) ? [OFFICIAL] : []), ...named].map((file) => {
    const { content, released } = read(join(folder, file), Taxonomy);
    return { content, version: NAMED.exec(file)?.[1] ?? released ?? 'not known' };
  });
}

function readMapping(folder: string, name: string): v.InferOutput<typeof Mapping>['content'] {
  const inCheckout = join(folder, 'mappings', name, `${name}.json`);
  return read(existsSync(inCheckout) ? inCheckout : join(folder, `${name}.json`), Mapping).content;
}

/** Writes the table of bug classes for the panel's guidance. */
async function main(): Promise<void> {
  const [folder] = process.argv.slice(2);
  if (folder === '--help') {
    console.log(USAGE);
    return;
  }
  if (folder === undefined) throw new Error(USAGE);
  const taxonomies = readTaxonomies(folder);
  if (taxonomies.length === 0) throw new Error(`There is no taxonomy in ${folder}.\n${USAGE}`);
  const table = toVrtTable({
    taxonomies,
    deprecated: read(join(folder, 'deprecated-node-mapping.json'), DeprecatedMapping),
    cwe: readMapping(folder, 'cwe'),
    cvss: readMapping(folder, 'cvss_v3'),
  });
  const options = await resolveConfig(TABLE);
  writeFileSync(TABLE, await format(JSON.stringify(table), { ...options, filepath: TABLE }));
  console.log(
    `${Object.keys(table.entries).length} entries and ${Object.keys(table.deprecated).length} deprecated ids of ${table.versions.join(', ')}`,
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
