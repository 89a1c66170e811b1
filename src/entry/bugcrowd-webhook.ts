import type { WebTriggerRequest } from '@forge/api';
import { intakeWorld } from '../adapters/forge/intake-world';
import type { IncomingDelivery } from '../usecases/ports';
import { receiveDelivery, type DeliveryAnswer } from '../usecases/receive-delivery';

const DIGEST_HEADER = 'x-bugcrowd-digest';

/** Header names come as they were sent: any spelling counts, and two spellings are two headers. */
function headerValues(headers: WebTriggerRequest['headers'], name: string): readonly string[] {
  return Object.entries(headers)
    .filter(([key]) => key.toLowerCase() === name)
    .flatMap(([, values]) => values);
}

function toIncomingDelivery(request: Partial<WebTriggerRequest>): IncomingDelivery {
  const connections = request.queryParameters?.['connection'] ?? [];
  return {
    method: request.method ?? '',
    connectionId: connections.length === 1 ? (connections[0] ?? null) : null,
    digests: headerValues(request.headers ?? {}, DIGEST_HEADER),
    body: request.body ?? '',
  };
}

/** Web trigger `bugcrowd-webhook`: answers with one of the manifest's static outputs. */
export async function bugcrowdWebhook(
  request: Partial<WebTriggerRequest>,
): Promise<{ readonly outputKey: DeliveryAnswer | 'unavailable' }> {
  try {
    return { outputKey: await receiveDelivery(toIncomingDelivery(request), intakeWorld) };
  } catch (error) {
    // Bugcrowd has to hear that this delivery is not safe yet; nothing is marked as seen.
    intakeWorld.log.warn('delivery could not be taken', {
      error: error instanceof Error ? error.name : 'unknown',
    });
    return { outputKey: 'unavailable' };
  }
}
