/** A call to another system failed. Adapters translate every transport error into this one, once. */
export class CallFailedError extends Error {
  override readonly name = 'CallFailedError';
  /** True where the call certainly had no effect; a timeout or a 500 leaves that open. */
  readonly withoutEffect: boolean;
  /** True where the same call would fail again. */
  readonly permanent: boolean;
  readonly retryAfterSeconds: number | null;

  constructor(
    message: string,
    facts: { withoutEffect: boolean; permanent: boolean; retryAfterSeconds: number | null },
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.withoutEffect = facts.withoutEffect;
    this.permanent = facts.permanent;
    this.retryAfterSeconds = facts.retryAfterSeconds;
  }
}
