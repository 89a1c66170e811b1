import { CallFailedError } from './call-failed-error';

/** Bugcrowd cannot be asked until someone changes the token, or what the site allows. */
export class BugcrowdRefusedError extends CallFailedError {
  override readonly name = 'BugcrowdRefusedError';
  readonly kind: 'token-refused' | 'egress-refused';

  constructor(kind: BugcrowdRefusedError['kind'], message: string, options?: ErrorOptions) {
    super(message, { withoutEffect: true, permanent: true, retryAfterSeconds: null }, options);
    this.kind = kind;
  }
}
