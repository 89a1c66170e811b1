import { CallFailedError } from './call-failed-error';

/** The source cannot be asked until someone changes something: the token, or what the site allows. */
export class SourceRefusedError extends CallFailedError {
  override readonly name = 'SourceRefusedError';
  readonly kind: 'token-refused' | 'egress-refused';

  constructor(kind: SourceRefusedError['kind'], message: string, options?: ErrorOptions) {
    super(message, { withoutEffect: true, permanent: true, retryAfterSeconds: null }, options);
    this.kind = kind;
  }
}
