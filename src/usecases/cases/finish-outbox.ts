import type { Case } from '../../domain/cases/case';
import { viewToCreate, type Outbox } from '../../domain/cases/outbox';
import { routed } from '../../domain/connections/case-route';
import type { Connection } from '../../domain/connections/connection';
import { toEpochMs } from '../../domain/sla/instant';
import { CallFailedError } from '../errors/call-failed-error';
import { afterWriting, noteWritten } from './after-writing';
import { connectionFor } from './case-context';
import { findCreated } from './find-created';
import { performOutbox } from './perform-outbox';
import type { ChangeCasePorts } from './ports';
import { saveCase } from './save-case';

/** How long an attempt is left alone: until the consumer that began it has certainly ended (it is limited to 55 s). */
export const SETTLE_SECONDS = 120;

export type Finished =
  | {
      readonly type: 'ready';
      readonly kase: Case | null;
      /** True if the case must be saved because its issue was found. */
      readonly found: boolean;
      /** True if effects of an earlier attempt were done now. */
      readonly finished: boolean;
    }
  | { readonly type: 'wait'; readonly seconds: number };

/**
 * Performs the remaining effects. What Jira refuses permanently is dropped: the next decision starts from what the
 * issue showed before.
 * @throws CallFailedError if Jira fails; CaseConflictError if the case was written in between.
 */
async function performRest(
  kase: Case,
  outbox: Outbox,
  connection: Connection,
  ports: ChangeCasePorts,
): Promise<Case> {
  const claimed = await saveCase({ ...kase, outbox: { ...outbox, since: ports.now() } }, ports.cases, true);
  let reached = claimed;
  try {
    const done = await performOutbox(claimed, outbox, {
      connection,
      tracker: ports.tracker,
      create: null,
      repeatingSince: outbox.firstSince,
      onDone: (after) => {
        reached = after;
      },
    });
    return await saveCase(await afterWriting(kase, done, outbox, ports), ports.cases, true);
  } catch (error) {
    if (!(error instanceof CallFailedError) || !error.withoutEffect) throw error;
    const left = error.permanent || reached.outbox === null ? null : { ...reached.outbox, since: null };
    await noteWritten(kase, reached, outbox, ports);
    const back = await saveCase({ ...reached, outbox: left }, ports.cases);
    if (!error.permanent) throw error;
    return back;
  }
}

/**
 * Finishes what an earlier change of the case started in Jira and did not mark as done: waits until that attempt has
 * settled, checks its result, and performs the rest.
 * @param given the connection as it is for the case, if it was read already.
 * @throws CallFailedError if Jira fails; CaseConflictError if the case was written in between.
 */
export async function finishOutbox(
  kase: Case | null,
  given: Connection,
  ports: ChangeCasePorts,
): Promise<Finished> {
  const outbox = kase?.outbox ?? null;
  if (kase === null || outbox === null) return { type: 'ready', kase, found: false, finished: false };
  const sinceMs = outbox.since === null ? -Infinity : toEpochMs(outbox.since);
  const ageSeconds = (toEpochMs(ports.now()) - sinceMs) / 1000;
  if (ageSeconds < SETTLE_SECONDS) return { type: 'wait', seconds: Math.ceil(SETTLE_SECONDS - ageSeconds) };
  const isCreation = viewToCreate(outbox) !== null;
  const connection =
    given.id === kase.connectionId
      ? given
      : routed(await connectionFor(kase.connectionId, ports.connections), kase.route);
  const settled = await findCreated(kase, outbox, ageSeconds, connection, ports);
  if (typeof settled === 'number') return { type: 'wait', seconds: settled };
  if (settled.outbox === null) return { type: 'ready', kase: settled, found: isCreation, finished: false };
  const done = await performRest(settled, settled.outbox, connection, ports);
  return { type: 'ready', kase: done, found: false, finished: true };
}
