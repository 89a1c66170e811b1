import type { Case } from '../../domain/cases/case';
import { isHalfDone, viewToCreate, withDone, type Outbox } from '../../domain/cases/outbox';
import type { Connection } from '../../domain/connections/connection';
import { toEpochMs } from '../../domain/sla/instant';
import { CallFailedError } from '../errors/call-failed-error';
import { connectionFor } from './case-context';
import { performOutbox } from './perform-outbox';
import type { ChangeCasePorts } from './ports';
import { saveCase } from './save-case';

/**
 * How long an attempt is left alone: until the consumer that began it cannot be alive any more (its invocation ends
 * after 55 s) and until Jira's search index shows what it wrote (a minute at most, in practice seconds).
 */
export const SETTLE_SECONDS = 120;

export type Finished =
  | {
      readonly type: 'ready';
      readonly kase: Case | null;
      /** True where the case has to be saved, because its issue was found. */
      readonly found: boolean;
      /** True where effects of an earlier attempt were done now. */
      readonly finished: boolean;
    }
  | { readonly type: 'wait'; readonly seconds: number };

/**
 * Does the rest. What Jira refuses for good is given up: whatever comes next starts from what the issue showed before.
 * @throws CallFailedError where Jira fails; CaseConflictError where somebody else wrote the case.
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
      draft: null,
      repeatingSince: outbox.firstSince,
      onDone: (after) => {
        reached = after;
      },
    });
    return await saveCase(done, ports.cases, true);
  } catch (error) {
    if (!(error instanceof CallFailedError) || !error.withoutEffect) throw error;
    const left = error.permanent || reached.outbox === null ? null : { ...reached.outbox, since: null };
    const back = await saveCase({ ...reached, outbox: left }, ports.cases);
    if (!error.permanent) throw error;
    return back;
  }
}

/** Finds out whether the issue was created. One that was is adopted; one that was not may be created again. */
async function findCreated(kase: Case, outbox: Outbox, ports: ChangeCasePorts): Promise<Case> {
  const view = viewToCreate(outbox);
  if (view === null) return kase;
  const found = await ports.tracker.findByCase(kase);
  if (found === null) return { ...kase, issue: null, outbox: null };
  const creation = outbox.entries.find(({ effect }) => effect.type === 'create-issue');
  const rest = creation === undefined ? outbox : withDone(outbox, creation.id);
  const { nextCheckAt } = outbox.schedule;
  const issue = { ...found, lastWritten: view };
  return { ...kase, nextCheckAt, issue, outbox: isHalfDone(rest) ? rest : null };
}

/**
 * Finishes what an earlier change of the case began in Jira and did not record as done: waits until that attempt has
 * settled, finds out what came of it, and does the rest.
 * @param given the connection, where it is read already.
 * @throws CallFailedError where Jira fails; CaseConflictError where somebody else wrote the case.
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
  const settled = await findCreated(kase, outbox, ports);
  if (settled.outbox === null) return { type: 'ready', kase: settled, found: isCreation, finished: false };
  const connection =
    given.id === kase.connectionId ? given : await connectionFor(kase.connectionId, ports.connections);
  const done = await performRest(settled, settled.outbox, connection, ports);
  return { type: 'ready', kase: done, found: false, finished: true };
}
