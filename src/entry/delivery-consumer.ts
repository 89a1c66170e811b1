import { InvocationError, InvocationErrorCode, type AsyncEvent } from '@forge/events';
import { world } from '../adapters/forge/world';
import type { AttemptSoFar } from '../domain/intake/decide-retry';
import type { QueuedDelivery } from '../domain/intake/delivery';
import { toEpochMs } from '../domain/sla/instant';
import { recordSubmission } from '../usecases/record-submission';
import { settleFailure } from '../usecases/settle-failure';

/** How long the platform keeps an event, where it does not say how much of that is left. */
const RETENTION_MS = 24 * 60 * 60 * 1000;

type DeliveryEvent = Pick<AsyncEvent, 'retryContext'> & { readonly body: QueuedDelivery };

function attemptOf({ retryContext, body }: DeliveryEvent): AttemptSoFar {
  const ageMs = toEpochMs(world.now()) - toEpochMs(body.receivedAt);
  return {
    retryCount: retryContext?.retryCount ?? 0,
    remainingMs: retryContext?.retentionWindow?.remainingTimeMs ?? RETENTION_MS - ageMs,
  };
}

function retryIn(seconds: number): InvocationError {
  return new InvocationError({
    retryAfter: seconds,
    retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
  });
}

/** Consumer of the queue `deliveries`. A retry is returned to the platform, never slept for. */
export async function deliveryConsumer(event: DeliveryEvent): Promise<InvocationError | undefined> {
  const delivery = event.body;
  const about = { event: delivery.event.id, connection: delivery.connectionId };
  try {
    const progress = await recordSubmission(delivery, world);
    if (progress.type === 'retry') return retryIn(progress.afterSeconds);
    world.log.info('delivery worked off', { ...about, outcome: progress.outcome });
    return undefined;
  } catch (error) {
    const decision = await settleFailure(delivery, error, attemptOf(event), world);
    const name = error instanceof Error ? error.name : 'unknown';
    world.log.warn('delivery failed', { ...about, error: name, next: decision.type });
    return decision.type === 'retry' ? retryIn(decision.afterSeconds) : undefined;
  }
}
