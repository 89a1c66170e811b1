import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evidenceChanges, withChange, type EvidenceChange } from './evidence-changes';
import { exportEvidence, type MeasuredExport } from './evidence-export';
import { figuresSite } from './figures-site';
import type { BenchTable, PartResult } from './result';
import { verifyFile, type VerifiedFile } from './verified-file';

/** An answer of a resolver. */
const MOST_ANSWER_BYTES = 5 * 1024 * 1024;
/** Of the storage, for a hundred cases: one for them, and three for each answer, which has five hundred. */
const QUERIES = 1.7;
/** Unpacked in memory to be changed, a larger file would take a gigabyte. */
const MOST_CASES_TO_CHANGE = 20_000;

interface Change {
  readonly what: string;
  readonly verdict: VerifiedFile;
  /** The line that names it; `null` if none does. */
  readonly named: string | null;
}

async function tryChange(change: EvidenceChange, made: MeasuredExport, directory: string): Promise<Change> {
  const file = join(directory, 'changed.zip');
  writeFileSync(file, withChange(made.file, change));
  const verdict = await verifyFile(file, made.digest);
  const named = verdict.said.find((line) => change.names.test(line)) ?? null;
  return { what: change.what, verdict, named: verdict.exitCode === 0 ? null : named };
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}

function costTable(made: MeasuredExport, { seconds, peakBytes }: VerifiedFile): BenchTable {
  return {
    title: 'Evidence: the export of every case, and its verification',
    headings: [
      ...['cases', 'answers', 'longest MB', 'longest s', 'KVS queries', 'reads', 'writes'],
      ...['export s', 'file MB', 'verify s', 'verify MB'],
    ],
    rows: [
      [
        ...[made.cases.toLocaleString('en'), made.answers, megabytes(made.longestAnswerBytes)],
        ...[made.longestAnswerSeconds.toFixed(2), made.queries, made.reads, made.writes],
        ...[made.seconds.toFixed(1), megabytes(made.file.length), seconds.toFixed(1), megabytes(peakBytes)],
      ],
    ],
    notes: [
      'Processor seconds; those of the export include the local host’s. MB of verify: its peak memory.',
    ],
  };
}

function changesTable(changes: readonly Change[]): BenchTable {
  return {
    title: 'Evidence: what verify says about a file that was changed',
    headings: ['changed', 'exit code', 'named'],
    rows: changes.map(({ what, verdict, named }) => [what, verdict.exitCode ?? '', named ?? 'NOT FOUND']),
  };
}

/** The evidence of so many cases: exported, verified, changed in one place at a time, and verified again. */
export async function reportEvidence(cases: number): Promise<PartResult> {
  const made = await exportEvidence(await figuresSite(cases));
  const directory = mkdtempSync(join(tmpdir(), 'evidence-'));
  try {
    const file = join(directory, 'made.zip');
    writeFileSync(file, made.file);
    const verdict = await verifyFile(file, made.digest);
    if (verdict.exitCode !== 0 || made.cases !== cases)
      throw new Error(`The export of ${String(made.cases)} cases is wrong: ${verdict.said.join(' ')}`);
    const changes: Change[] = [];
    if (cases <= MOST_CASES_TO_CHANGE)
      for (const change of evidenceChanges) changes.push(await tryChange(change, made, directory));
    return {
      part: 'evidence',
      tables: [costTable(made, verdict), ...(changes.length > 0 ? [changesTable(changes)] : [])],
      ratios: [
        {
          key: 'evidence-queries',
          what: 'storage queries of an export for a hundred cases',
          values: [made.queries / (cases / 100)],
          aim: QUERIES,
        },
        {
          key: 'evidence-answer',
          what: 'the longest answer of an export, vs. what an answer may have',
          values: [made.longestAnswerBytes / MOST_ANSWER_BYTES],
          aim: 1,
        },
        {
          key: 'evidence-unfound',
          what: 'changes of an export that are not found and named',
          values: [changes.filter(({ named }) => named === null).length],
          aim: 0,
        },
      ],
    };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
