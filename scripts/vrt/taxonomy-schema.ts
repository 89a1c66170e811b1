import * as v from 'valibot';

const Id = v.pipe(v.string(), v.regex(/^[a-z0-9_]+$/));
const WholeId = v.pipe(v.string(), v.regex(/^[a-z0-9_]+(\.[a-z0-9_]+){0,2}$/));

export interface TaxonomyNode {
  readonly id: string;
  readonly name: string;
  readonly priority?: number | null | undefined;
  readonly children?: readonly TaxonomyNode[] | undefined;
}

const TreeNode: v.GenericSchema<TaxonomyNode> = v.object({
  id: Id,
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  priority: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))),
  children: v.optional(v.array(v.lazy(() => TreeNode))),
});

const Content = v.pipe(v.array(TreeNode), v.minLength(1));

/** A published taxonomy: as Bugcrowd publishes it, or its bare content. */
export const Taxonomy = v.union([
  v.pipe(
    Content,
    v.transform((content) => ({ content, released: null })),
  ),
  v.pipe(
    v.object({
      metadata: v.object({ release_date: v.pipe(v.string(), v.isoTimestamp()) }),
      content: Content,
    }),
    v.transform(({ metadata, content }) => ({ content, released: metadata.release_date.slice(0, 10) })),
  ),
]);

/** Old id to its successors, by the version that made the change. */
export const DeprecatedMapping = v.record(WholeId, v.record(v.string(), WholeId));

export interface MappedNode {
  readonly id: string;
  readonly cwe?: readonly number[] | null | undefined;
  readonly cvss_v3?: string | undefined;
  readonly children?: readonly MappedNode[] | undefined;
}

const CweId = v.pipe(
  v.string(),
  v.regex(/^CWE-\d{1,5}$/),
  v.transform((id) => Number(id.slice(4))),
);

const MappedTreeNode: v.GenericSchema<unknown, MappedNode> = v.object({
  id: Id,
  cwe: v.nullish(v.array(CweId)),
  cvss_v3: v.optional(
    v.pipe(v.string(), v.regex(/^AV:[NALP]\/AC:[LH]\/PR:[NLH]\/UI:[NR]\/S:[UC]\/C:[NLH]\/I:[NLH]\/A:[NLH]$/)),
  ),
  children: v.optional(v.array(v.lazy(() => MappedTreeNode))),
});

/** A mapping of the taxonomy to another scale, on the same tree. */
export const Mapping = v.object({ content: v.array(MappedTreeNode) });
