import { toInstant } from '../../domain/sla/instant';
import type { ReceivePorts } from '../../usecases/deliveries/receive-delivery';
import { setUpSource, sourceOf } from '../../sources/registry';
import { findScheme } from '../../sources/signing/find-scheme';
import { isHeaderForm, maskHeader } from '../../sources/signing/header-form';
import { signatureHeader, verifySignature } from '../../sources/signing/verify-signature';
import { intakeKeyStore } from '../kvs/connection-store';
import { deadLetterStore, suspendedStore } from '../kvs/dead-letter-store';
import { deliveryStore } from '../kvs/delivery-store';
import { overflow } from '../kvs/overflow';
import { refusedCallStore, signingLessonStore } from '../kvs/signing-store';
import { createLearningThrottle, createRefusalCounter } from './instance-memory';
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
  schemes: { headerOf: signatureHeader, isForm: isHeaderForm, mask: maskHeader, find: findScheme },
  lessons: signingLessonStore,
  throttle: createLearningThrottle(),
  refusals: createRefusalCounter(),
  refusedCalls: refusedCallStore,
  deadLetters: deadLetterStore,
  suspended: suspendedStore,
  async digest(text) {
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return Buffer.from(bytes).toString('hex');
  },
  webhookOf: (source) => sourceOf(source).webhook,
  usualSource: setUpSource,
  queue: workQueue,
  deliveries: deliveryStore,
  overflow,
};
