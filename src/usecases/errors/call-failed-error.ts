import type { Instant } from '../../domain/sla/instant';

interface CallFacts {
  readonly withoutEffect: boolean;
  readonly permanent: boolean;
  readonly mayHeal?: boolean;
  readonly retryAfterSeconds: number | null;
  readonly retryAt?: Instant | null;
  readonly holdsAll?: boolean;
}

/** A call to another system failed. Adapters translate every transport error to this one, once. */
export class CallFailedError extends Error {
  override readonly name: string = 'CallFailedError';
  /** True if the call certainly had no effect; a timeout or a 500 leaves that open. */
  readonly withoutEffect: boolean;
  /** True if the same call would fail again. */
  readonly permanent: boolean;
  /** True if the system refused the call for a reason outside of it, such as a permission: it may take it hours later. */
  readonly mayHeal: boolean;
  readonly retryAfterSeconds: number | null;
  /** When the system accepts another call, if it named a moment instead of a duration. */
  readonly retryAt: Instant | null;
  /** True if the system would refuse every other call too, until then. */
  readonly holdsAll: boolean;

  constructor(message: string, facts: CallFacts, options?: ErrorOptions) {
    super(message, options);
    this.withoutEffect = facts.withoutEffect;
    this.permanent = facts.permanent;
    this.mayHeal = facts.mayHeal ?? false;
    this.retryAfterSeconds = facts.retryAfterSeconds;
    this.retryAt = facts.retryAt ?? null;
    this.holdsAll = facts.holdsAll ?? false;
  }
}
