import { InvocationError, InvocationErrorCode, type AsyncEvent } from '@forge/events';
import { services } from '../adapters/forge/services';
import { isKnownWork, type QueuedWork } from '../domain/work/queued-work';
import type { AttemptSoFar, RetryDecision } from '../domain/work/decide-retry';
import { spreadSeconds } from '../domain/work/work-spread';
import { toEpochMs } from '../domain/sla/instant';
import { MINUTE_SECONDS } from '../domain/work/minute';
import { arrangeColumns } from '../usecases/columns/arrange-columns';
import { arrangeDrain } from '../usecases/work/drain-overflow';
import { heldBackFor, holdBack, isLeftBehind, secondsToWait } from '../usecases/work/hold-back';
import { StorageFullError } from '../usecases/errors/storage-full-error';
import { settleFailure } from '../usecases/work/settle-failure';
import { setAside } from '../usecases/work/set-aside';
import { processWork } from '../usecases/work/process-work';
import { CaseConflictError } from '../usecases/cases/save-case';

/** How long the platform keeps an event, if it does not tell the remaining time. */
const RETENTION_MS = 24 * 60 * 60 * 1000;

/** Another consumer wrote the case first; the next attempt starts from its version. */
const CONFLICT_RETRY_SECONDS = 2;

/** The longest wait that the platform accepts. */
const MAX_RETRY_SECONDS = 900;

type WorkEvent = Pick<AsyncEvent, 'retryContext'> & { readonly body: QueuedWork };

function attemptOf({ retryContext, body }: WorkEvent): AttemptSoFar {
  const ageMs = toEpochMs(services.now()) - toEpochMs(body.receivedAt);
  const retryCount = retryContext?.retryCount ?? 0;
  return {
    retryCount,
    ageMs,
    remainingMs: retryContext?.retentionWindow?.remainingTimeMs ?? RETENTION_MS - ageMs,
    spreadSeconds: spreadSeconds(body, retryCount),
  };
}

function retryIn(seconds: number): InvocationError {
  return new InvocationError({
    retryAfter: Math.min(Math.ceil(seconds), MAX_RETRY_SECONDS),
    retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
  });
}

/** What the log may say about a piece of work. */
function aboutOf(work: QueuedWork): Readonly<Record<string, string>> {
  return work.kind === 'delivery'
    ? { kind: work.kind, event: work.event.id, connection: work.connectionId }
    : { kind: work.kind };
}

/** What follows a failure. */
async function settle(
  event: WorkEvent,
  error: unknown,
): Promise<{ readonly next: RetryDecision['type']; readonly answer: InvocationError | undefined }> {
  const decision = await settleFailure(event.body, error, attemptOf(event), services);
  const answer = decision.type === 'retry' ? retryIn(decision.afterSeconds) : undefined;
  return { next: decision.type, answer };
}

async function leaveUnknown(event: WorkEvent): Promise<InvocationError | undefined> {
  const { kind } = event.body;
  // What such work says of itself, such as when it was received, is not relied on.
  const attempt = attemptOf({ ...event, body: { v: 1, kind: 'overflow', receivedAt: services.now() } });
  const seconds = await setAside(kind, attempt, services);
  services.log.warn('work unknown', { kind, next: seconds === null ? 'dropped' : 'retry' });
  return seconds === null ? undefined : retryIn(seconds);
}

async function workOff(event: WorkEvent): Promise<InvocationError | undefined> {
  const work = event.body;
  if (!isKnownWork(work)) return leaveUnknown(event);
  const pressure = await services.pressure.read();
  const holdSeconds = secondsToWait(work, pressure, services.now);
  if (holdSeconds > 0) {
    if (await isLeftBehind(work, holdSeconds, services)) return undefined;
    return (await settle(event, heldBackFor(holdSeconds))).answer;
  }
  const progress = await processWork(work, services);
  if (progress.type === 'retry') return retryIn(progress.afterSeconds);
  services.log.info('work done', { ...aboutOf(work), outcome: progress.outcome });
  if (progress.showsInColumns) await arrangeColumns(pressure.columnsUntil, services);
  const drain = await arrangeDrain(pressure, services);
  return drain === 'later' ? retryIn(MINUTE_SECONDS) : undefined;
}

/** Consumer of the queue. Retries are left to the platform; the consumer never sleeps. */
export async function workConsumer(event: WorkEvent): Promise<InvocationError | undefined> {
  try {
    return await workOff(event);
  } catch (cause) {
    if (cause instanceof CaseConflictError) return retryIn(CONFLICT_RETRY_SECONDS);
    const error = services.isStorageFull(cause) ? new StorageFullError({ cause }) : cause;
    await holdBack(error, attemptOf(event).retryCount, services);
    const { next, answer } = await settle(event, error);
    const name = error instanceof Error ? error.name : 'unknown';
    services.log.warn('work failed', { ...aboutOf(event.body), error: name, next });
    return answer;
  }
}
