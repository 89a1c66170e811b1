import type { Connection } from '../../domain/connections/connection';
import { settledRecord, type QueuedDelivery } from '../../domain/deliveries/delivery';
import type { SubmissionEvent } from '../../domain/findings/submission';
import { reportedSeverity } from '../../domain/work/work-spread';
import type { Now } from '../base/ports';
import type { DeadLetterStore, DeliveryStore } from './ports';

/** The maximum length of a program code. */
const MAX_SHOWN = 100;

/** An event names a program that is not the connection's. */
export interface OtherProgram {
  readonly type: 'other-program';
  readonly program: string;
}

/** The program that an event names if it is not the connection's; codes are compared without regard to case. */
export function otherProgramOf({ facts }: SubmissionEvent, { program }: Connection): string | null {
  const { programCode = null } = facts;
  const isOwn = programCode === null || programCode.toLowerCase() === program.toLowerCase();
  return isOwn ? null : programCode.slice(0, MAX_SHOWN);
}

/** Keeps a delivery of another program as a dead letter, until the connection or the webhook is corrected. */
export async function keepForeign(
  delivery: QueuedDelivery,
  program: string,
  ports: { readonly deadLetters: DeadLetterStore; readonly deliveries: DeliveryStore; readonly now: Now },
): Promise<void> {
  const reason = { code: 'other-program', program } as const;
  const diedAt = ports.now();
  const attempts = delivery.attemptsBefore + 1;
  await ports.deadLetters.add({ delivery, diedAt, attempts, reason, severity: reportedSeverity(delivery) });
  await ports.deliveries.settle(settledRecord(delivery, { outcome: 'dead', reason, issueKey: null }, diedAt));
}
