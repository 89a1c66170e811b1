import { addRefused, type RefusalReason } from '../../domain/deliveries/refused-calls';
import { toEpochMs } from '../../domain/sla/instant';
import type { Now } from '../base/ports';
import type { RefusalCounter, RefusedCallStore } from './ports';

export interface RefusalPorts {
  readonly now: Now;
  readonly refusals: RefusalCounter;
  readonly refusedCalls: Pick<RefusedCallStore, 'load' | 'save'>;
}

/**
 * Counts a refused call of a connection. It is written together with the others of its minute, so that a flood costs
 * next to nothing. Counts that an instance has not written when it ends are lost.
 */
export async function countRefusal(
  connectionId: string,
  reason: RefusalReason,
  { now, refusals, refusedCalls }: RefusalPorts,
): Promise<void> {
  const at = now();
  const counts = refusals.add(connectionId, reason, toEpochMs(at));
  if (counts === null) return;
  await refusedCalls.save(connectionId, addRefused(await refusedCalls.load(connectionId), counts, at));
}
