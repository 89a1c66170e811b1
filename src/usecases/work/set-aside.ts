import { decideRetry, type AttemptSoFar } from '../../domain/work/decide-retry';
import type { Now } from '../base/ports';
import type { UnknownWorkStore } from './ports';

/**
 * Leaves work that this version of the app does not know in the queue, for a version that does, as long as the queue keeps
 * it. Health names it from the first attempt on.
 * @returns in how many seconds to try again; `null` if it is dropped.
 */
export async function setAside(
  kind: unknown,
  attempt: AttemptSoFar,
  { now, unknownWork }: { readonly now: Now; readonly unknownWork: Pick<UnknownWorkStore, 'save'> },
): Promise<number | null> {
  const failure = { permanent: false, mayHeal: false, message: 'Unknown work.', retryAfterSeconds: null };
  const decision = decideRetry(failure, attempt);
  const isDropped = decision.type === 'dead-letter';
  // Only what is short enough to be a kind is shown.
  const name = typeof kind === 'string' ? kind.slice(0, 40) : 'without a name';
  if (attempt.retryCount === 0 || isDropped) await unknownWork.save({ kind: name, at: now(), isDropped });
  return decision.type === 'retry' ? decision.afterSeconds : null;
}
