import type { VrtTable, VrtTableEntry } from '../../static/src/guidance/vrt-table';
import { cvssScore } from './cvss-score';
import type { MappedNode, TaxonomyNode } from './taxonomy-schema';

const NOTICE =
  'Made from the Vulnerability Rating Taxonomy by Bugcrowd, licensed under the Apache License, Version 2.0 (http://www.apache.org/licenses/LICENSE-2.0), provided “AS IS”, without warranties or conditions of any kind. Changed: several versions and their mappings to CWE and CVSS are joined into one table, chains of deprecated ids are resolved, CVSS base scores are computed, everything else is left out.';

/** Target of ids that were removed from the taxonomy; not an entry in every version. */
const NOWHERE = 'other';

export interface PublishedTaxonomy {
  readonly version: string;
  readonly content: readonly TaxonomyNode[];
}

export interface VrtSources {
  /** Oldest first: later ones have precedence, ids of older ones stay known. */
  readonly taxonomies: readonly PublishedTaxonomy[];
  readonly deprecated: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly cwe: readonly MappedNode[];
  readonly cvss: readonly MappedNode[];
}

interface Tree<T> {
  readonly id: string;
  readonly children?: readonly T[] | undefined;
}

function flatten<T extends Tree<T>>(nodes: readonly T[], parent = ''): readonly (readonly [string, T])[] {
  return nodes.flatMap((node) => {
    const id = parent === '' ? node.id : `${parent}.${node.id}`;
    return [[id, node] as const, ...flatten(node.children ?? [], id)];
  });
}

function byId<T>([a]: readonly [string, T], [b]: readonly [string, T]): number {
  return a < b ? -1 : 1;
}

function isUnder(id: string, known: ReadonlySet<string>): boolean {
  return id.split('.').some((_part, index, parts) => known.has(parts.slice(0, index + 1).join('.')));
}

/** Follows a deprecated id to its present replacement. */
function resolve(old: string, { deprecated }: VrtSources, known: ReadonlySet<string>): string {
  const seen = new Set<string>();
  let id = old;
  while (!known.has(id) && id !== NOWHERE) {
    if (seen.has(id)) throw new Error(`The deprecated id ${old} leads in a circle.`);
    seen.add(id);
    const successors = Object.values(deprecated[id] ?? {});
    const [next] = successors;
    if (next === undefined || successors.length > 1)
      throw new Error(`The deprecated id ${old} leads to ${id}, which has no single successor.`);
    id = next;
  }
  return id;
}

function deprecatedIds(
  sources: VrtSources,
  known: ReadonlySet<string>,
): readonly (readonly [string, string])[] {
  return (
    Object.keys(sources.deprecated)
      .filter((id) => !known.has(id))
      .map((id) => [id, resolve(id, sources, known)] as const)
      // “Other” is less specific than the part of the old id that is still in the taxonomy.
      .filter(([id, target]) => target !== NOWHERE || (known.has(NOWHERE) && !isUnder(id, known)))
  );
}

/** Merges the published taxonomies into the app's table, in an order that does not depend on that of the sources. */
export function toVrtTable(sources: VrtSources): VrtTable {
  const nodes = new Map(sources.taxonomies.flatMap(({ content }) => flatten(content)));
  const cweOf = new Map(flatten(sources.cwe));
  const cvssOf = new Map(flatten(sources.cvss));
  const entryOf = (id: string, { name, priority }: TaxonomyNode): VrtTableEntry => {
    const cwe = cweOf.get(id)?.cwe ?? [];
    const cvss = cvssOf.get(id)?.cvss_v3;
    return {
      name,
      ...(typeof priority === 'number' && { priority }),
      ...(cwe.length > 0 && { cwe }),
      ...(cvss !== undefined && { cvss, score: cvssScore(cvss) }),
    };
  };
  return {
    notice: NOTICE,
    versions: sources.taxonomies.map(({ version }) => version),
    entries: Object.fromEntries([...nodes].sort(byId).map(([id, node]) => [id, entryOf(id, node)] as const)),
    deprecated: Object.fromEntries([...deprecatedIds(sources, new Set(nodes.keys()))].sort(byId)),
  };
}
