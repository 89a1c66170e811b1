import { addRefused, type RefusalCounts } from '../../domain/deliveries/refused-calls';
import type { Now } from '../base/ports';
import type { RefusedCallStore } from './ports';

export interface RefusalPorts {
  readonly now: Now;
  readonly refusedCalls: Pick<RefusedCallStore, 'load' | 'save'>;
}

/**
 * Writes the refused calls of a connection that are due. Those of a minute are written together, so that a flood costs
 * next to nothing. Counts that an instance has not written when it ends are lost.
 */
export async function saveRefusals(
  connectionId: string,
  counts: RefusalCounts,
  { now, refusedCalls }: RefusalPorts,
): Promise<void> {
  const at = now();
  await refusedCalls.save(connectionId, addRefused(await refusedCalls.load(connectionId), counts, at));
}
