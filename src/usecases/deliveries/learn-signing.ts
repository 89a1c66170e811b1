import { clockAheadMs } from '../../domain/deliveries/clock-ahead';
import { settledRecord, type QueuedDelivery } from '../../domain/deliveries/delivery';
import { emptyLesson, withForm, withProof, type SigningLesson } from '../../domain/deliveries/signing-lesson';
import { toEpochMs } from '../../domain/sla/instant';
import type { Now } from '../base/ports';
import type { IntakeKeys, SchemeFinder, WebhookSource } from '../sources/ports';
import type { DeadLetterStore, IntakeKeyStore, LearningThrottle, SigningLessonStore } from './ports';
import { takeBody, type TakeEvent, type TakePorts } from './take-delivery';

export interface LearnPorts extends TakePorts {
  readonly now: Now;
  readonly keys: Pick<IntakeKeyStore, 'load' | 'save'>;
  readonly lessons: Pick<SigningLessonStore, 'load' | 'save'>;
  readonly suspended: Pick<DeadLetterStore<QueuedDelivery>, 'add'>;
  readonly schemes: SchemeFinder;
  readonly throttle: LearningThrottle;
}

interface RefusedCall {
  readonly connectionId: string;
  readonly header: string;
  readonly body: string;
}

async function save(
  connectionId: string,
  change: (lesson: SigningLesson) => SigningLesson,
  { lessons }: LearnPorts,
): Promise<void> {
  const known = (await lessons.load(connectionId)) ?? emptyLesson;
  const next = change(known);
  if (next !== known) await lessons.save(connectionId, next);
}

/** Stores an event until somebody accepts how it is signed. It is stored first and marked second. */
const holdEvent: TakeEvent<LearnPorts> = async (delivery, ports) => {
  const { receivedAt, attemptsBefore: attempts } = delivery;
  const reason = { code: 'signing-not-accepted' } as const;
  await ports.suspended.add({ delivery, diedAt: receivedAt, attempts, reason });
  const result = { outcome: 'suspended', reason, issueKey: null } as const;
  await ports.deliveries.settle(settledRecord(delivery, result, receivedAt));
};

/**
 * Examines a call that a connection refuses while it learns. If it is signed with one of the secrets in another way,
 * its sender is proven: the delivery is kept, and the way of signing is proposed to the administrators. Otherwise the
 * masked form of its header is kept if it is one of the first.
 * @returns `kept`; `late` if a scheme matches but its signed time is outside the tolerance; else `nothing`.
 */
export async function learnFrom(
  { connectionId, header, body }: RefusedCall,
  { source, secrets, toleranceSeconds }: IntakeKeys,
  webhook: WebhookSource,
  ports: LearnPorts,
): Promise<'kept' | 'late' | 'nothing'> {
  const at = ports.now();
  if (!ports.throttle.take(connectionId, toEpochMs(at))) return 'nothing';
  const found = await ports.schemes.find(header, body, secrets);
  const masked = ports.schemes.mask(header);
  if (found === null) {
    await save(connectionId, (lesson) => withForm(lesson, masked, at), ports);
    return 'nothing';
  }
  const { scheme, secret, timestamp } = found;
  if (timestamp !== null && Math.abs(toEpochMs(at) - Number(timestamp) * 1000) > toleranceSeconds * 1000)
    return 'late';
  const aheadMs = timestamp === null ? 0 : clockAheadMs(Number(timestamp), at);
  const signedWith = { secret, order: scheme.signed, ...(aheadMs > 0 && { aheadMs }) };
  await takeBody(body, { source, connectionId, receivedAt: at, signedWith }, webhook, holdEvent, ports);
  await save(connectionId, (lesson) => withProof(lesson, { scheme, secret, header: masked, at }), ports);
  return 'kept';
}

/** The first delivery was accepted: from now on refused calls are no longer examined. */
export async function endFirst(connectionId: string, { keys }: Pick<LearnPorts, 'keys'>): Promise<void> {
  // Read again: an administrator may have changed the secrets since the call began.
  const known = await keys.load(connectionId);
  if (known?.learning === 'first') await keys.save(connectionId, { ...known, learning: null });
}
