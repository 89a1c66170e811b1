import { createHash } from 'node:crypto';
import type { ArchivedPart, Case } from './case';
import type { TimelineEvent } from '../sla/timeline';

/** A case larger than this moves its oldest facts to parts of its archive: half of the storage's limit of 240 KiB. */
export const ARCHIVE_FROM_BYTES = 120 * 1024;

/** Bytes of facts that stay in the case, so that parts are rarely written. */
const KEPT_BYTES = 40 * 1024;

/** A part may grow when an earlier report replaces a fact in it, and still fits the storage's limit. */
const PART_BYTES = 120 * 1024;

/** A part of a case's archive to be written with the case. */
export interface WrittenPart {
  readonly place: number;
  readonly facts: readonly TimelineEvent[];
}

/** A case as it is stored: the facts that are not in its archive, and the parts that changed. */
export interface SplitCase {
  readonly stored: Case;
  /** All parts of the archive after the write. */
  readonly archive: readonly ArchivedPart[];
  readonly written: readonly WrittenPart[];
}

/** The size of a value in the storage: the bytes of its JSON as UTF-8. */
export function storedBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

function digestOf(facts: readonly TimelineEvent[]): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64url');
}

/** Groups facts in their order, each group of at most `limit` bytes or of one fact. */
function groups(facts: readonly TimelineEvent[], limit: number): readonly (readonly TimelineEvent[])[] {
  const all: TimelineEvent[][] = [];
  let bytes = Infinity;
  for (const fact of facts) {
    const more = storedBytes(fact) + 1;
    if (bytes + more > limit) {
      all.push([]);
      bytes = 0;
    }
    all.at(-1)?.push(fact);
    bytes += more;
  }
  return all;
}

/** How many of the newest facts fit in `KEPT_BYTES`. */
function keptCount(facts: readonly TimelineEvent[]): number {
  return groups([...facts].reverse(), KEPT_BYTES)[0]?.length ?? 0;
}

/** The facts of the parts that are known, by their place on the timeline. */
function archivedFacts({ timeline, archive = [] }: Case): readonly (readonly TimelineEvent[])[] {
  let start = 0;
  return archive
    .map(({ facts }) => timeline.slice(start, (start += facts)))
    .filter((facts) => facts.length > 0);
}

/**
 * Splits a case for the storage. The facts that arrived first go to parts of its archive once the case is larger than
 * `ARCHIVE_FROM_BYTES`, and come back with every read: no fact is lost to the clock or to evidence. A part is written
 * again only if one of its facts has changed.
 */
export function splitCase(kase: Case): SplitCase {
  const { timeline, archive: known = [] } = kase;
  if (known.length === 0 && storedBytes(kase) <= ARCHIVE_FROM_BYTES)
    return { stored: kase, archive: known, written: [] };
  const before = archivedFacts(kase);
  const rest = timeline.slice(before.reduce((sum, { length }) => sum + length, 0));
  const isLarge = storedBytes({ ...kase, timeline: rest }) > ARCHIVE_FROM_BYTES;
  const moved = isLarge ? rest.slice(0, rest.length - keptCount(rest)) : [];
  const parts = [...before, ...groups(moved, PART_BYTES)];
  const archive = parts.map((facts): ArchivedPart => ({ facts: facts.length, digest: digestOf(facts) }));
  return {
    stored: { ...kase, archive, timeline: rest.slice(moved.length) },
    archive,
    written: parts
      .map((facts, place): WrittenPart => ({ place, facts }))
      .filter(({ place }) => archive[place]?.digest !== known[place]?.digest),
  };
}

/** The case with the facts of its archive in their place. */
export function joinCase(stored: Case, parts: readonly (readonly TimelineEvent[])[]): Case {
  return { ...stored, timeline: [...parts.flat(), ...stored.timeline] };
}
