import type { Instant } from '../sla/instant';
import type { EvidencePeriod } from './concerns-period';
import type { EvidenceOptions } from './evidence';

/** The file of a period is a ZIP archive with these names and nothing else. */
export const MANIFEST_NAME = 'manifest.json';
export const CSV_NAME = 'cases.csv';

/** `cases-0001.jsonl` for the first part. */
export function partName(index: number): string {
  return `cases-${String(index + 1).padStart(4, '0')}.jsonl`;
}

/** True for a name that a part can have. */
export function isPartName(name: string): boolean {
  return /^cases-\d{4,6}\.jsonl$/.test(name);
}

export const EVIDENCE_FORMAT = 'bounty-clock-evidence';

/** Grows when an older `verify` could no longer judge the file. */
export const EVIDENCE_VERSION = 1;

/** A part is closed once it has this many characters, so that nobody needs to hold a whole export. */
export const PART_CHARACTERS = 2_000_000;

/** A file of the archive, by what it has to be. */
export interface ListedFile {
  readonly name: string;
  readonly lines: number;
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
}

/** A case that concerns the period and has no line. */
export interface LeftOutCase {
  readonly id: string;
  /** `no-policy`: the version that it has pinned is gone; `too-large`: longer than an answer of the app may be. */
  readonly why: 'no-policy' | 'too-large';
}

/** What was exported. */
export interface ExportFacts {
  readonly appVersion: string;
  /** As of when every line is computed. */
  readonly madeAt: Instant;
  readonly period: EvidencePeriod;
  readonly options: EvidenceOptions;
  /** Ids of the connections whose cases were walked. */
  readonly connections: readonly string[];
  readonly leftOut: readonly LeftOutCase[];
}

/** The table of contents: its own digest stands for the whole export. */
export interface EvidenceManifest extends ExportFacts {
  readonly format: typeof EVIDENCE_FORMAT;
  readonly formatVersion: number;
  readonly cases: number;
  readonly parts: readonly ListedFile[];
  readonly csv: ListedFile;
}

/** The manifest of an export. */
export function manifestOf(
  facts: ExportFacts,
  parts: readonly ListedFile[],
  csv: ListedFile,
): EvidenceManifest {
  return {
    format: EVIDENCE_FORMAT,
    formatVersion: EVIDENCE_VERSION,
    ...facts,
    cases: parts.reduce((sum, { lines }) => sum + lines, 0),
    parts,
    csv,
  };
}

/** The one spelling of a manifest, which its digest is of. */
export function manifestText(manifest: EvidenceManifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
