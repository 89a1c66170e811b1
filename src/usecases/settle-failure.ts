import {
  decideRetry,
  type AttemptSoFar,
  type Failure,
  type RetryDecision,
} from '../domain/intake/decide-retry';
import type { QueuedDelivery } from '../domain/intake/delivery';
import type { QueuedWork } from '../domain/intake/queued-work';
import { CallFailedError } from './call-failed-error';
import type { DeadLetterStore, DeliveryStore, Now } from './ports';

function toFailure(error: unknown): Failure {
  if (error instanceof CallFailedError)
    return { permanent: error.permanent, message: error.message, retryAfterSeconds: error.retryAfterSeconds };
  // Messages of unknown errors may quote content; their name says enough to start from.
  const name = error instanceof Error ? error.name : 'unknown error';
  return { permanent: false, message: `Failed with ${name}.`, retryAfterSeconds: null };
}

interface SettlePorts {
  readonly now: Now;
  readonly deadLetters: DeadLetterStore;
  readonly deliveries: DeliveryStore;
}

async function bury(
  delivery: QueuedDelivery,
  reason: string,
  attempts: number,
  ports: SettlePorts,
): Promise<void> {
  await ports.deadLetters.add({ delivery, diedAt: ports.now(), attempts, reason });
  const { connectionId, receivedAt, signedWith, event } = delivery;
  const { id: eventId, key: eventKey, submissionId } = event;
  const record = { connectionId, receivedAt, signedWith, eventId, eventKey, submissionId, issueKey: null };
  await ports.deliveries.settle({ ...record, reason, outcome: 'dead' });
}

/**
 * Decides what follows a failed attempt at a piece of work, and keeps a delivery as a dead letter where nothing does. Other
 * work needs none: a check that is still due is found by the next sweep, and what a person did in Jira is on the case
 * before Jira is called.
 * @throws whatever the storage throws; the platform then tries the whole piece again.
 */
export async function settleFailure(
  work: QueuedWork,
  error: unknown,
  attempt: AttemptSoFar,
  ports: SettlePorts,
): Promise<RetryDecision> {
  const decision = decideRetry(toFailure(error), attempt);
  if (decision.type === 'dead-letter' && work.kind === 'delivery')
    await bury(work, decision.reason, attempt.retryCount + 1, ports);
  return decision;
}
