import type { CaseFigures, Month } from './case-figures';
import { negated, type Counted, type CountTree } from './count-tree';
import type { Contributions, CountingStep, FiguresTrack } from './figures-track';
import { countsOf } from './rollup';

/** FNV-1a, 32 bits: spreads keys evenly over parts, the same on every run. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** The names of the parts of a month. */
export function chunkNames(month: Month, parts: number): readonly string[] {
  return Array.from({ length: parts }, (_, part) => `${month}:${part}-${parts}`);
}

/** The name of the part that holds a case. */
export function chunkOf(key: string, month: Month, parts: FiguresTrack['parts']): string {
  const all = parts[month] ?? 1;
  return `${month}:${hashOf(key) % all}-${all}`;
}

/** The name of the rollup for a path: its project, and the year of the day or month in it. */
export function rollupName(project: string, { path }: Counted): string {
  return `${project}:${path[1]?.slice(0, 4) ?? ''}`;
}

/** A case that contributes something else than before. */
export interface ChangedCase {
  readonly key: string;
  readonly before: CaseFigures | null;
  readonly after: CaseFigures | null;
}

function isSame(a: CaseFigures | null, b: CaseFigures | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The cases of a step that contribute something else than what is stored. */
export function changesOf(cases: CountingStep['cases'], stored: Contributions): readonly ChangedCase[] {
  return Object.entries(cases)
    .map(([key, { figures }]) => ({ key, before: stored[key] ?? null, after: figures }))
    .filter(({ before, after }) => !isSame(before, after));
}

/** The numbers by which rollups change, by their names. */
export function deltasOf(changes: readonly ChangedCase[]): Readonly<Record<string, readonly Counted[]>> {
  const deltas: Record<string, Counted[]> = {};
  const note = (
    figures: CaseFigures | null,
    counts: (counted: readonly Counted[]) => readonly Counted[],
  ): void => {
    if (figures === null) return;
    for (const counted of counts(countsOf(figures)))
      (deltas[rollupName(figures.project, counted)] ??= []).push(counted);
  };
  for (const { before, after } of changes) {
    note(before, negated);
    note(after, (counted) => counted);
  }
  return deltas;
}

/** The names of the rollups that these changes concern. */
export function rollupNamesOf(changes: readonly ChangedCase[]): readonly string[] {
  return Object.keys(deltasOf(changes));
}

/** A chunk with what its cases contribute after a step. */
export function withChanges(chunk: Contributions, changes: readonly ChangedCase[]): Contributions {
  const gone = new Set(changes.filter(({ after }) => after === null).map(({ key }) => key));
  const come = changes.flatMap(({ key, after }) => (after === null ? [] : [[key, after] as const]));
  return {
    ...Object.fromEntries(Object.entries(chunk).filter(([key]) => !gone.has(key))),
    ...Object.fromEntries(come),
  };
}

/** In how many numbers two trees differ. */
export function differencesOf(a: CountTree, b: CountTree): number {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].reduce((sum, name) => {
    const [left = {}, right = {}] = [a[name], b[name]];
    if (typeof left === 'object' && typeof right === 'object') return sum + differencesOf(left, right);
    return left === right ? sum : sum + 1;
  }, 0);
}

/** The key of the project that a rollup is about. */
export function projectOfRollup(name: string): string {
  return name.slice(0, name.lastIndexOf(':'));
}
