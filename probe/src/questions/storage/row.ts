import { kvs } from '@forge/kvs';
import { FOR_A_DAY } from '../../base/kept';
import { keyIn, type Run } from '../../base/run';

/** The entity of the manifest. */
export const ROW = 'row';

export interface Row {
  readonly count?: number;
  readonly share?: number;
  readonly name?: string;
  readonly group?: string;
  readonly second?: string;
  readonly done?: boolean;
  readonly data?: unknown;
}

/** Writes a row under a key of this run. The value may be one that the manifest does not allow. */
export function setRow(
  run: Run,
  name: string,
  value: Row | Readonly<Record<string, unknown>>,
): Promise<void> {
  return kvs.entity<unknown>(ROW).set(keyIn(run, name), value, FOR_A_DAY);
}

/** Writes a plain value under a key of this run. */
export function setValue(run: Run, name: string, value: unknown): Promise<void> {
  return kvs.set(keyIn(run, name), value, FOR_A_DAY);
}
