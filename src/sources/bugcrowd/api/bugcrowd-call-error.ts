import { CallFailedError } from '../../../usecases/errors/call-failed-error';

/** Kinds of failed API calls; each needs a different reaction. */
export type BugcrowdCallFailure =
  | 'unauthorised'
  | 'forbidden'
  | 'not-found'
  | 'rate-limited'
  | 'refused'
  | 'unreachable'
  | 'failed'
  | 'redirected'
  | 'egress-refused'
  | 'bad-shape';

/** Kinds that may disappear on a retry. */
const passing: readonly BugcrowdCallFailure[] = ['rate-limited', 'unreachable', 'failed'];

/** A call of Bugcrowd's API failed. It says nothing of the effect of a write: `writeOnce` decides about that. */
export class BugcrowdCallError extends CallFailedError {
  readonly kind: BugcrowdCallFailure;

  /**
   * @param message names the call and the reason, never the token.
   * @param retryAfterSeconds the wait that Bugcrowd asked for; `null` without one.
   */
  constructor(
    kind: BugcrowdCallFailure,
    message: string,
    retryAfterSeconds: number | null = null,
    options?: ErrorOptions,
  ) {
    super(message, { withoutEffect: true, permanent: !passing.includes(kind), retryAfterSeconds }, options);
    this.kind = kind;
  }
}
