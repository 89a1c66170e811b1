import { CallFailedError } from '../../usecases/errors/call-failed-error';

/** Jira answered with 4xx: the call had no effect, and Jira gives the reason, by field if possible. */
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

/** True if Jira hides something from a person: 404, or 401 for an unknown person. */
export function isHidden(error: unknown): boolean {
  return error instanceof JiraRefusalError && [401, 403, 404].includes(error.status);
}
