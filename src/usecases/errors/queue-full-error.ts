import { CallFailedError } from './call-failed-error';

/** The platform limits events per minute. */
const RETRY_SECONDS = 60;

/** The queue is full for now. */
export class QueueFullError extends CallFailedError {
  override readonly name = 'QueueFullError';

  constructor(options?: ErrorOptions) {
    const facts = { withoutEffect: true, permanent: false, retryAfterSeconds: RETRY_SECONDS };
    super('The queue takes no more work this minute.', facts, options);
  }
}
