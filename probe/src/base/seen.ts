import { kvs } from '@forge/kvs';
import type { Json } from './json';
import { FOR_A_DAY, readAll } from './kept';
import { keyIn, type Run } from './run';

/** The name under which something of a type is noted. */
export type SeenAs<T> = string & { readonly seenAs?: T };

/** When something was done or seen, in epoch milliseconds. */
export type Moment = { readonly at: number };

/** Records what a function saw of its own call, for questions that use it later. */
export async function noteSeen<T extends Json>(run: Run, name: SeenAs<T>, seen: T): Promise<void> {
  await kvs.set(keyIn(run, `seen-${name}`), seen, FOR_A_DAY);
}

/** What was seen under each name, in their order; `undefined` if nothing has been seen yet. */
export function seenOf<T>(run: Run, names: readonly SeenAs<T>[]): Promise<readonly (T | undefined)[]> {
  return readAll<T>(names.map((name) => keyIn(run, `seen-${name}`)));
}

/** An answer with every requested part, once all of them were seen. */
export async function onceSeen<T>(
  run: Run,
  names: readonly SeenAs<T>[],
  answer: (seen: readonly T[]) => Json,
): Promise<Json | undefined> {
  const seen = (await seenOf(run, names)).filter((each) => each !== undefined);
  return seen.length === names.length ? answer(seen) : undefined;
}
