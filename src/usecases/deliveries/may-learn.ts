import type { RefusalReason } from '../../domain/deliveries/refused-calls';
import { toEpochMs } from '../../domain/sla/instant';
import type { Now } from '../base/ports';
import type { IntakeKeys } from '../sources/ports';

/** True if a connection learns from calls that it refuses. */
export function isLearning({ learning }: Pick<IntakeKeys, 'learning'>, now: Now): boolean {
  if (learning === null || learning === 'first') return learning !== null;
  return toEpochMs(now()) < toEpochMs(learning.until);
}

/** True if a refused call may teach how its sender signs: another form, or another way to make the digest. */
export function mayLearn(reason: RefusalReason, keys: IntakeKeys, now: Now): boolean {
  return (reason === 'signature-malformed' || reason === 'signature-mismatch') && isLearning(keys, now);
}
