import table from './vrt-table.json';

/** The taxonomy's values of one id; missing values are inherited from its parent. */
export interface VrtTableEntry {
  readonly name: string;
  /** Bugcrowd's usual priority, 1 to 5; left out where it varies. */
  readonly priority?: number;
  readonly cwe?: readonly number[];
  /** CVSS v3 base vector, without the version prefix. */
  readonly cvss?: string;
  /** The base score of that vector. */
  readonly score?: number;
}

export interface VrtTable {
  readonly notice: string;
  /** The published taxonomies it was built from, oldest first. */
  readonly versions: readonly string[];
  /** By whole id: `category.subcategory.variant`. */
  readonly entries: Readonly<Record<string, VrtTableEntry>>;
  /** Ids that are no longer used, and the entries that replace them. */
  readonly deprecated: Readonly<Record<string, string>>;
}

/** Bugcrowd's Vulnerability Rating Taxonomy, built by `npm run vrt`. */
export const vrtTable: VrtTable = table;
