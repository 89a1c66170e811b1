/** A failed attempt at a delivery, reduced to what a retry depends on. */
export interface Failure {
  /** Retries cannot help: Jira refuses the content, or what it refers to is gone. */
  readonly permanent: boolean;
  /** Jira refused for a reason outside of the call, which may be gone hours later. */
  readonly mayHeal: boolean;
  readonly message: string;
  /** The wait that the service asked for, e.g. in Jira's `Retry-After`. */
  readonly retryAfterSeconds: number | null;
}

export interface AttemptSoFar {
  /** How often the platform has retried this delivery; 0 for the first attempt. */
  readonly retryCount: number;
  /** Time since it was received. */
  readonly ageMs: number;
  /** How long the platform will keep it. */
  readonly remainingMs: number;
  /** Delay added to the requested wait; see `spreadSeconds`. */
  readonly spreadSeconds: number;
}

export type RetryDecision =
  | { readonly type: 'retry'; readonly afterSeconds: number }
  | { readonly type: 'dead-letter'; readonly reason: string };

/** The platform waits at most this long before a retry. */
const MAX_RETRY_SECONDS = 900;
const FIRST_RETRY_SECONDS = 15;
/** Give up while there is time to write the dead letter: two waits before the platform drops the delivery. */
const MIN_REMAINING_MS = 2 * MAX_RETRY_SECONDS * 1000;

/** A refusal is final once it has lasted for so long. Permissions of a new installation take minutes to spread. */
const REFUSAL_PATIENCE_MS = 4 * 3_600_000;

/** Decides whether and when to retry: doubling from 15 s to 15 min, or when Jira asks and not before. */
export function decideRetry(
  failure: Failure,
  { retryCount, ageMs, remainingMs, spreadSeconds }: AttemptSoFar,
): RetryDecision {
  const isFinal = failure.permanent || (failure.mayHeal && ageMs >= REFUSAL_PATIENCE_MS);
  if (isFinal || remainingMs < MIN_REMAINING_MS) return { type: 'dead-letter', reason: failure.message };
  const backoffSeconds = FIRST_RETRY_SECONDS * 2 ** Math.min(retryCount, 10);
  const asked = failure.retryAfterSeconds;
  const afterSeconds = Math.ceil(asked === null ? backoffSeconds : asked + spreadSeconds);
  return { type: 'retry', afterSeconds: Math.min(Math.max(afterSeconds, 1), MAX_RETRY_SECONDS) };
}
