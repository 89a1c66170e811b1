import { differencesOf } from '../../domain/figures/count-step';
import type { FiguresState, FiguresTrack } from '../../domain/figures/figures-track';
import { emptyRollup } from '../../domain/figures/rollup';
import type { Now } from '../base/ports';
import type { FiguresStore } from './ports';

export interface FinishRebuildPorts {
  readonly now: Now;
  readonly figures: FiguresStore;
}

/** Exchanges a count for its rebuild, and says in how many figures they differed. */
export async function finishRebuild(
  state: FiguresState,
  rebuild: FiguresTrack,
  { now: readNow, figures }: FinishRebuildPorts,
): Promise<void> {
  const { connectionId } = state;
  const { current } = state;
  const names = [...new Set([...current.rollups, ...rebuild.rollups])];
  const [before, after] = await Promise.all(
    [current, rebuild].map((track) => figures.rollups({ connectionId, generation: track.generation }, names)),
  );
  const drift = names.reduce(
    (sum, name) =>
      sum + differencesOf(before?.get(name)?.value ?? emptyRollup, after?.get(name)?.value ?? emptyRollup),
    0,
  );
  const now = readNow();
  await figures.save({
    ...state,
    current: rebuild,
    rebuild: null,
    lastRebuild: { at: now, drift },
    touchedAt: now,
  });
  await figures.removeAll({ connectionId, generation: current.generation });
}
