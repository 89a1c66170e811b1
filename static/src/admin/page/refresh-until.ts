import type { Remote } from '../../remote/create-remote';

const TRIES = 6;
const PAUSE = 500;

/** Reloads an answer after a change: Forge's storage lists it a moment after it was written. */
export async function refreshUntil<T>(
  { refresh, read }: Remote<T>,
  isListed: (value: T) => boolean,
): Promise<void> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    if (tried > 0) await new Promise((resume) => setTimeout(resume, PAUSE));
    await refresh();
    const state = read();
    if (state.type !== 'ready' || state.staleBecause !== null || isListed(state.value)) return;
  }
}
