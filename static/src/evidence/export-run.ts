import type { EvidencePage, EvidenceRecord, EvidenceRequest } from '../../../src/contract/evidence';
import type { LeftOutCase } from '../../../src/domain/evidence/bundle';
import { createBundle, type BundleWriter } from './write-bundle';

/** What is exported. */
export type ExportChoice = Pick<EvidenceRequest, 'period' | 'options'>;

/** A file that is made. */
export interface MadeFile {
  readonly file: Blob;
  /** SHA-256 of its manifest. */
  readonly digest: string;
  /** As of when its cases were read. */
  readonly madeAt: string;
}

/** How far an export is. */
export interface ExportProgress {
  /** Cases read so far, within the period or not. */
  readonly looked: number;
  readonly cases: number;
}

/** An export that can be stopped and continued. Whatever was read stays read. */
export interface ExportRun {
  readonly choice: ExportChoice;
  readonly progress: () => ExportProgress;
  /** Reads on to the end, or until the signal says stop. @returns the file, or `null` if it was stopped. */
  readonly go: (calls: ExportCalls, signal: AbortSignal) => Promise<MadeFile | null>;
}

export interface ExportCalls {
  readonly ask: (request: EvidenceRequest) => Promise<EvidencePage>;
  readonly record: (record: EvidenceRecord) => Promise<void>;
  readonly onProgress: (progress: ExportProgress) => void;
}

interface Reading {
  readonly bundle: BundleWriter;
  readonly leftOut: Map<string, LeftOutCase>;
  /** Those of every page: one that is deleted while the pages are read has lines already. */
  readonly connections: Set<string>;
  looked: number;
  last: EvidencePage | null;
}

async function readOn(
  reading: Reading,
  choice: ExportChoice,
  { ask, onProgress }: ExportCalls,
  signal: AbortSignal,
): Promise<EvidencePage | null> {
  let { last } = reading;
  while (last?.cursor !== null) {
    if (signal.aborted) return null;
    const page = await ask({ ...choice, asOf: last?.asOf ?? null, cursor: last?.cursor ?? null });
    for (const line of page.lines) await reading.bundle.add(line);
    for (const id of page.connections) reading.connections.add(id);
    for (const each of page.leftOut) reading.leftOut.set(each.id, each);
    reading.looked += page.looked;
    reading.last = last = page;
    onProgress({ looked: reading.looked, cases: reading.bundle.count() });
  }
  return last;
}

/** Begins an export. The digest goes into the admin log before anybody gets the file. */
export function createExport(choice: ExportChoice): ExportRun {
  const reading: Reading = {
    bundle: createBundle(),
    leftOut: new Map(),
    connections: new Set(),
    looked: 0,
    last: null,
  };
  let made: MadeFile | null = null;
  return {
    choice,
    progress: () => ({ looked: reading.looked, cases: reading.bundle.count() }),
    async go(calls, signal) {
      const last = await readOn(reading, choice, calls, signal);
      if (last === null) return null;
      const { asOf, appVersion } = last;
      const leftOut = [...reading.leftOut.values()];
      const connections = [...reading.connections].sort();
      const about = { ...choice, appVersion, madeAt: asOf, connections, leftOut };
      made ??= { ...(await reading.bundle.finish(about)), madeAt: asOf };
      await calls.record({ digest: made.digest, cases: reading.bundle.count(), period: choice.period });
      return made;
    },
  };
}
