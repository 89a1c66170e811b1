import { createExport } from '../static/src/evidence/export-run';
import type { EvidencePage, EvidenceRecord, EvidenceRequest } from '../src/contract/evidence';
import { operationOf } from '../devhost/forge/kvs/kvs';
import type { Host } from '../devhost/host/host';
import { askAdminPage } from './bench-host';

/** An export as the admin page puts it together, and what it cost. */
export interface MeasuredExport {
  readonly cases: number;
  readonly file: Uint8Array;
  /** SHA-256 of the manifest, which the admin log names. */
  readonly digest: string;
  /** Answers of the resolver. */
  readonly answers: number;
  readonly longestAnswerBytes: number;
  readonly queries: number;
  readonly reads: number;
  readonly writes: number;
  /** Of this process, with the local host's; the longest answer apart. */
  readonly seconds: number;
  readonly longestAnswerSeconds: number;
}

const everything = {
  period: { from: null, to: null },
  options: { withTitles: false, withNames: false },
};

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}

/** Counts the storage's calls since it was made, answer by answer: a long export has more of them than the ledger holds. */
function storageCalls(host: Host): { readonly take: () => void; readonly of: (operation: string) => number } {
  const counts = new Map<string, number>();
  host.ledger.reset();
  return {
    take() {
      for (const { kind, path } of host.ledger.read().entries) {
        if (kind !== 'kvs') continue;
        const operation = operationOf(path.split(' ')[0] ?? '');
        counts.set(operation, (counts.get(operation) ?? 0) + 1);
      }
      host.ledger.reset();
    },
    of: (operation) => counts.get(operation) ?? 0,
  };
}

/** Exports the evidence of every case of a site, without titles and names. */
export async function exportEvidence(host: Host): Promise<MeasuredExport> {
  const calls = storageCalls(host);
  const begun = processorSeconds();
  let [answers, longestAnswerBytes, longestAnswerSeconds] = [0, 0, 0];
  const ask = async (request: EvidenceRequest): Promise<EvidencePage> => {
    const before = processorSeconds();
    // As it crosses to the page.
    const text = JSON.stringify(await askAdminPage(host, 'evidencePage', request));
    answers += 1;
    longestAnswerBytes = Math.max(longestAnswerBytes, Buffer.byteLength(text));
    longestAnswerSeconds = Math.max(longestAnswerSeconds, processorSeconds() - before);
    calls.take();
    return JSON.parse(text) as EvidencePage;
  };
  const record = async (made: EvidenceRecord): Promise<void> => {
    await askAdminPage(host, 'recordEvidence', made);
  };
  const run = createExport(everything);
  const made = await run.go({ ask, record, onProgress: () => undefined }, new AbortController().signal);
  if (made === null) throw new Error('The export came to no end.');
  calls.take();
  return {
    cases: run.progress().cases,
    file: new Uint8Array(await made.file.arrayBuffer()),
    digest: made.digest,
    ...{ answers, longestAnswerBytes, longestAnswerSeconds },
    queries: calls.of('query'),
    reads: calls.of('read'),
    writes: calls.of('write') + calls.of('delete'),
    seconds: processorSeconds() - begun,
  };
}
