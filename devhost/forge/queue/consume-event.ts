import type { HostClock } from '../../base/clock';
import { backendContext, TIMEOUT_SECONDS, type Invoker } from '../base/invocation';
import type { Manifest } from '../base/manifest';
import type { QueuedEvent } from './queued-event';

/** Calls the consumer of an event's queue as Forge does, with what the attempts before left behind. */
export async function consumeEvent(
  { queueName, jobId, eventId, body, retry, concurrency, firstAtMs, expiresAtMs }: QueuedEvent,
  { modules }: Manifest,
  clock: HostClock,
  invoker: Invoker,
): Promise<unknown> {
  const consumer = modules.consumer.find(({ queue }) => queue === queueName);
  if (consumer === undefined) throw new Error(`The manifest has no consumer for the queue "${queueName}".`);
  const retryContext = retry && {
    retryCount: retry.count,
    retryReason: retry.reason,
    retryData: retry.data,
    retentionWindow: {
      startTime: new Date(firstAtMs).toISOString(),
      remainingTimeMs: expiresAtMs - clock.nowMs(),
    },
  };
  return invoker.invoke({
    functionKey: consumer.function,
    moduleKey: consumer.key,
    moduleType: 'core:consumer',
    timeoutSeconds:
      modules.function.find(({ key }) => key === consumer.function)?.timeoutSeconds ??
      TIMEOUT_SECONDS.consumer,
    args: [
      {
        queueName,
        jobId,
        eventId,
        body,
        ...(concurrency && { concurrency }),
        ...(retryContext && { retryContext }),
      },
      backendContext(),
    ],
  });
}
