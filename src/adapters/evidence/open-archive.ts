import { unzipSync } from 'fflate';
import { CSV_NAME, isPartName, MANIFEST_NAME, PART_CHARACTERS } from '../../domain/evidence/bundle';

/** The files of an export that was opened, by name. */
export interface Archive {
  readonly names: ReadonlySet<string>;
  /** Unpacks one file, never more than it says it has. `null` if there is none, or it cannot be unpacked. */
  read(name: string): Uint8Array | null;
}

export type OpenedArchive =
  { readonly ok: true; readonly archive: Archive } | { readonly ok: false; readonly problem: string };

/** 100,000 cases have a few hundred parts. */
const MAX_FILES = 10_000;

/** The longest part: a character has at most three bytes, and the last line of a part may be as long as an answer. */
const MAX_PART_BYTES = 3 * PART_CHARACTERS + 6_000_000;

/** 100,000 cases with three clocks each have some 60 MB. */
const MAX_OTHER_BYTES = 500_000_000;

const MAX_TOTAL_BYTES = 4_000_000_000;

interface Entry {
  readonly name: string;
  readonly originalSize: number;
}

function entryProblem({ name, originalSize }: Entry): string | null {
  if (/(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[a-z]:|\\/i.test(name))
    return `${JSON.stringify(name)} names a path outside the archive; an export never does`;
  if (name !== MANIFEST_NAME && name !== CSV_NAME && !isPartName(name))
    return `${JSON.stringify(name)} is no file of an export`;
  if (originalSize > (isPartName(name) ? MAX_PART_BYTES : MAX_OTHER_BYTES))
    return `${JSON.stringify(name)} would unpack to ${originalSize} bytes; no file of an export is that large`;
  return null;
}

function problemOf(entries: readonly Entry[]): string | null {
  const problem = entries.map(entryProblem).find((found) => found !== null);
  if (problem !== undefined) return problem;
  if (entries.length > MAX_FILES) return `it holds ${entries.length} files; no export has that many`;
  if (new Set(entries.map(({ name }) => name)).size < entries.length) return 'two of its files have one name';
  if (entries.reduce((sum, { originalSize }) => sum + originalSize, 0) > MAX_TOTAL_BYTES)
    return 'it would unpack to more than 4 GB; no export is that large';
  return null;
}

/**
 * Opens an archive without unpacking anything. Refuses names that are not those of an export, climbing paths among them,
 * and sizes that no export has. Nothing is ever written to a disk.
 */
export function openArchive(bytes: Uint8Array): OpenedArchive {
  const entries: Entry[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries.push({ name, originalSize });
        return false;
      },
    });
  } catch {
    return { ok: false, problem: 'it is damaged: its list of files cannot be read' };
  }
  const problem = problemOf(entries);
  if (problem !== null) return { ok: false, problem };
  const archive: Archive = {
    names: new Set(entries.map(({ name }) => name)),
    read(name) {
      try {
        return unzipSync(bytes, { filter: (file) => file.name === name })[name] ?? null;
      } catch {
        return null;
      }
    },
  };
  return { ok: true, archive };
}
