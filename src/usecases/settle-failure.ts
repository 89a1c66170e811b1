import {
  decideRetry,
  type AttemptSoFar,
  type Failure,
  type RetryDecision,
} from '../domain/intake/decide-retry';
import type { QueuedDelivery } from '../domain/intake/delivery';
import { CallFailedError } from './call-failed-error';
import type { DeadLetterStore, DeliveryStore, Now } from './ports';

function toFailure(error: unknown): Failure {
  if (error instanceof CallFailedError)
    return { permanent: error.permanent, message: error.message, retryAfterSeconds: error.retryAfterSeconds };
  // Messages of unknown errors may quote content; their name says enough to start from.
  const name = error instanceof Error ? error.name : 'unknown error';
  return { permanent: false, message: `Failed with ${name}.`, retryAfterSeconds: null };
}

/**
 * Decides what follows a failed attempt at a delivery, and keeps the delivery as a dead letter where nothing does.
 * @throws whatever the storage throws; the platform then tries the whole delivery again.
 */
export async function settleFailure(
  delivery: QueuedDelivery,
  error: unknown,
  attempt: AttemptSoFar,
  ports: { readonly now: Now; readonly deadLetters: DeadLetterStore; readonly deliveries: DeliveryStore },
): Promise<RetryDecision> {
  const decision = decideRetry(toFailure(error), attempt);
  if (decision.type === 'retry') return decision;
  const { reason } = decision;
  await ports.deadLetters.add({ delivery, diedAt: ports.now(), attempts: attempt.retryCount + 1, reason });
  const { connectionId, receivedAt, signedWith, event } = delivery;
  const { id: eventId, key: eventKey, submissionId } = event;
  const record = {
    connectionId,
    receivedAt,
    signedWith,
    eventId,
    eventKey,
    submissionId,
    issueKey: null,
    reason,
  };
  await ports.deliveries.settle({ ...record, outcome: 'dead' });
  return decision;
}
