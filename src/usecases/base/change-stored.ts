import { BusyError } from '../errors/busy-error';
import type { VersionedStore } from './ports';

/** What to do with a stored value, and what to answer. */
export interface Decided<T, Answer> {
  readonly answer: Answer;
  /** The value to write; absent to leave what is stored. */
  readonly next?: T;
}

/** One try and three retries. */
const MAX_TRIES = 4;

/**
 * Changes a stored value without undoing what others change at the same time: reads it, asks for the next one, and
 * writes that in place of what was read, or starts again from the newer value.
 * @param decide called again for each newer value; `null` if nothing is stored.
 * @param beforeWrite called before each try to write, with the value that it replaces.
 * @throws BusyError if others were faster each time. Nothing is written then.
 */
export async function changeStored<T, Answer, D extends Decided<T, Answer>>(
  id: string,
  store: VersionedStore<T>,
  decide: (known: T | null) => D | Promise<D>,
  beforeWrite: (known: T | null, decided: D & { readonly next: T }) => Promise<void> = () =>
    Promise.resolve(),
): Promise<D['answer']> {
  for (let tries = 1; tries <= MAX_TRIES; tries += 1) {
    const read = await store.read(id);
    const decided = await decide(read.value);
    const { next } = decided;
    if (next === undefined) return decided.answer;
    await beforeWrite(read.value, { ...decided, next });
    if ((await store.write(next, read)) === 'saved') return decided.answer;
  }
  throw new BusyError(id);
}
