import { MINUTE_SECONDS } from '../../domain/work/minute';
import { CallFailedError } from './call-failed-error';

/** The storage's limit is used up for now; earlier writes may have had their effect. */
export class StorageFullError extends CallFailedError {
  override readonly name = 'StorageFullError';

  constructor(options?: ErrorOptions) {
    const facts = { withoutEffect: false, permanent: false, retryAfterSeconds: MINUTE_SECONDS };
    super('The storage takes no more this minute.', facts, options);
  }
}
