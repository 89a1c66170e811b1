import { CallFailedError } from '../../../usecases/errors/call-failed-error';

/** Why a call of Bugcrowd's API failed: what a person can do about it differs by kind. */
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

/** Kinds that the same call may not meet again. */
const passing: readonly BugcrowdCallFailure[] = ['rate-limited', 'unreachable', 'failed'];

/** A call of Bugcrowd's API failed. The app only reads there, so it never had an effect. */
export class BugcrowdCallError extends CallFailedError {
  readonly kind: BugcrowdCallFailure;

  /**
   * @param message names what was called and the reason, never the token.
   * @param retryAfterSeconds what Bugcrowd asked to wait, `null` where it did not.
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
