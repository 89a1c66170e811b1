import type { AdminView } from '../../../src/contract/admin-view';
import type { Remote } from '../remote/create-remote';

const TRIES = 6;
const PAUSE = 500;

/** Brings the page up to date with a change: Forge's storage lists it a moment after it was written. */
export async function refreshUntil(
  overview: Remote<AdminView>,
  isListed: (view: Extract<AdminView, { type: 'overview' }>) => boolean,
): Promise<void> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    if (tried > 0) await new Promise((resume) => setTimeout(resume, PAUSE));
    await overview.refresh();
    const state = overview.read();
    if (state.type !== 'ready' || state.staleBecause !== null || state.value.type !== 'overview') return;
    if (isListed(state.value)) return;
  }
}
