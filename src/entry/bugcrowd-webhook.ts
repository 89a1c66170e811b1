import type { WebTriggerRequest } from '@forge/api';
import { intakeServices } from '../adapters/forge/intake-services';
import type { IncomingDelivery } from '../usecases/sources/ports';
import {
  receiveDelivery,
  type DeliveryAnswer,
  type ReceivePorts,
} from '../usecases/deliveries/receive-delivery';

function toIncomingDelivery(request: Partial<WebTriggerRequest>): IncomingDelivery {
  const connections = request.queryParameters?.['connection'] ?? [];
  return {
    method: request.method ?? '',
    connectionId: connections.length === 1 ? (connections[0] ?? null) : null,
    headers: request.headers ?? {},
    body: request.body ?? '',
  };
}

const ports: ReceivePorts = {
  ...intakeServices,
  // Few connections learn, and none for long.
  learning: () => import('../usecases/deliveries/learn-signing'),
};

/** Web trigger `bugcrowd-webhook`: answers with one of the manifest's static outputs. */
export async function bugcrowdWebhook(
  request: Partial<WebTriggerRequest>,
): Promise<{ readonly outputKey: DeliveryAnswer | 'unavailable' }> {
  try {
    return { outputKey: await receiveDelivery(toIncomingDelivery(request), ports) };
  } catch (error) {
    // The sender must learn that this delivery is not stored; nothing is marked as seen.
    intakeServices.log.warn('delivery could not be taken', {
      error: error instanceof Error ? error.name : 'unknown',
    });
    return { outputKey: 'unavailable' };
  }
}
