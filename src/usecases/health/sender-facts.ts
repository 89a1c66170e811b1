import type { Connection } from '../../domain/connections/connection';
import type { DeadLetterSummary, DeliveryRecord } from '../../domain/deliveries/delivery';
import { refusedInDay } from '../../domain/deliveries/refused-calls';
import { openProposal } from '../../domain/deliveries/signing-lesson';
import type { ConnectionFacts } from '../../domain/health/health-facts';
import { toEpochMs, toInstant, type Instant } from '../../domain/sla/instant';
import type { ListPage } from '../base/ports';
import type { DeliveryStore, RefusedCallStore, SigningLessonStore } from '../deliveries/ports';

export interface SenderPorts {
  readonly lessons: Pick<SigningLessonStore, 'load'>;
  readonly refusedCalls: Pick<RefusedCallStore, 'load'>;
  readonly deliveries: Pick<DeliveryStore, 'list'>;
}

const DAY_MS = 86_400_000;

/** True if a dead letter is kept because its body could not be read. */
export function isUnread({ reason }: DeadLetterSummary): boolean {
  return reason.code === 'not-json' || reason.code === 'not-an-event';
}

const MAX_FOREIGN = 100;

/** Deliveries of the last day that were ignored because their submission belongs to another connection. */
function foreignOf({ items, cursor }: ListPage<DeliveryRecord>): ConnectionFacts['foreign'] {
  const others = items.flatMap(({ reason }) =>
    reason?.code === 'other-connection' ? [reason.connectionId] : [],
  );
  return {
    count: others.length,
    more: others.length > 0 && cursor !== null,
    otherIds: [...new Set(others)].slice(0, 3),
  };
}

/** The facts about the calls of a connection's sender. */
export async function senderFacts(
  { id }: Connection,
  now: Instant,
  { lessons, refusedCalls, deliveries }: SenderPorts,
): Promise<Pick<ConnectionFacts, 'proposedScheme' | 'refusedCalls' | 'foreign'>> {
  const lastDay = { from: toInstant(toEpochMs(now) - DAY_MS), to: now };
  const [lesson, refused, latest] = await Promise.all([
    lessons.load(id),
    refusedCalls.load(id),
    deliveries.list(id, lastDay, null, MAX_FOREIGN),
  ]);
  return {
    proposedScheme: (lesson && openProposal(lesson)?.scheme) ?? null,
    refusedCalls: refusedInDay(refused, now),
    foreign: foreignOf(latest),
  };
}
