import {
  changesOf,
  chunkNames,
  chunkOf,
  deltasOf,
  rollupNamesOf,
  withChanges,
  type ChangedCase,
} from '../../domain/figures/count-step';
import { addCounts } from '../../domain/figures/count-tree';
import type { Contributions, CountingStep, FiguresTrack } from '../../domain/figures/figures-track';
import { emptyRollup } from '../../domain/figures/rollup';
import type { CountRef, FiguresStore, Written } from './ports';

/** A month in more parts is read and written in smaller values: half of the storage's limit of 240 KiB. */
const MAX_CHUNK_BYTES = 120 * 1024;

const noContributions: Written<Contributions> = { step: 0, value: {} };

type Chunks = ReadonlyMap<string, Written<Contributions>>;

function namesOf(cases: CountingStep['cases'], parts: FiguresTrack['parts']): ReadonlyMap<string, string> {
  return new Map(Object.entries(cases).map(([key, { month }]) => [key, chunkOf(key, month, parts)]));
}

/** The records that hold what these cases have contributed so far. */
async function readChunks(
  count: CountRef,
  cases: CountingStep['cases'],
  parts: FiguresTrack['parts'],
  figures: Pick<FiguresStore, 'contributions'>,
): Promise<Chunks> {
  const names = [...new Set(namesOf(cases, parts).values())];
  const found = await figures.contributions(count, names);
  return new Map(names.map((name) => [name, found.get(name) ?? noContributions]));
}

function changesIn(chunks: Chunks, cases: CountingStep['cases']): readonly ChangedCase[] {
  const stored = Object.fromEntries([...chunks.values()].flatMap(({ value }) => Object.entries(value)));
  return changesOf(cases, stored);
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
): Promise<FiguresTrack | null> {
  const changes = changesIn(await readChunks(count, cases, track.parts, figures), cases);
  if (changes.length === 0) return null;
  const changed = changes.flatMap(({ key }) => {
    const counted = cases[key];
    return counted === undefined ? [] : [[key, counted] as const];
  });
  const months = changed.map(([, { month }]) => [month, track.parts[month] ?? 1] as const);
  const number = track.steps + 1;
  return {
    ...track,
    steps: number,
    step: { number, cases: Object.fromEntries(changed) },
    parts: { ...track.parts, ...Object.fromEntries(months) },
    rollups: [...new Set([...track.rollups, ...rollupNamesOf(changes)])].sort(),
  };
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
  const found = await figures.contributions(count, chunkNames(month, before));
  const entries = [...found.values()].flatMap(({ value }) => Object.entries(value));
  for (const name of chunkNames(month, before * 2)) {
    const value = Object.fromEntries(entries.filter(([key]) => chunkOf(key, month, parts) === name));
    await figures.saveContributions(count, name, { step: track.steps, value });
  }
  return { ...track, parts };
}

/**
 * Writes a prepared step: first the rollups, then what the cases contribute, which says how much the rollups change.
 * Safe to repeat: a record that carries the step's number is left alone.
 * @returns the track without the step, and the names of records that it no longer needs once it is saved.
 */
export async function finishStep(
  count: CountRef,
  track: FiguresTrack,
  figures: FiguresStore,
): Promise<{ readonly track: FiguresTrack; readonly obsolete: readonly string[] }> {
  if (track.step === null) return { track, obsolete: [] };
  const { number, cases } = track.step;
  const chunks = await readChunks(count, cases, track.parts, figures);
  const changes = changesIn(chunks, cases);
  await writeRollups(count, number, changes, figures);
  const names = namesOf(cases, track.parts);
  const large = new Set<string>();
  for (const [name, { step, value }] of chunks) {
    const own = changes.filter(({ key }) => names.get(key) === name);
    const contributions = withChanges(value, own);
    if (step < number) await figures.saveContributions(count, name, { step: number, value: contributions });
    if (JSON.stringify(contributions).length > MAX_CHUNK_BYTES) large.add(name.slice(0, 7));
  }
  let after: FiguresTrack = { ...track, step: null };
  for (const month of large) after = await splitMonth(count, after, month, figures);
  return {
    track: after,
    obsolete: [...large].flatMap((month) => chunkNames(month, track.parts[month] ?? 1)),
  };
}
