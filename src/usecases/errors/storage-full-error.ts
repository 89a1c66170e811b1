import { MINUTE_SECONDS } from '../../domain/work/minute';
import { CallFailedError } from './call-failed-error';

/** The storage takes no more for now; what was written before may have had its effect. */
export class StorageFullError extends CallFailedError {
  override readonly name = 'StorageFullError';

  constructor(options?: ErrorOptions) {
    const facts = { withoutEffect: false, permanent: false, retryAfterSeconds: MINUTE_SECONDS };
    super('The storage takes no more this minute.', facts, options);
  }
}
