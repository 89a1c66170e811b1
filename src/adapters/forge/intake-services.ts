import { toInstant } from '../../domain/sla/instant';
import type { ReceivePorts } from '../../usecases/deliveries/receive-delivery';
import { setUpSource, sourceOf } from '../../sources/registry';
import { isHeaderForm, maskHeader } from '../../sources/signing/header-form';
import { signatureHeader, verifySignature } from '../../sources/signing/verify-signature';
import { intakeKeyStore } from '../kvs/intake-key-store';
import { deliveryStore } from '../kvs/delivery-store';
import { overflow } from '../kvs/overflow';
import { createLearningThrottle, createRefusalCounter } from './instance-memory';
import { lazyService } from './lazy-service';
import { log } from './log';
import { workQueue } from './work-queue';

/**
 * The services of the web trigger on Forge, and no more: it starts cold while a sender waits, and everything imported
 * here is loaded first. The app's only clock.
 */
export const intakeServices = {
  now: () => toInstant(Date.now()),
  log,
  keys: intakeKeyStore,
  verify: verifySignature,
  schemes: {
    headerOf: signatureHeader,
    isForm: isHeaderForm,
    mask: maskHeader,
    find: async (...call) => (await import('../../sources/signing/find-scheme')).findScheme(...call),
  },
  lessons: lazyService(async () => (await import('../kvs/signing-store')).signingLessonStore),
  throttle: createLearningThrottle(),
  refusals: createRefusalCounter(() => Date.now()),
  refusedCalls: lazyService(async () => (await import('../kvs/signing-store')).refusedCallStore),
  deadLetters: lazyService(async () => (await import('../kvs/dead-letter-store')).deadLetterStore),
  suspended: lazyService(async () => (await import('../kvs/dead-letter-store')).suspendedStore),
  async digest(text) {
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return Buffer.from(bytes).toString('hex');
  },
  webhookOf: (source) => sourceOf(source).webhook,
  usualSource: setUpSource,
  queue: workQueue,
  deliveries: deliveryStore,
  overflow,
} satisfies Omit<ReceivePorts, 'learning'>;
