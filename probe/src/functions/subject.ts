import { InvocationError, InvocationErrorCode, type AsyncEvent } from '@forge/events';
import { namesOf } from '../base/names-of';
import { latestRun } from '../base/run';
import { noteSeen } from '../base/seen';
import { wait } from '../base/wait';
import {
  attemptName,
  MUCH_LATER,
  RETRY_DATA,
  SOON,
  type SubjectBody,
  type SubjectCall,
} from '../questions/queue/subject-event';

function askAgain(retryAfter: number): InvocationError {
  const retryReason = InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED;
  return new InvocationError({ retryAfter, retryReason, retryData: RETRY_DATA });
}

function retryOf({ retryContext }: AsyncEvent<SubjectBody>): SubjectCall['retry'] {
  if (retryContext === undefined) return null;
  const { retryCount, retryReason, retentionWindow } = retryContext;
  const data = retryContext.retryData as { readonly mark?: unknown } | undefined;
  return {
    members: namesOf(retryContext),
    count: retryCount,
    reason: retryReason,
    keepsData: data?.mark === RETRY_DATA.mark,
    windowMembers: namesOf(retentionWindow),
  };
}

/** Consumer of `subjects`: notes how it was called, and does what the event says. */
export async function subject(event: AsyncEvent<SubjectBody>): Promise<InvocationError | undefined> {
  const startedAt = Date.now();
  const { runId, name, first, holdMs } = event.body;
  const run = await latestRun();
  if (run?.id !== runId) return undefined;
  if (holdMs > 0) await wait(holdMs);
  const retry = retryOf(event);
  const attempt = retry?.count ?? 0;
  const call: SubjectCall = { startedAt, endedAt: Date.now(), members: namesOf(event), retry };
  await noteSeen(run, attemptName(name, attempt), call);
  if (attempt > 0 || first === 'done') return undefined;
  if (first === 'throw') throw new Error('The probe has thrown this error on purpose.');
  return askAgain(first === 'ask-again' ? SOON : MUCH_LATER);
}
