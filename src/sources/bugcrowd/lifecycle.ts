import type { Stage } from '../../domain/findings/source-traits';

const closed = (reason: string): Stage => ({ stage: 'closed', reason });

/** Bugcrowd's states, in the order in which a submission may go through them. */
const stages: ReadonlyMap<string, Stage> = new Map<string, Stage>([
  ['new', { stage: 'new' }],
  ['triaged', { stage: 'accepted' }],
  // The customer's acceptance counts as triage if no earlier triage is known.
  ['unresolved', { stage: 'accepted' }],
  ['resolved', { stage: 'fixed' }],
  ...['informational', 'out_of_scope', 'not_applicable', 'not_reproducible'].map(
    (state) => [state, closed(state)] as const,
  ),
]);

/** Every state that Bugcrowd documents. A submission may have one that is newer than this list; it is kept as text. */
export const bugcrowdStates: readonly string[] = [...stages.keys()];

/** The states of a valid submission, in their order. */
export const bugcrowdProgress: readonly string[] = ['new', 'triaged', 'unresolved', 'resolved'];

/** The stage of a Bugcrowd state. */
export function bugcrowdLifecycle(state: string | null): Stage {
  return stages.get(state ?? '') ?? { stage: 'unknown' };
}
