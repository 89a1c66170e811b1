import { Zip, ZipDeflate } from 'fflate';
import type { EvidenceLine } from '../../../src/domain/evidence/evidence';
import {
  CSV_NAME,
  MANIFEST_NAME,
  manifestOf,
  manifestText,
  PART_CHARACTERS,
  partName,
  type ExportFacts,
  type ListedFile,
} from '../../../src/domain/evidence/bundle';
import { evidenceHeadings, evidenceRows } from '../../../src/wording/evidence-csv';

/** An export that is being put together. */
export interface BundleWriter {
  /** Cases so far. */
  readonly count: () => number;
  /** Adds a line, unless its case has one: a case that changed while the pages were read comes twice. */
  readonly add: (line: EvidenceLine) => Promise<void>;
  /** Closes the archive. Call it once. @returns the archive, and the digest of its manifest. */
  readonly finish: (facts: ExportFacts) => Promise<{ readonly file: Blob; readonly digest: string }>;
}

const utf8 = new TextEncoder();

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Starts an export. Of what is finished it holds the compressed form only. */
export function createBundle(): BundleWriter {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  const seen = new Set<string>();
  const parts: ListedFile[] = [];
  const rows: string[] = [evidenceHeadings];
  let lines: string[] = [];
  let characters = 0;
  let csvLines = 1;

  const store = async (name: string, text: string, lineCount: number): Promise<ListedFile> => {
    const bytes = utf8.encode(text);
    const entry = new ZipDeflate(name);
    zip.add(entry);
    entry.push(bytes, true);
    return { name, lines: lineCount, bytes: bytes.length, sha256: await sha256(bytes) };
  };
  const closePart = async (): Promise<void> => {
    if (lines.length === 0) return;
    const [text, count] = [lines.join(''), lines.length];
    lines = [];
    characters = 0;
    parts.push(await store(partName(parts.length), text, count));
  };

  return {
    count: () => seen.size,
    async add(line) {
      if (seen.has(line.id)) return;
      seen.add(line.id);
      const text = `${JSON.stringify(line)}\n`;
      lines.push(text);
      rows.push(evidenceRows(line));
      csvLines += line.shown.length;
      characters += text.length;
      if (characters >= PART_CHARACTERS) await closePart();
    },
    async finish(facts) {
      await closePart();
      const csv = await store(CSV_NAME, rows.join(''), csvLines);
      const manifest = await store(MANIFEST_NAME, manifestText(manifestOf(facts, parts, csv)), 0);
      zip.end();
      return { file: new Blob(chunks, { type: 'application/zip' }), digest: manifest.sha256 };
    },
  };
}
