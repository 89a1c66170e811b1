import type { InvocationFailure } from '../base/invocation';
import type { QueuedEvent } from './queued-event';

/** How long the platform keeps an event. */
export const RETENTION_MS = 24 * 60 * 60 * 1000;
/** The longest wait that an app may ask for, and that the platform takes automatically. */
const MAX_RETRY_SECONDS = 900;

export type AttemptResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly failure: InvocationFailure };

const reasons: Readonly<Record<InvocationFailure, string>> = {
  'time-out': 'FUNCTION_TIME_OUT',
  'out-of-memory': 'FUNCTION_OUT_OF_MEMORY',
  unknown: 'FUNCTION_PLATFORM_UNKNOWN_ERROR',
};

export type Next =
  | { readonly type: 'done' }
  | { readonly type: 'retry'; readonly event: QueuedEvent }
  | { readonly type: 'drop' };

interface RetryRequest {
  readonly _retry: true;
  readonly retryOptions: {
    readonly retryAfter?: number;
    readonly retryReason?: string;
    readonly retryData?: unknown;
  };
}

function isRetryRequest(value: unknown): value is RetryRequest {
  return typeof value === 'object' && value !== null && '_retry' in value && value._retry === true;
}

/** How long an answer of the app asks the platform to wait before it tries again; `null` where it asks for nothing. */
export function retrySecondsOf(answer: unknown, usual: number): number | null {
  if (!isRetryRequest(answer)) return null;
  return Math.min(answer.retryOptions.retryAfter ?? usual, MAX_RETRY_SECONDS);
}

/** The outcome for an event: the app asked for a retry, the function failed and the platform retries, or it is done. */
export function afterAttempt(event: QueuedEvent, result: AttemptResult, nowMs: number): Next {
  if (result.ok && !isRetryRequest(result.value)) return { type: 'done' };
  const failure = result.ok ? null : result.failure;
  // The platform does not count a try that ran out of time: https://jira.atlassian.com/browse/ECO-759
  const count = (event.retry?.count ?? 0) + (failure === 'time-out' ? 0 : 1);
  const options = result.ok && isRetryRequest(result.value) ? result.value.retryOptions : {};
  const seconds = Math.min(options.retryAfter ?? 5 * 2 ** Math.min(count, 10), MAX_RETRY_SECONDS);
  const availableAtMs = nowMs + seconds * 1000;
  if (availableAtMs > event.expiresAtMs) return { type: 'drop' };
  const reason = options.retryReason ?? reasons[failure ?? 'unknown'];
  return {
    type: 'retry',
    event: { ...event, availableAtMs, retry: { count, reason, data: options.retryData } },
  };
}
