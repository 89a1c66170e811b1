import table from './vrt-table.json';

/** What the taxonomy says of one id itself; what it leaves out holds as for the id above it. */
export interface VrtTableEntry {
  readonly name: string;
  /** Bugcrowd's usual priority, 1 to 5; left out where it varies. */
  readonly priority?: number;
  readonly cwe?: readonly number[];
  /** CVSS v3 base vector, without the version in front. */
  readonly cvss?: string;
  /** The base score of that vector. */
  readonly score?: number;
}

export interface VrtTable {
  readonly notice: string;
  /** The published taxonomies it was made of, oldest first. */
  readonly versions: readonly string[];
  /** By whole id: `category.subcategory.variant`. */
  readonly entries: Readonly<Record<string, VrtTableEntry>>;
  /** Ids that are no longer used, and the entry that took their place. */
  readonly deprecated: Readonly<Record<string, string>>;
}

/** Bugcrowd's Vulnerability Rating Taxonomy, made by `npm run vrt`. */
export const vrtTable: VrtTable = table;
