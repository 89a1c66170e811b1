import type { DiscardResult, ReplayResult } from '../../../../../src/contract/deliveries';
import { invokeAdmin } from '../../../bridge/invoke';
import { inGroups } from './in-groups';

/** Replays dead letters in groups. A refusal of one group applies to the rest. */
export async function replayDeadLettersOf(
  connectionId: string,
  eventIds: readonly string[] | 'all',
): Promise<ReplayResult> {
  if (eventIds === 'all') return invokeAdmin('replayDeadLetters', { connectionId, eventIds: 'all' });
  let count = 0;
  let unread = 0;
  for (const group of inGroups(eventIds)) {
    const result = await invokeAdmin('replayDeadLetters', { connectionId, eventIds: group });
    if (result.type !== 'replaying') return result;
    count += result.count;
    unread += result.unread;
  }
  return { type: 'replaying', count, unread, following: false };
}

/** Discards dead letters in groups. A refusal of one group applies to the rest. */
export async function discardDeadLettersOf(
  connectionId: string,
  eventIds: readonly string[],
  reason: string,
): Promise<DiscardResult> {
  let count = 0;
  for (const group of inGroups(eventIds)) {
    const result = await invokeAdmin('discardDeadLetters', { connectionId, eventIds: group, reason });
    if (result.type !== 'discarded') return result;
    count += result.count;
  }
  return { type: 'discarded', count };
}
