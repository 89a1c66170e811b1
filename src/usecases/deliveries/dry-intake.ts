import type { QueuedDelivery } from '../../domain/deliveries/delivery';
import type { DeliveryReason } from '../../domain/deliveries/delivery-reason';
import type { IntakeKeys } from '../sources/ports';
import type { ReceivePorts } from './receive-delivery';

/** What the web trigger did with a call. */
export interface Intake {
  /** Handed to the queue; `null` if nothing was. */
  readonly queued: QueuedDelivery | null;
  /** Why a signed call was not queued; `null` if it was, or was refused. */
  readonly reason: DeliveryReason | null;
}

export interface DryIntake {
  readonly ports: ReceivePorts;
  readonly read: () => Intake;
}

const nothing = async (): Promise<void> => {
  // A dry run writes nothing.
};
const none = (): Promise<null> => Promise.resolve(null);

/**
 * Everything that the web trigger needs, except that nothing is written, counted, logged or remembered: a delivery comes
 * for the first time, and a connection learns nothing from it.
 * @param keys the connection's secrets and scheme.
 */
export function dryIntake(
  keys: IntakeKeys,
  real: Pick<ReceivePorts, 'now' | 'verify' | 'webhookOf' | 'schemes' | 'digest' | 'usualSource'>,
): DryIntake {
  let intake: Intake = { queued: null, reason: null };
  const { now, verify, webhookOf, schemes, digest, usualSource } = real;
  return {
    ports: {
      now,
      verify,
      webhookOf,
      schemes,
      digest,
      usualSource,
      learning: () => Promise.reject(new Error('A dry run does not learn.')),
      log: { info: () => undefined, warn: () => undefined },
      keys: { load: () => Promise.resolve({ ...keys, learning: null }), save: nothing },
      queue: {
        push(work) {
          const [delivery] = work;
          if (delivery?.kind === 'delivery') intake = { queued: delivery, reason: null };
          return Promise.resolve();
        },
      },
      overflow: { park: nothing },
      deliveries: {
        outcomeOf: none,
        markSeen: nothing,
        settle({ reason }) {
          intake = { queued: null, reason };
          return Promise.resolve();
        },
      },
      deadLetters: { load: none, add: nothing },
      suspended: { add: nothing },
      lessons: { load: none, save: nothing },
      throttle: { take: () => false },
      refusals: { add: () => null },
      refusedCalls: { load: none, save: nothing },
    },
    read: () => intake,
  };
}
