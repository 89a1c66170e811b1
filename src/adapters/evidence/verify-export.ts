import { createHash } from 'node:crypto';
import {
  CSV_NAME,
  isPartName,
  MANIFEST_NAME,
  type EvidenceManifest,
  type ListedFile,
} from '../../domain/evidence/bundle';
import { createCsvCheck, type CsvCheck } from './check-csv';
import { againstManifest } from './against-manifest';
import { checkLine } from './check-line';
import { openArchive, type Archive } from './open-archive';
import { parseManifest } from './parse-manifest';

/** What `verify` found out about an export. */
export interface Verdict {
  /** False if the file cannot be judged as a whole; what could be read of it was still judged. */
  readonly isReadable: boolean;
  /** What differs, each with its place; empty if nothing does. */
  readonly problems: readonly string[];
  /** Lines that were judged. */
  readonly lines: number;
  /** Those of them from which everything was recomputed. */
  readonly recomputed: number;
  readonly manifest: EvidenceManifest | null;
  /** SHA-256 of the manifest as it is; `null` without one. */
  readonly digest: string | null;
}

const utf8 = new TextDecoder();

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function linesOf(text: string): readonly string[] {
  const lines = text.split('\n');
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/** Gathers what is wrong with the lines of all parts. */
interface LineCheck {
  count: number;
  recomputed: number;
  /** Lines that look like those of an export, also if something is wrong with them. */
  ofExport: number;
  readonly problems: string[];
  readonly seen: Set<string>;
  readonly csv: CsvCheck | null;
  /** What every line has to agree with; `null` without a manifest. */
  readonly manifest: EvidenceManifest | null;
}

function judgeLine(text: string, place: string, check: LineCheck): void {
  const { id, line, isOfExport, problems } = checkLine(text);
  const where = id === null ? place : `${place} (${id})`;
  check.count += 1;
  if (isOfExport) check.ofExport += 1;
  if (line !== null) check.recomputed += 1;
  check.problems.push(...problems.map((problem) => `${where}: ${problem}`));
  if (id !== null && check.seen.has(id)) check.problems.push(`${where}: its case has a line already`);
  if (id !== null) check.seen.add(id);
  if (line === null) return;
  if (check.manifest !== null)
    check.problems.push(...againstManifest(line, check.manifest).map((problem) => `${where}: ${problem}`));
  check.csv?.add(line);
}

function judgeText(name: string, text: string, check: LineCheck): number {
  const lines = linesOf(text);
  lines.forEach((line, index) => {
    judgeLine(line, `${name} line ${index + 1}`, check);
  });
  return lines.length;
}

function listedProblems(bytes: Uint8Array, { name, ...listed }: ListedFile): readonly string[] {
  const digest = sha256(bytes);
  return [
    ...(bytes.length === listed.bytes
      ? []
      : [`${name}: ${bytes.length} bytes, ${listed.bytes} in the manifest`]),
    ...(digest === listed.sha256
      ? []
      : [`${name}: its digest is ${digest}, ${listed.sha256} in the manifest`]),
  ];
}

function judgeParts(archive: Archive, manifest: EvidenceManifest, check: LineCheck): void {
  for (const part of manifest.parts) {
    const bytes = archive.read(part.name);
    if (bytes === null) {
      check.problems.push(`${part.name}: this part is missing or damaged; it has ${part.lines} lines`);
      continue;
    }
    check.problems.push(...listedProblems(bytes, part));
    const count = judgeText(part.name, utf8.decode(bytes), check);
    if (count !== part.lines)
      check.problems.push(`${part.name}: ${count} lines, ${part.lines} in the manifest`);
  }
}

function judgeArchive(archive: Archive, manifest: EvidenceManifest): LineCheck {
  const listed = new Set([MANIFEST_NAME, CSV_NAME, ...manifest.parts.map(({ name }) => name)]);
  const strays = [...archive.names].filter((name) => !listed.has(name));
  const csv = archive.read(CSV_NAME);
  const check: LineCheck = {
    ...plainCheck(),
    problems: [
      ...strays.map((name) => `${name}: the manifest does not list it`),
      ...(csv === null ? [`${CSV_NAME}: it is missing or damaged`] : listedProblems(csv, manifest.csv)),
    ],
    csv: csv === null ? null : createCsvCheck(utf8.decode(csv)),
    manifest,
  };
  judgeParts(archive, manifest, check);
  if (check.count !== manifest.cases)
    check.problems.push(`${MANIFEST_NAME}: ${manifest.cases} cases, and the parts have ${check.count} lines`);
  check.problems.push(
    ...(check.csv?.finish(manifest.csv.lines) ?? []).map((problem) => `${CSV_NAME}: ${problem}`),
  );
  return check;
}

function plainCheck(): LineCheck {
  return { count: 0, recomputed: 0, ofExport: 0, problems: [], seen: new Set(), csv: null, manifest: null };
}

function verdictOf(
  { problems, count, recomputed }: LineCheck,
  about: Pick<Verdict, 'isReadable' | 'manifest' | 'digest'>,
): Verdict {
  return { problems, lines: count, recomputed, ...about };
}

/** The lines of an archive whose manifest cannot be read. */
function judgeWithoutManifest(archive: Archive, problem: string, digest: string | null): Verdict {
  const check = plainCheck();
  check.problems.push(`${MANIFEST_NAME}: ${problem}`);
  for (const name of [...archive.names].filter(isPartName).sort()) {
    const bytes = archive.read(name);
    if (bytes === null) check.problems.push(`${name}: it is damaged`);
    else judgeText(name, utf8.decode(bytes), check);
  }
  return verdictOf(check, { isReadable: false, manifest: null, digest });
}

/** The verdict about a file in which nothing can be judged. */
function unreadable(problem: string): Verdict {
  return { isReadable: false, problems: [problem], lines: 0, recomputed: 0, manifest: null, digest: null };
}

function verifyArchive(bytes: Uint8Array): Verdict {
  const opened = openArchive(bytes);
  if (!opened.ok) return unreadable(`archive: ${opened.problem}`);
  const { archive } = opened;
  const found = archive.read(MANIFEST_NAME);
  if (found === null) return judgeWithoutManifest(archive, 'it is missing or damaged', null);
  const parsed = parseManifest(utf8.decode(found));
  if (!parsed.ok) return judgeWithoutManifest(archive, parsed.problem, sha256(found));
  const { manifest } = parsed;
  return verdictOf(judgeArchive(archive, manifest), { isReadable: true, manifest, digest: sha256(found) });
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/**
 * Recomputes every line of an export and checks digests and completeness. A file that is no archive is read as lines,
 * whose completeness nobody can tell.
 */
export function verifyExport(bytes: Uint8Array): Verdict {
  if (isZip(bytes)) return verifyArchive(bytes);
  const check = plainCheck();
  judgeText('file', utf8.decode(bytes), check);
  if (check.ofExport === 0)
    return unreadable(
      'file: this is no evidence export: it is neither a ZIP archive nor has it a line of a case. Give the file that the app saved',
    );
  return verdictOf(check, { isReadable: true, manifest: null, digest: null });
}
