import { CallFailedError } from '../../usecases/errors/call-failed-error';

/** Jira answered with 4xx: the call had no effect, and Jira says why, by field where it can. */
export class JiraRefusalError extends CallFailedError {
  readonly status: number;
  /** Field id to message. */
  readonly fieldErrors: Readonly<Record<string, string>>;

  constructor(message: string, status: number, fieldErrors: Readonly<Record<string, string>>) {
    super(message, { withoutEffect: true, permanent: true, retryAfterSeconds: null });
    this.status = status;
    this.fieldErrors = fieldErrors;
  }
}

/** True where Jira does not show something to a person: 404 is said of it then, and 401 to whom it does not know. */
export function isHidden(error: unknown): boolean {
  return error instanceof JiraRefusalError && [401, 403, 404].includes(error.status);
}
