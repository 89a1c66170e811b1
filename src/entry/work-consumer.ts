import { InvocationError, InvocationErrorCode, type AsyncEvent } from '@forge/events';
import { world } from '../adapters/forge/world';
import type { AttemptSoFar } from '../domain/intake/decide-retry';
import type { QueuedWork } from '../domain/intake/queued-work';
import { toEpochMs } from '../domain/sla/instant';
import { checkCase, recordIssueChange } from '../usecases/follow-case';
import { recordSubmission } from '../usecases/record-submission';
import { settleFailure } from '../usecases/settle-failure';
import { continueSweep } from '../usecases/sweep-cases';
import { CaseConflictError } from '../usecases/write-case';

/** How long the platform keeps an event, where it does not say how much of that is left. */
const RETENTION_MS = 24 * 60 * 60 * 1000;

/** Another consumer wrote the case first; the next attempt starts from what it wrote. */
const CONFLICT_RETRY_SECONDS = 2;

type WorkEvent = Pick<AsyncEvent, 'retryContext'> & { readonly body: QueuedWork };

function attemptOf({ retryContext, body }: WorkEvent): AttemptSoFar {
  const ageMs = toEpochMs(world.now()) - toEpochMs(body.receivedAt);
  return {
    retryCount: retryContext?.retryCount ?? 0,
    remainingMs: retryContext?.retentionWindow?.remainingTimeMs ?? RETENTION_MS - ageMs,
  };
}

function retryIn(seconds: number): InvocationError {
  return new InvocationError({
    retryAfter: seconds,
    retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
  });
}

type Progress =
  | { readonly type: 'done'; readonly outcome: string }
  | { readonly type: 'retry'; readonly afterSeconds: number };

async function workOff(work: QueuedWork): Promise<Progress> {
  switch (work.kind) {
    case 'delivery':
      return recordSubmission(work, world);
    case 'issue-change':
      return recordIssueChange(work, world);
    case 'check':
      return checkCase(work, world);
    case 'sweep': {
      const { due, queued } = await continueSweep(work, world);
      return { type: 'done', outcome: `${queued} of ${due}` };
    }
  }
}

/** What the log may say of a piece of work. */
function aboutOf(work: QueuedWork): Readonly<Record<string, string>> {
  return work.kind === 'delivery'
    ? { kind: work.kind, event: work.event.id, connection: work.connectionId }
    : { kind: work.kind };
}

/** Consumer of the queue. A retry is returned to the platform, never slept for. */
export async function workConsumer(event: WorkEvent): Promise<InvocationError | undefined> {
  const work = event.body;
  const about = aboutOf(work);
  try {
    const progress = await workOff(work);
    if (progress.type === 'retry') return retryIn(progress.afterSeconds);
    world.log.info('work done', { ...about, outcome: progress.outcome });
    return undefined;
  } catch (error) {
    if (error instanceof CaseConflictError) return retryIn(CONFLICT_RETRY_SECONDS);
    const decision = await settleFailure(work, error, attemptOf(event), world);
    const name = error instanceof Error ? error.name : 'unknown';
    world.log.warn('work failed', { ...about, error: name, next: decision.type });
    return decision.type === 'retry' ? retryIn(decision.afterSeconds) : undefined;
  }
}
