import { toInstant } from '../../domain/sla/instant';
import type { ReceivePorts } from '../../usecases/deliveries/receive-delivery';
import { sourceOf } from '../../sources/registry';
import { verifySignature } from '../../sources/signing/verify-signature';
import { intakeKeyStore } from '../kvs/connection-store';
import { deliveryStore } from '../kvs/delivery-store';
import { overflow } from '../kvs/overflow';
import { log } from './log';
import { workQueue } from './work-queue';

/**
 * The services of the web trigger on Forge, and no more: it starts cold while a sender waits, and everything imported
 * here is loaded first. The app's only clock.
 */
export const intakeServices: ReceivePorts = {
  now: () => toInstant(Date.now()),
  log,
  keys: intakeKeyStore,
  verify: verifySignature,
  webhookOf: (source) => sourceOf(source).webhook,
  queue: workQueue,
  deliveries: deliveryStore,
  overflow,
};
