import {
  changesOf,
  chunkNames,
  chunkOf,
  deltasOf,
  rollupNamesOf,
  withChanges,
  type ChangedCase,
} from '../../domain/figures/count-step';
import type { CaseFigures } from '../../domain/figures/case-figures';
import { addCounts } from '../../domain/figures/count-tree';
import type { Contributions, CountingStep, FiguresTrack } from '../../domain/figures/figures-track';
import { emptyRollup } from '../../domain/figures/rollup';
import type { CountRef, FiguresStore, Written } from './ports';

/** A month in more parts is read and written in smaller values: half of the storage's limit of 240 KiB. */
const MAX_CHUNK_BYTES = 120 * 1024;

/** Records that are read at once: unpacked they are a megabyte each. */
const CHUNKS_AT_ONCE = 5;

const noContributions: Written<Contributions> = { step: 0, value: {} };

function namesOf(cases: CountingStep['cases'], parts: FiguresTrack['parts']): ReadonlyMap<string, string> {
  return new Map(Object.entries(cases).map(([key, { month }]) => [key, chunkOf(key, month, parts)]));
}

/** The names of the records that hold what these cases have contributed so far. */
export function chunksOf(cases: CountingStep['cases'], parts: FiguresTrack['parts']): readonly string[] {
  return [...new Set(namesOf(cases, parts).values())];
}

/** Reads records a few at a time, so that no more of them are in memory. */
async function* chunksNamed(
  count: CountRef,
  names: readonly string[],
  figures: Pick<FiguresStore, 'contributions'>,
): AsyncGenerator<readonly [name: string, chunk: Written<Contributions>]> {
  for (let start = 0; start < names.length; start += CHUNKS_AT_ONCE) {
    const some = names.slice(start, start + CHUNKS_AT_ONCE);
    const found = await figures.contributions(count, some);
    for (const name of some) yield [name, found.get(name) ?? noContributions];
  }
}

/** The cases that contribute something else than what is stored. */
async function readChanges(
  count: CountRef,
  cases: CountingStep['cases'],
  parts: FiguresTrack['parts'],
  figures: Pick<FiguresStore, 'contributions'>,
): Promise<readonly ChangedCase[]> {
  const names = namesOf(cases, parts);
  const stored: Record<string, CaseFigures> = {};
  for await (const [name, { value }] of chunksNamed(count, chunksOf(cases, parts), figures))
    for (const [key, own] of names) {
      const figuresOfKey = own === name ? value[key] : undefined;
      if (figuresOfKey !== undefined) stored[key] = figuresOfKey;
    }
  return changesOf(cases, stored);
}

/** A step that can be taken, with what it changes. */
export interface PreparedStep {
  readonly track: FiguresTrack;
  readonly changes: readonly ChangedCase[];
}

/**
 * The next step of a track: the cases that contribute something else than before.
 * @returns `null` if none does.
 */
export async function prepareStep(
  count: CountRef,
  track: FiguresTrack,
  cases: CountingStep['cases'],
  figures: Pick<FiguresStore, 'contributions'>,
): Promise<PreparedStep | null> {
  const changes = await readChanges(count, cases, track.parts, figures);
  if (changes.length === 0) return null;
  const changed = changes.flatMap(({ key }) => {
    const counted = cases[key];
    return counted === undefined ? [] : [[key, counted] as const];
  });
  const months = changed.map(([, { month }]) => [month, track.parts[month] ?? 1] as const);
  const number = track.steps + 1;
  const prepared = {
    ...track,
    steps: number,
    step: { number, cases: Object.fromEntries(changed) },
    parts: { ...track.parts, ...Object.fromEntries(months) },
    rollups: [...new Set([...track.rollups, ...rollupNamesOf(changes)])].sort(),
  };
  return { track: prepared, changes };
}

async function writeRollups(
  count: CountRef,
  number: number,
  changes: readonly ChangedCase[],
  figures: FiguresStore,
): Promise<void> {
  const deltas = Object.entries(deltasOf(changes));
  const found = await figures.rollups(
    count,
    deltas.map(([name]) => name),
  );
  for (const [name, counts] of deltas) {
    const { step, value } = found.get(name) ?? { step: 0, value: emptyRollup };
    if (step < number)
      await figures.saveRollup(count, name, { step: number, value: addCounts(value, counts) });
  }
}

/** Doubles the parts of a month. The parts before it are left until the track names the new ones. */
async function splitMonth(
  count: CountRef,
  track: FiguresTrack,
  month: string,
  figures: FiguresStore,
): Promise<FiguresTrack> {
  const before = track.parts[month] ?? 1;
  const parts = { ...track.parts, [month]: before * 2 };
  const after = chunkNames(month, before * 2);
  // Of twice as many parts, two hold what one of them held: that with its number, and that as many parts further on.
  for await (const [name, { value }] of chunksNamed(count, chunkNames(month, before), figures)) {
    const number = chunkNames(month, before).indexOf(name);
    for (const half of [after[number], after[number + before]]) {
      if (half === undefined) continue;
      const own = Object.entries(value).filter(([key]) => chunkOf(key, month, parts) === half);
      await figures.saveContributions(count, half, { step: track.steps, value: Object.fromEntries(own) });
    }
  }
  return { ...track, parts };
}

/**
 * Writes a prepared step: first the rollups, then what the cases contribute, which says how much the rollups change.
 * Safe to repeat: a record that carries the step's number is left alone.
 * @param known what the step changes, if it has just been prepared; otherwise it is read from the records.
 * @returns the track without the step, and the names of records that it no longer needs once it is saved.
 */
export async function finishStep(
  count: CountRef,
  track: FiguresTrack,
  figures: FiguresStore,
  known: readonly ChangedCase[] | null,
): Promise<{ readonly track: FiguresTrack; readonly obsolete: readonly string[] }> {
  if (track.step === null) return { track, obsolete: [] };
  const { number, cases } = track.step;
  const changes = known ?? (await readChanges(count, cases, track.parts, figures));
  await writeRollups(count, number, changes, figures);
  const names = namesOf(cases, track.parts);
  const large = new Set<string>();
  for await (const [name, { step, value }] of chunksNamed(count, chunksOf(cases, track.parts), figures)) {
    const own = changes.filter(({ key }) => names.get(key) === name);
    const contributions = withChanges(value, own);
    const bytes =
      step < number
        ? await figures.saveContributions(count, name, { step: number, value: contributions })
        : figures.sizeOf(contributions);
    if (bytes > MAX_CHUNK_BYTES) large.add(name.slice(0, 7));
  }
  let after: FiguresTrack = { ...track, step: null };
  for (const month of large) after = await splitMonth(count, after, month, figures);
  return {
    track: after,
    obsolete: [...large].flatMap((month) => chunkNames(month, track.parts[month] ?? 1)),
  };
}
