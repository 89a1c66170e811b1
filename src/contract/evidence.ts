import type { LeftOutCase } from '../domain/evidence/bundle';
import type { EvidencePeriod } from '../domain/evidence/concerns-period';
import type { EvidenceLine, EvidenceOptions } from '../domain/evidence/evidence';
import type { Instant } from '../domain/sla/instant';
import type { NoPermission } from './refusals';

/** A request for a page of the evidence of a period. */
export interface EvidenceRequest {
  readonly period: EvidencePeriod;
  readonly options: EvidenceOptions;
  /** As of when the lines are computed: `null` for the first page, then what that answered. */
  readonly asOf: Instant | null;
  /** Cursor of the previous answer; `null` for the first page. */
  readonly cursor: string | null;
}

export interface EvidencePage {
  readonly type: 'evidence';
  readonly asOf: Instant;
  readonly appVersion: string;
  /** Ids of all connections, deleted ones among them, whose cases are read in this order. */
  readonly connections: readonly string[];
  /** A case that changed while the pages were read may come twice; both lines are as of the same instant. */
  readonly lines: readonly EvidenceLine[];
  readonly leftOut: readonly LeftOutCase[];
  /** Cases read for this page, within the period or not. */
  readonly looked: number;
  readonly cursor: string | null;
}

/** A file that was made, for the admin log. */
export interface EvidenceRecord {
  /** SHA-256 of its manifest, 64 hexadecimal digits. */
  readonly digest: string;
  readonly cases: number;
  readonly period: EvidencePeriod;
}

/** Whether the admin log names a digest. */
export type EvidenceFound =
  | { readonly type: 'found'; readonly at: Instant; readonly by: string; readonly name: string | null }
  /** Not among the entries searched; with a cursor there are older ones. */
  | { readonly type: 'not-found'; readonly looked: number; readonly cursor: string | null };

/** Resolver functions for evidence. */
export type EvidenceApi = {
  evidencePage: (input: EvidenceRequest) => EvidencePage | NoPermission;
  recordEvidence: (input: EvidenceRecord) => { readonly type: 'recorded' } | NoPermission;
  findEvidence: (input: {
    readonly digest: string;
    readonly cursor: string | null;
  }) => EvidenceFound | NoPermission;
};
