import type { Contributions, FiguresState } from '../../domain/figures/figures-track';
import type { Rollup } from '../../domain/figures/rollup';

/** A record of a count, with the number of the step that last wrote it. */
export interface Written<T> {
  readonly step: number;
  readonly value: T;
}

/** One count of a connection's cases. */
export interface CountRef {
  readonly connectionId: string;
  readonly generation: number;
}

/** The projects that the person at the page may browse. */
export interface BrowsableProjects {
  /** Those of these keys, with their names; makes no call for none. */
  among(keys: readonly string[]): Promise<readonly { readonly key: string; readonly name: string }[]>;
}

export interface FiguresStore {
  /** `null` before the first count. */
  load(connectionId: string): Promise<FiguresState | null>;
  save(state: FiguresState): Promise<void>;
  /** By name; those that do not exist are left out. */
  rollups(count: CountRef, names: readonly string[]): Promise<ReadonlyMap<string, Written<Rollup>>>;
  saveRollup(count: CountRef, name: string, rollup: Written<Rollup>): Promise<void>;
  /** By name; those that do not exist are left out. */
  contributions(
    count: CountRef,
    names: readonly string[],
  ): Promise<ReadonlyMap<string, Written<Contributions>>>;
  /** @returns the bytes that they take. */
  saveContributions(count: CountRef, name: string, contributions: Written<Contributions>): Promise<number>;
  /** The bytes that a value takes in a record of contributions, or in the state as its step. */
  sizeOf(value: unknown): number;
  removeContributions(count: CountRef, names: readonly string[]): Promise<void>;
  /** Removes all records of a count. */
  removeAll(count: CountRef): Promise<void>;
}
