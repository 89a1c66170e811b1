import type { WebTriggerRequest } from '@forge/api';
import { intakeServices } from '../adapters/forge/intake-services';
import type { IncomingDelivery } from '../usecases/sources/ports';
import { receiveDelivery, type DeliveryAnswer } from '../usecases/deliveries/receive-delivery';

const DIGEST_HEADER = 'x-bugcrowd-digest';

/**
 * Header names come as they were sent: any spelling counts, and two spellings are two headers. What has another length is
 * another name: to respell all of them costs a refused request more than to read its signature.
 */
function headerValues(headers: WebTriggerRequest['headers'], name: string): readonly string[] {
  const found: string[] = [];
  for (const [key, values] of Object.entries(headers))
    if (key.length === name.length && key.toLowerCase() === name) found.push(...values);
  return found;
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
    return { outputKey: await receiveDelivery(toIncomingDelivery(request), intakeServices) };
  } catch (error) {
    // Bugcrowd has to hear that this delivery is not safe yet; nothing is marked as seen.
    intakeServices.log.warn('delivery could not be taken', {
      error: error instanceof Error ? error.name : 'unknown',
    });
    return { outputKey: 'unavailable' };
  }
}
